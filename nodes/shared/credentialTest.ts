import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	IN8nHttpFullResponse,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { instanceUrl, readInstance, tokenIn, withToken } from '../../credentials/instance';
import { presentable } from './failures/failure';
import { failureIn } from './failures/judge';
import { failureFrom } from './failures/thrown';
import { explained } from './transport/ask';
import { pause } from './transport/pause';

const SUSPENDED =
	'WhatsApp has restricted sending from this account because of suspected spam. Pause sending, then reboot the instance in the GREEN-API console. If it lasts, ask GREEN-API support';

/**
 * What each state other than authorized means and what to do about it.
 * Follows https://green-api.com/en/docs/api/account/GetStateInstance/
 */
const remedies: Record<string, string> = {
	notAuthorized: 'The instance is not linked to a WhatsApp account. Open it in the GREEN-API console and scan the QR code with WhatsApp on the phone',
	blocked: 'WhatsApp has blocked the account of this instance. Ask WhatsApp for a review in its app, or link another account to the instance',
	sleepMode: 'The instance sleeps because the phone is switched off or offline. Switch the phone on; the instance wakes up within five minutes',
	starting: 'The instance is starting. Wait a few minutes and test again; if it lasts over five minutes, reboot it in the GREEN-API console',
	suspended: SUSPENDED,
	// As GREEN-API called it until July 2026.
	yellowCard: SUSPENDED,
};

const unknownState = (state: string): string =>
	`The instance is in the state '${state}', in which it cannot be used. Look at it in the GREEN-API console`;

/** What an answer to getStateInstance means that does not say `authorized`. */
function explain(state: unknown, body: unknown): string {
	if (typeof state === 'string') return remedies[state] ?? unknownState(state);
	return body === null || body === ''
		? 'The instance is still being created. Wait a few minutes and test again'
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
	if (stateInstance === 'authorized') return { status: 'OK', message: 'The instance is authorized' };
	return { status: 'Error', message: explain(stateInstance, response.body) };
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
