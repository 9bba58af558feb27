import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	IN8nHttpFullResponse,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { instanceUrl, readInstance, tokenIn, withToken } from '../../credentials/instance';
import { presentable } from './failures/failure';
import { remedyFor, stateWord } from './failures/instanceStates';
import { failureIn } from './failures/judge';
import { failureFrom } from './failures/thrown';
import { explained } from './transport/ask';
import { pause } from './transport/pause';

/** What an answer to getStateInstance means that does not say `authorized`. */
function explain(state: unknown, body: unknown): string | undefined {
	if (typeof state === 'string') return remedyFor(stateWord(state));
	return body === null || body === ''
		? remedyFor(stateWord(body))
		: "The server under the API URL is not GREEN-API. Copy apiUrl from the instance's page in the GREEN-API console";
}

const MOST_PAUSES = 5;

/** Asks again after a 429: n8n tests a credential also in the background, and GREEN-API allows one such request a second. */
async function askPatiently(ask: () => Promise<IN8nHttpFullResponse>): Promise<IN8nHttpFullResponse> {
	for (let pauses = 0; pauses < MOST_PAUSES; pauses++) {
		const response = await ask();
		if (response.statusCode !== 429) return response;
		await pause(1100);
	}
	return await ask();
}

/** Asks for the state of the instance that a credential describes, and says what it means. Throws a Failure or an UnusableCredential. */
async function testInstance(
	{ request }: ICredentialTestFunctions['helpers'],
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const instance = readInstance(data);
	const uri = withToken(instance, `${instanceUrl(instance)}/getStateInstance`);
	const response = await askPatiently(async () => await request({
		method: 'GET',
		uri,
		json: true,
		simple: false,
		followRedirect: false,
		resolveWithFullResponse: true,
		timeout: 30_000,
	})).catch(explained({ apiUrl: instance.apiUrl }));
	const failure = failureIn(response);
	if (failure) throw failure;
	const { stateInstance } = (response.body ?? {}) as { stateInstance?: unknown };
	const remedy = explain(stateInstance, response.body);
	return remedy === undefined ? { status: 'OK', message: 'The instance is authorized' } : { status: 'Error', message: remedy };
}

/**
 * The test of the credential in n8n: asks for the instance's state and says what it means. It is a function because with a
 * declarative test n8n shows failures as bare codes, and takes any page of HTML for a success.
 */
export async function greenApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	// n8n gives a credential test no other way to make a request than these helpers.
	const { status, message } = await testInstance(this.helpers, data).catch((error: unknown): INodeCredentialTestResult => {
		const { title, advice } = failureFrom(error).facts;
		return { status: 'Error', message: `${title}. ${advice}` };
	});
	return { status, message: presentable(message, tokenIn(data)) };
}
