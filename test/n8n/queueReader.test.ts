import { startWorld, type World } from '../host/world';
import { describeQueueReader } from './queueReader';
import { INSTALLATION_AND_START, settings } from './settings';

let world: World;

beforeAll(async () => {
	world = await startWorld({ logLevel: 'debug', settings });
}, INSTALLATION_AND_START);

afterAll(async () => {
	await world?.n8n.stop();
	await world?.close();
});

describeQueueReader(() => world, settings);
