import { instanceUrl, readInstance, tokenIn, withoutSlashesAtEnd, withToken } from '../../../credentials/instance';
import { fc } from '../../properties/fixed';

const TOKEN = 'd75b3a66'.repeat(6);
const instance = { apiUrl: 'https://api.green-api.com', mediaUrl: 'https://media.green-api.com', idInstance: '11', apiTokenInstance: TOKEN };
const OWN = 'https://api.green-api.com/waInstance11';

/** What a copied text can bring along without showing it: every character of Unicode that takes no room. */
const invisible = Array.from({ length: 0x11_0000 }, (_, code) => code)
	.filter((code) => code < 0xd800 || code > 0xdfff)
	.map((code) => String.fromCodePoint(code))
	.filter((character) => /[\p{Cf}\p{DI}\u2800]/u.test(character) || (/\p{Cc}/u.test(character) && !/\s/.test(character)));

/** What stands around a copied text. */
const blanks = [' ', '\t', '\n', '\r\n', '\u00a0', '\u202f', '\u3000', '\ufeff'];

describe('readInstance', () => {
	it('knows the invisible characters that texts are copied with', () => {
		expect(invisible).toEqual(expect.arrayContaining(['\u200b', '\u200e', '\u2060', '\ufeff', '\u00ad', '\u202a', '\u2800', '\0']));
	});

	it('forgives invisible characters anywhere, and blanks around, in every field', () => {
		const field = (value: string) =>
			fc.tuple(fc.array(fc.tuple(fc.constantFrom(...invisible), fc.nat(value.length))), fc.constantFrom('', ...blanks), fc.constantFrom('', ...blanks)).map(([marks, before, after]) => {
				const marked = marks.reduce((signs, [mark, at]) => signs.toSpliced(at, 0, mark), Array.from(value)).join('');
				return `${before}${marked}${after}`;
			});
		const { apiUrl, mediaUrl, idInstance, apiTokenInstance } = { ...instance, idInstance: '710300000012' };
		fc.assert(
			fc.property(fc.record({ apiUrl: field(apiUrl), mediaUrl: field(mediaUrl), idInstance: field(idInstance), apiTokenInstance: field(apiTokenInstance) }), (copied) => {
				expect(readInstance(copied)).toEqual({ apiUrl, mediaUrl, idInstance, apiTokenInstance });
				expect(tokenIn(copied)).toBe(apiTokenInstance);
			}),
		);
	});

	it.each(blanks)('says that there is a space in an instance ID with %j in it', (blank) => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9 }), (at) => {
				const idInstance = '7103000000'.slice(0, at) + blank + '7103000000'.slice(at);
				if (blank === '\ufeff') expect(readInstance({ ...instance, idInstance }).idInstance).toBe('7103000000');
				else expect(() => readInstance({ ...instance, idInstance })).toThrow(/Instance ID must be a number such as 7103000000, without spaces in it\. Copy idInstance/);
			}),
		);
	});

	it.each(['7', '11', '7103000000', '710300000012', '7103A0000012', 'a1b2c3d4e5f6'])('takes the instance ID %p: GREEN-API says that it may have up to 12 characters', (idInstance) => {
		expect(readInstance({ ...instance, idInstance }).idInstance).toBe(idInstance);
		expect(withToken({ ...instance, idInstance }, `${instance.apiUrl}/waInstance${idInstance}/getSettings`)).toBe(`${instance.apiUrl}/waInstance${idInstance}/getSettings/${TOKEN}`);
	});

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
		['http://api.greenapi.com', 'http://media.greenapi.com'],
		['https://proxy.example/https://api.green-api.com', 'https://proxy.example/https://api.green-api.com'],
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
		['of a scheme that is only like one', 'xhttps://api.green-api.com'],
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

	it.each(['', 'abc', '71 03', '-5', '7.1', '٧١٠٣', 'waInstance7103', '7103/../7104', '../11', '11?a=b', '11#top', '11%2f', TOKEN])('refuses the instance ID %p', (idInstance) => {
		const spaces = idInstance.includes(' ') ? ', without spaces in it' : '';
		expect(() => readInstance({ ...instance, idInstance })).toThrow(new RegExp(`Instance ID must be a number such as 7103000000${spaces}\\. Copy idInstance from .* console`));
	});

	it.each(['', '   ', undefined])('refuses the token %p', (apiTokenInstance) => {
		expect(() => readInstance({ ...instance, apiTokenInstance: apiTokenInstance as string })).toThrow(/API Token is empty.*Copy apiTokenInstance from .* console/);
	});

	it('tells the fields of another package from a credential that is not filled in', () => {
		const anothers = { instanceId: '7103000000', apiTokenInstance: TOKEN };
		const words = /^Another installed package has a credential type of the same name.*\. Uninstall the other package in Settings > Community nodes/;
		expect(() => readInstance(anothers)).toThrow(words);
		expect(() => readInstance({ ...anothers, instanceId: '' })).toThrow(words);
		expect(() => readInstance({ apiTokenInstance: TOKEN })).toThrow(/API URL/);
		expect(readInstance({ ...instance, instanceId: '' })).toEqual(instance);
	});

	it.each([
		{ ...instance, apiUrl: `${OWN}/getSettings/${TOKEN}` },
		{ ...instance, idInstance: `11/getSettings/${TOKEN}` },
	])('does not repeat a token that was pasted into another field', (credential) => {
		expect(() => readInstance(credential)).toThrow(expect.not.objectContaining({ message: expect.stringContaining(TOKEN) as string }));
	});
});

describe('withoutSlashesAtEnd', () => {
	it.each([['', ''], ['/', ''], ['a//', 'a'], ['a//b', 'a//b'], ['//a/', '//a']])('makes of %p %p', (address, expected) => {
		expect(withoutSlashesAtEnd(address)).toBe(expected);
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
