import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { GreenApi } from '../../../credentials/GreenApi.credentials';

const TOKEN = 'd75b3a66'.repeat(6);
const credential = { apiUrl: 'https://7103.api.greenapi.com/', idInstance: '7103000000', apiTokenInstance: TOKEN };
const OWN = 'https://7103.api.greenapi.com/waInstance7103000000';

async function authenticate(request: unknown, over: ICredentialDataDecryptedObject = {}): Promise<IHttpRequestOptions & { uri?: string }> {
	const { authenticate: how } = new GreenApi();
	if (typeof how !== 'function') throw new Error('The credential has no function to authenticate with');
	return await how({ ...credential, ...over }, request as IHttpRequestOptions);
}

describe('authenticate', () => {
	it.each([
		['a slash between base and method', { baseURL: OWN, url: '/sendTextStatus' }],
		['a slash on both sides', { baseURL: `${OWN}/`, url: '/sendTextStatus' }],
		['no slash', { baseURL: OWN, url: 'sendTextStatus' }],
		['no base', { url: `${OWN}/sendTextStatus` }],
	])("puts the token into a node's request, with %s", async (_, request) => {
		const { url, baseURL } = await authenticate(request);
		expect(url).toBe(`${OWN}/sendTextStatus/${TOKEN}`);
		expect(baseURL).toBeUndefined();
	});

	it('puts the token into the request of the HTTP Request node, which calls its address uri', async () => {
		expect((await authenticate({ uri: `${OWN}/getSettings?a=b` })).uri).toBe(`${OWN}/getSettings/${TOKEN}?a=b`);
	});

	it('adds no uri to a request that has none', async () => {
		expect(await authenticate({ url: `${OWN}/getSettings` })).not.toHaveProperty('uri');
	});

	it('keeps all else of the request', async () => {
		const rest = { method: 'POST', body: { message: 'hi' }, qs: { minutes: 5 }, headers: { Accept: 'application/json' }, disableFollowRedirect: true };
		expect(await authenticate({ ...rest, baseURL: OWN, url: '/sendTextStatus' })).toMatchObject(rest);
	});

	it.each([
		['node', { baseURL: OWN, url: '/getSettings' }],
		['HTTP Request node', { uri: `${OWN}/getSettings` }],
	])('leaves the request object of the %s as it was', async (_, request) => {
		const before = structuredClone(request);
		await authenticate(Object.freeze(request));
		expect(request).toEqual(before);
	});

	it.each([
		['another host', { url: 'https://evil.example/waInstance7103000000/getSettings' }],
		['another host under uri', { uri: 'https://evil.example/waInstance7103000000/getSettings' }],
		['a host that looks alike', { baseURL: `${OWN.replace('.com', '.com.evil.example')}`, url: '/getSettings' }],
		['another instance', { uri: `${OWN}0/getSettings` }],
		['no address', {}],
	])('gives no token to %s', async (_, request) => {
		expect(JSON.stringify(await authenticate(request))).not.toContain(TOKEN);
	});

	it('says which field of the credential is wrong', async () => {
		await expect(authenticate({ url: `${OWN}/getSettings` }, { idInstance: '' })).rejects.toThrow(/Instance ID/);
	});
});

describe('the form of the credential', () => {
	it('hides the token and nothing else', () => {
		const hidden = new GreenApi().properties.filter(({ typeOptions }) => typeOptions?.password).map(({ name }) => name);
		expect(hidden).toEqual(['apiTokenInstance']);
	});
});
