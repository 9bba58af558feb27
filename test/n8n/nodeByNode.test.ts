import { startWorld, type World } from '../host/world';
import { describeAiTools } from './aiTool';
import { describeCancel } from './cancel';
import { describeChains } from './chains';
import { describeCredentialTest } from './credentialTest';
import { describeDomain } from './domain';
import { describeHttpRequest } from './httpRequest';
import { describeBadItem, describeRefusals } from './onError';
import { describeRetryOnFail } from './retryOnFail';
import { describeTokenSearch } from './tokenSearch';
import { describeLists } from './walk';

const INSTALLATION_AND_START = 45 * 60_000;

/** n8n 1's default way to SQLite gets its transactions mixed up when workflows are saved at the same time; n8n 2 has a pool by default. */
const settings = { DB_SQLITE_POOL_SIZE: '4' };

let world: World;

beforeAll(async () => {
	world = await startWorld({ logLevel: 'debug', settings });
}, INSTALLATION_AND_START);

afterAll(async () => await world?.close());

const theWorld = () => world;

describeLists(theWorld, () => {
	describeBadItem(theWorld);
	describeRefusals(theWorld);
	describeRetryOnFail(theWorld);
	describeChains(theWorld);
	describeCredentialTest(theWorld);
	describeHttpRequest(theWorld);
	describeAiTools(theWorld);
	describeDomain(theWorld);
	describeCancel(theWorld);
});
describeTokenSearch(theWorld);
