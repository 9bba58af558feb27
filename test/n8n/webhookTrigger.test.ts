import { startWorld, type World } from '../host/world';
import { INSTALLATION_AND_START, settings } from './settings';
import { describeWebhookAttacks } from './webhookAttacks';
import { PUBLIC } from './webhookBench';
import { describeWebhookKills } from './webhookKills';
import { describeWebhookTrigger } from './webhookTrigger';

const withAddress = { ...settings, WEBHOOK_URL: `${PUBLIC}/` };

let world: World;

beforeAll(async () => {
	world = await startWorld({ logLevel: 'debug', settings: withAddress });
}, INSTALLATION_AND_START);

afterAll(async () => {
	await world?.n8n.stop();
	await world?.close();
});

describeWebhookTrigger(() => world);
describeWebhookAttacks(() => world);
describeWebhookKills(() => world, withAddress, settings);
