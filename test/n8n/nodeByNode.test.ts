import { startWorld, type World } from '../host/world';
import { describeAiTools } from './aiTool';
import { describeCancel } from './cancel';
import { describeChains } from './chains';
import { describeCoverage } from './coverage';
import { describeCredentialTest } from './credentialTest';
import { describeDomain } from './domain';
import { describeExecutionRetry } from './executionRetry';
import { describeHttpRequest } from './httpRequest';
import { describeBadItem, describeRefusals } from './onError';
import { describeRetryOnFail } from './retryOnFail';
import { INSTALLATION_AND_START, settings } from './settings';
import { describeTokenSearch } from './tokenSearch';
import { describeLists } from './walk';

let world: World;

beforeAll(async () => {
	world = await startWorld({ logLevel: 'debug', settings });
}, INSTALLATION_AND_START);

afterAll(async () => await world?.close());

const theWorld = () => world;

describeCoverage();
describeLists(theWorld, () => {
	describeBadItem(theWorld);
	describeRefusals(theWorld);
	describeRetryOnFail(theWorld);
	describeExecutionRetry(theWorld);
	describeChains(theWorld);
	describeCredentialTest(theWorld);
	describeHttpRequest(theWorld);
	describeAiTools(theWorld);
	describeDomain(theWorld);
	describeCancel(theWorld);
});
describeTokenSearch(theWorld);
