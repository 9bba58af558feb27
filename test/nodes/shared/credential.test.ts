// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { CredentialTestContext } from 'n8n-core';
import type { ICredentialsDecrypted, ICredentialTestFunctions, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { greenApiTest } from '../../../nodes/shared/credentialTest';
import { inVirtualTime } from '../../engine/virtualTime';
import { type Credential, deleted400, expired400, type Fault, forbidden403, tooManyRequests429 } from '../../simulator';

useVirtualSimulator();

/** What n8n does when somebody presses the credential's Test button. */
const press = async (data: Partial<Credential>) => {
	const context = new CredentialTestContext({} as IWorkflowExecuteAdditionalData) as unknown as ICredentialTestFunctions;
	return await inVirtualTime(async () => await greenApiTest.call(context, { data } as ICredentialsDecrypted));
};

describe("the credential's Test", () => {
	it('passes when the instance is authorized, in a GET of getStateInstance', async () => {
		expect(await press(simulator.credential)).toEqual({ status: 'OK', message: 'The instance is authorized' });
		expect(simulator.requests.map(({ method, apiMethod }) => [method, apiMethod])).toEqual([['GET', 'getStateInstance']]);
	});

	it('passes as well when n8n tests twice at once, of which GREEN-API refuses one with a 429', async () => {
		simulator.answerNext('getStateInstance', tooManyRequests429());
		expect(await Promise.all([press(simulator.credential), press(simulator.credential)])).toEqual([
			{ status: 'OK', message: 'The instance is authorized' },
			{ status: 'OK', message: 'The instance is authorized' },
		]);
	});

	it.each([
		['notAuthorized', /scan the QR code/],
		['blocked', /Ask WhatsApp for a review/],
		['sleepMode', /Switch the phone on/],
		['starting', /Wait a few minutes/],
		['yellowCard', /Pause sending/],
		['suspended', /Pause sending.*ask GREEN-API support/],
		['pendingCode', /in the state 'pendingCode'/],
	])('says what %s means and what to do', async (stateInstance, advice) => {
		simulator.answerNext('getStateInstance', { status: 200, body: { stateInstance } });
		expect(await press(simulator.credential)).toEqual({ status: 'Error', message: expect.stringMatching(advice) });
	});

	it.each<[string, Fault, RegExp]>([
		['an instance that is being created', { status: 200, body: null }, /still being created/],
		['an expired instance', expired400(), /Renew the instance/],
		['a deleted instance', deleted400(), /was deleted/],
		['an instance or host that is not this one', forbidden403(), /Compare API URL and Instance ID/],
		['words of GREEN-API that repeat the token', { status: 400, body: (path) => ({ message: `Wrong: ${path.split('/').at(-1)}` }) }, /Wrong: \[token\]/],
		['a web page instead of GREEN-API', { status: 200, body: '<html>Welcome</html>', contentType: 'text/html' }, /is not GREEN-API/],
		['a redirect', { status: 301, headers: { location: 'https://elsewhere.example/waInstance1/getStateInstance/secret' } }, /Set the credential's API URL to apiUrl.*The answer leads to https:\/\/elsewhere.example$/],
	])('explains %s', async (_, fault, advice) => {
		simulator.answerNext('getStateInstance', fault);
		const { status, message } = await press(simulator.credential);
		expect(status).toBe('Error');
		expect(message).toMatch(advice);
		expect(message).not.toContain(simulator.credential.apiTokenInstance);
	});

	it('asks six times at most where GREEN-API refuses for ever, and then says so', async () => {
		simulator.answerNext('getStateInstance', ...Array<Fault>(20).fill(tooManyRequests429()));
		expect(await press(simulator.credential)).toEqual({ status: 'Error', message: expect.stringMatching(/too many requests/) });
		expect(methodsAsked()).toHaveLength(6);
	});

	it.each<[string, Partial<Credential>, RegExp]>([
		['a wrong token', { apiTokenInstance: 'wrong' }, /does not accept the API Token/],
		['a wrong instance', { idInstance: '999' }, /Compare API URL and Instance ID/],
		['a host that does not exist', { apiUrl: 'http://green-api.invalid' }, /There is no server under the API URL/],
		['a server that is off', { apiUrl: 'http://127.0.0.1:1' }, /cannot be reached/],
		['an address that is none', { apiUrl: 'green-api' }, /API URL must be a web address/],
		['an address of another kind', { apiUrl: 'ftp://green-api.com' }, /API URL must be a web address/],
		['an instance that is no number', { idInstance: 'mine' }, /Instance ID must be a number/],
		['an empty token', { apiTokenInstance: ' ' }, /API Token is empty/],
		['an empty instance', { idInstance: '' }, /Copy idInstance/],
	])('explains %s', async (_, wrong, advice) => {
		expect(await press({ ...simulator.credential, ...wrong })).toEqual({ status: 'Error', message: expect.stringMatching(advice) });
	});
});

/** What n8n makes of any stored credential while another package's type of the same name is in force. */
const ofAnotherPackage = () => ({ instanceId: simulator.credential.idInstance, apiTokenInstance: simulator.credential.apiTokenInstance }) as Partial<Credential>;

it('says that another package has a credential type of this name, in the test and in a node', async () => {
	const [title, advice] = [/^Another installed package has a credential type of the same name/, /Uninstall the other package in Settings > Community nodes/];
	const { status, message } = await press(ofAnotherPackage());
	expect([status, message]).toEqual(['Error', expect.stringMatching(title)]);
	expect(message).toMatch(advice);
	const { error } = await runNode(new GetOutgoingStatuses(), { credential: ofAnotherPackage() as Credential });
	expect(error?.message).toMatch(title);
	expect(error?.description).toMatch(advice);
	expect(methodsAsked()).toEqual([]);
});

describe('a node', () => {
	it('forgives white space and a trailing slash in the credential', async () => {
		const { apiUrl, idInstance, apiTokenInstance } = simulator.addInstance();
		const { error } = await runNode(new GetOutgoingStatuses(), { credential: { apiUrl: ` ${apiUrl}/ `, idInstance: ` ${idInstance} `, apiTokenInstance } });
		expect(error?.message).toBeUndefined();
	});

	it.each(['\u200b', '\ufeff', '\u00ad', '\u202c', '\u2060'])('forgives the invisible %j at the ends and in the middle of every field', async (mark) => {
		const { apiUrl, idInstance, apiTokenInstance } = simulator.addInstance();
		const marked = (text: string) => `${mark}${text.slice(0, -2)}${mark}${text.slice(-2)}${mark}`;
		const credential = { apiUrl: marked(apiUrl), idInstance: marked(idInstance), apiTokenInstance: marked(apiTokenInstance) };
		const { error } = await runNode(new GetOutgoingStatuses(), { credential });
		expect(error?.message).toBeUndefined();
		expect(simulator.requests[0]).toMatchObject({ apiMethod: 'getOutgoingStatuses', instance: idInstance, status: 200 });
		expect(await press(credential)).toEqual({ status: 'OK', message: 'The instance is authorized' });
	});

	it.each<[string, Partial<Credential>, RegExp]>([
		['API URL', { apiUrl: 'green-api' }, /API URL must be a web address/],
		['Instance ID', { idInstance: 'mine' }, /Instance ID must be a number/],
		['API Token', { apiTokenInstance: '' }, /API Token is empty/],
	])('says which field of the credential is wrong, before anything is sent: %s', async (_, wrong, message) => {
		const { error } = await runNode(new GetOutgoingStatuses(), { credential: { ...simulator.credential, ...wrong } });
		expect(error?.message ?? 'no error').toMatch(message);
		expect(error?.description).toMatch(/in the GREEN-API console/);
		expect(methodsAsked()).toEqual([]);
	});
});
