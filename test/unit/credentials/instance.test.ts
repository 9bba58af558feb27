import { instanceUrl, readInstance, withToken } from '../../../credentials/instance';

const TOKEN = 'd75b3a66'.repeat(6);
const instance = { apiUrl: 'https://api.green-api.com', mediaUrl: 'https://media.green-api.com', idInstance: '11', apiTokenInstance: TOKEN };
const OWN = 'https://api.green-api.com/waInstance11';

describe('readInstance', () => {
	it('gives the fields back as they are', () => {
		expect(readInstance(instance)).toEqual(instance);
	});

	it('forgives white space and trailing slashes', () => {
		expect(readInstance({ apiUrl: ' https://api.green-api.com// ', idInstance: ' 11\n', apiTokenInstance: `\t${TOKEN} ` })).toEqual(instance);
	});

	it('takes an instance ID that is a number', () => {
		expect(readInstance({ ...instance, idInstance: 7103000000 }).idInstance).toBe('7103000000');
	});

	it.each([
		['https://api.green-api.com', 'https://media.green-api.com'],
		['https://api.greenapi.com', 'https://media.greenapi.com'],
		['https://7103.api.greenapi.com', 'https://7103.media.greenapi.com'],
		['https://7103.api.green-api.com', 'https://7103.media.green-api.com'],
		['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
		['https://api.green-api.com.evil.example', 'https://api.green-api.com.evil.example'],
		['https://proxy.example/api.green-api.com', 'https://proxy.example/api.green-api.com'],
	])('takes the Media URL that belongs to the API URL %s when it is left empty', (apiUrl, mediaUrl) => {
		expect(readInstance({ ...instance, apiUrl, mediaUrl: ' ' }).mediaUrl).toBe(mediaUrl);
	});

	it('takes the Media URL that is given', () => {
		expect(readInstance({ ...instance, mediaUrl: ' https://7103.media.greenapi.com/ ' }).mediaUrl).toBe('https://7103.media.greenapi.com');
	});

	it.each(['7103.media.greenapi.com', `https://media.green-api.com/waInstance11/uploadFile/${TOKEN}`])('refuses the Media URL %p, names the field and where to find it', (mediaUrl) => {
		expect(() => readInstance({ ...instance, mediaUrl })).toThrow(/Media URL.*Copy mediaUrl from .* console/);
		expect(() => readInstance({ ...instance, mediaUrl })).toThrow(expect.not.objectContaining({ message: expect.stringContaining(TOKEN) as string }));
	});

	it.each([
		['empty', ''],
		['missing', undefined],
		['a host without a scheme', '7103.api.greenapi.com'],
		['a host and port without a scheme', 'localhost:8080'],
		['of another scheme', 'ftp://api.green-api.com'],
		['a link with a query', 'https://api.green-api.com?a=b'],
		['a link with an empty query', 'https://api.green-api.com?'],
		['a link with a fragment', 'https://api.green-api.com#top'],
		['a link with an empty fragment', 'https://api.green-api.com#'],
		['a link with a user', 'https://api.green-api.com@evil.example'],
		['a link with a password', 'https://:secret@api.green-api.com'],
		["a method's whole address", `${OWN}/getSettings/${TOKEN}`],
	])('refuses an API URL that is %s, names the field and where to find it', (_, apiUrl) => {
		expect(() => readInstance({ ...instance, apiUrl: apiUrl as string })).toThrow(/API URL.*Copy apiUrl from .* console/);
	});

	it.each(['', 'abc', '71 03', '-5', 'waInstance7103', '7103/../7104'])('refuses the instance ID %p', (idInstance) => {
		expect(() => readInstance({ ...instance, idInstance })).toThrow(/Instance ID.*Copy idInstance from .* console/);
	});

	it.each(['', '   ', undefined])('refuses the token %p', (apiTokenInstance) => {
		expect(() => readInstance({ ...instance, apiTokenInstance: apiTokenInstance as string })).toThrow(/API Token is empty.*Copy apiTokenInstance from .* console/);
	});

	it.each([
		{ ...instance, apiUrl: `${OWN}/getSettings/${TOKEN}` },
		{ ...instance, idInstance: `11/getSettings/${TOKEN}` },
	])('does not repeat a token that was pasted into another field', (credential) => {
		expect(() => readInstance(credential)).toThrow(expect.not.objectContaining({ message: expect.stringContaining(TOKEN) as string }));
	});
});

describe('instanceUrl', () => {
	it('is the address without a trailing slash under which the methods live', () => {
		expect(instanceUrl(instance)).toBe(OWN);
		expect(instanceUrl(instance, true)).toBe('https://media.green-api.com/waInstance11');
	});
});

describe('withToken', () => {
	it.each([
		['behind the method', `${OWN}/getSettings`, `${OWN}/getSettings/${TOKEN}`],
		['behind a method that ends with a slash', `${OWN}/getSettings/`, `${OWN}/getSettings/${TOKEN}`],
		['before the query, which it keeps', `${OWN}/getStatusStatistic?idMessage=BAE5%2F1&a=b`, `${OWN}/getStatusStatistic/${TOKEN}?idMessage=BAE5%2F1&a=b`],
		['before a suffix', `${OWN}/deleteNotification/1234567`, `${OWN}/deleteNotification/${TOKEN}/1234567`],
		['before a suffix and a query', `${OWN}/deleteNotification/1?a=b`, `${OWN}/deleteNotification/${TOKEN}/1?a=b`],
		['where the default port is spelled out', 'https://api.green-api.com:443/waInstance11/getSettings', `${OWN}/getSettings/${TOKEN}`],
		['on the host for files', 'https://media.green-api.com/waInstance11/uploadFile', `https://media.green-api.com/waInstance11/uploadFile/${TOKEN}`],
		['where the host is in capitals', 'https://API.GREEN-API.COM/waInstance11/getSettings', `${OWN}/getSettings/${TOKEN}`],
	])('puts the token %s', (_, address, expected) => {
		expect(withToken(instance, address)).toBe(expected);
	});

	it('puts the token behind a base path that the API URL bears', () => {
		const proxied = { ...instance, apiUrl: 'https://proxy.example/green' };
		expect(withToken(proxied, 'https://proxy.example/green/waInstance11/getSettings')).toBe(`https://proxy.example/green/waInstance11/getSettings/${TOKEN}`);
		expect(withToken(proxied, 'https://proxy.example/waInstance11/getSettings')).not.toContain(TOKEN);
	});

	it('keeps a token with characters of meaning inside its path segment', () => {
		expect(withToken({ ...instance, apiTokenInstance: 'a/b?c#d' }, `${OWN}/getSettings`)).toBe(`${OWN}/getSettings/a%2Fb%3Fc%23d`);
	});

	it.each([
		['without a query', `${OWN}/getSettings/${TOKEN}`],
		['with a suffix and a query', `${OWN}/deleteNotification/${TOKEN}/1?a=b`],
	])('leaves an address alone that already bears the token, %s', (_, address) => {
		expect(withToken(instance, address)).toBe(address);
	});

	it.each([
		['another host', 'https://evil.example/waInstance11/getSettings'],
		['the host as a user name', 'https://api.green-api.com@evil.example/waInstance11/getSettings'],
		['the host as a subdomain', 'https://api.green-api.com.evil.example/waInstance11/getSettings'],
		['the host behind a backslash', 'https://evil.example\\@api.green-api.com/waInstance11/getSettings'],
		['the host in the query', 'https://evil.example/?https://api.green-api.com/waInstance11/getSettings'],
		['the host with a letter from another alphabet', 'https://аpi.green-api.com/waInstance11/getSettings'],
		['another port', 'https://api.green-api.com:8443/waInstance11/getSettings'],
		['no encryption', 'http://api.green-api.com/waInstance11/getSettings'],
		['another instance', 'https://api.green-api.com/waInstance12/getSettings'],
		['an instance whose number begins with this one', 'https://api.green-api.com/waInstance110/getSettings'],
		['an instance whose number ends with this one', 'https://api.green-api.com/waInstance1/getSettings'],
		['a way up to another instance', `${OWN}/../waInstance12/getSettings`],
		['an encoded way up to another instance', `${OWN}/%2e%2e/waInstance12/getSettings`],
		['the instance further down the path', 'https://api.green-api.com/other/waInstance11/getSettings'],
		['no instance', 'https://api.green-api.com/getSettings'],
		['no method', OWN],
		['no method but a slash', `${OWN}/`],
		['no host', '/waInstance11/getSettings'],
		['nothing', ''],
	])('gives no token to %s', (_, address) => {
		expect(withToken(instance, address)).toBe(address);
	});
});
