/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { GreenApi } from '../../../credentials/GreenApi.credentials';
import { readInstance } from '../../../credentials/instance';

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
		['more slashes', { baseURL: `${OWN}//`, url: '//sendTextStatus' }],
		['no slash', { baseURL: OWN, url: 'sendTextStatus' }],
		['no base', { url: `${OWN}/sendTextStatus` }],
	])("puts the token into a node's request, with %s", async (_, request) => {
		const { url, baseURL } = await authenticate(request);
		expect(url).toBe(`${OWN}/sendTextStatus/${TOKEN}`);
		expect(baseURL).toBeUndefined();
	});

	it('keeps what stands behind the method', async () => {
		expect((await authenticate({ baseURL: OWN, url: 'deleteNotification/1' })).url).toBe(`${OWN}/deleteNotification/${TOKEN}/1`);
		expect((await authenticate({})).url).toBe('');
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
	let form: GreenApi;

	beforeEach(() => {
		form = new GreenApi();
	});

	it('asks for the fields that saved credentials have, and hides the token alone', () => {
		expect(form.properties.map(({ displayName, name, type, default: usual, required, typeOptions }) => [displayName, name, type, usual, required, typeOptions])).toEqual([
			['API URL', 'apiUrl', 'string', 'https://api.green-api.com', true, undefined],
			['Instance ID', 'idInstance', 'string', '', true, undefined],
			['API Token', 'apiTokenInstance', 'string', '', true, { password: true }],
			['Media URL', 'mediaUrl', 'string', '', undefined, undefined],
		]);
	});

	it('says where each value is and what it looks like, but for the token', () => {
		const { properties } = form;
		for (const { name, description } of properties) expect(description).toMatch(new RegExp(`^The ${name} on the instance's page in the GREEN-API console`));
		const examples = properties.flatMap(({ name, placeholder }) => (placeholder ? [[name, placeholder.replace(/^e\.g\. /, '')]] : []));
		expect(readInstance({ ...Object.fromEntries(examples), apiTokenInstance: TOKEN })).toMatchObject({ idInstance: '7103000000', mediaUrl: 'https://7103.media.greenapi.com' });
		expect(properties[0].hint).toMatch(/instance's page in the GREEN-API console/);
	});

	it('is known to n8n under its name, with its pictures and pages', async () => {
		expect(form).toMatchObject({ name: 'greenApi', displayName: 'GREEN API', documentationUrl: expect.stringMatching(/^https:\/\/green-api.com\/en\/docs\//) });
		expect(form.httpRequestNode).toMatchObject({ name: 'GREEN-API', docsUrl: expect.stringMatching(/^https:\/\/green-api.com\/en\/docs\//) });
		expect((await authenticate({ uri: form.httpRequestNode && 'apiBaseUrlPlaceholder' in form.httpRequestNode ? form.httpRequestNode.apiBaseUrlPlaceholder : '' })).uri).toBe(`${OWN}/getSettings/${TOKEN}`);
		const pictures = Object.values(form.icon).map((icon) => join('credentials', String(icon).replace('file:', '')));
		expect([pictures.length, pictures.filter((picture) => existsSync(picture) && extname(picture) === '.svg').length]).toEqual([2, 2]);
	});
});
