import { startWorld, type World } from '../host/world';
import { describeTrigger } from './trigger';

const INSTALLATION_AND_START = 45 * 60_000;

/** n8n 1's default way to SQLite gets its transactions mixed up when workflows are saved at the same time; n8n 2 has a pool by default. */
const settings = { DB_SQLITE_POOL_SIZE: '4' };

let world: World;

beforeAll(async () => {
	world = await startWorld({ logLevel: 'debug', settings });
}, INSTALLATION_AND_START);

afterAll(async () => {
	await world?.n8n.stop();
	await world?.close();
});

describeTrigger(() => world, settings);
