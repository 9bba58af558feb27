import { startWorld, type World } from '../host/world';
import { INSTALLATION_AND_START, settings } from './settings';
import { describeTrigger } from './trigger';

let world: World;

beforeAll(async () => {
	world = await startWorld({ logLevel: 'debug', settings });
}, INSTALLATION_AND_START);

afterAll(async () => {
	await world?.n8n.stop();
	await world?.close();
});

describeTrigger(() => world, settings);
