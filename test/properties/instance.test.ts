import type { IHttpRequestOptions, IAuthenticate } from 'n8n-workflow';
import { GreenApi } from '../../credentials/GreenApi.credentials';
import { type Instance, readInstance, UnusableCredential, withToken } from '../../credentials/instance';
import { fc } from './fixed';

type Authenticate = Exclude<IAuthenticate, { type: string }>;

const TOKEN = 'd75b3a66'.repeat(6);
const ID = '7103000000';

const host = fc.constantFrom('api.green-api.com', '7103.api.greenapi.com', 'API.GREEN-API.COM', '127.0.0.1:3000', '[::1]:8080', 'xn--pi-7kc.green-api.com', 'evil.example');
const path = fc.constantFrom('', '/', '/green', '/a/b/', '/waInstance7103000000');
const scheme = fc.constantFrom('https://', 'http://', 'HTTPS://');

const apiUrl = fc.oneof(fc.tuple(scheme, host, path).map((parts) => parts.join('')), fc.webUrl(), fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string());

/** The pieces of which the addresses of attackers and of mistakes are made. */
const piece = fc.constantFrom('https://', 'http://', '//', '/', '\\', '@', ':', '?', '#', '.', '..', '%2e%2e', '%2F', ' ', '\t', '\n', ';', 'user:password', ':443', ':80', 'api.green-api.com', 'evil.example', `waInstance${ID}`, 'waInstance71030000001', 'getSettings', TOKEN);

const confusing = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** An address that looks like the instance's own, as far as one or two changes let it. */
const addressLike = ({ apiUrl: own }: Instance): fc.Arbitrary<string> => {
	const right = `${own}/waInstance${ID}/getSettings`;
	const changed = fc.tuple(fc.nat(right.length), fc.nat(6), confusing).map(([at, length, put]) => right.slice(0, at) + put + right.slice(at + length));
	return fc.oneof(changed, fc.constant(right), fc.tuple(fc.webUrl(), confusing).map((parts) => parts.join(`/waInstance${ID}/`)), confusing, fc.webUrl({ withQueryParameters: true }));
};

/** The instance that the credential's values describe, or undefined when they are refused as the user's mistake. */
function instanceOf(values: { apiUrl: string }): Instance | undefined {
	try {
		return readInstance({ ...values, idInstance: ID, apiTokenInstance: TOKEN });
	} catch (error) {
		expect(error instanceof UnusableCredential ? 'a refusal' : error).toBe('a refusal');
		expect(String(error)).not.toContain(TOKEN);
		return undefined;
	}
}

const scene = apiUrl.map((url) => instanceOf({ apiUrl: url })).filter((instance) => instance !== undefined).chain((instance) => fc.tuple(fc.constant(instance), addressLike(instance)));

const withoutToken = (address: string): boolean => !address.includes(TOKEN);

/** Expects that an address that has come to bear the token leads to the instance and nowhere else. */
function expectOwn(address: string, instance: Instance): void {
	const homes = [instance.apiUrl, instance.mediaUrl].map((url) => new URL(`${url}/waInstance${ID}/`).href);
	const { origin, pathname, username, password } = new URL(address);
	const place = origin + pathname;
	expect(homes).toContain(homes.find((home) => place.startsWith(home)) ?? place);
	expect(username + password).not.toContain(TOKEN);
}

it('readInstance keeps no address in which something could hide, and never shows the token', () => {
	fc.assert(
		fc.property(fc.oneof(apiUrl, confusing), (url) => {
			const instance = instanceOf({ apiUrl: url });
			if (instance) expect(new URL(instance.apiUrl)).toMatchObject({ username: '', password: '', search: '', hash: '' });
		}),
		{ numRuns: 2000 },
	);
});

it('withToken puts the token into addresses of the instance only', () => {
	let borne = 0;
	fc.assert(
		fc.property(scene, ([instance, address]) => {
			fc.pre(withoutToken(address));
			const result = withToken(instance, address);
			if (withoutToken(result)) return;
			borne += 1;
			expectOwn(result, instance);
			expect(withToken(instance, result)).toBe(result);
		}),
		{ numRuns: 3000 },
	);
	// The property would also hold if it never put the token anywhere.
	expect(borne).toBeGreaterThan(300);
});

it('authenticate puts the token into addresses of the instance only, whatever the request is made of', async () => {
	const authenticate = new GreenApi().authenticate as Authenticate;
	await fc.assert(
		fc.asyncProperty(scene, fc.option(confusing, { nil: undefined }), fc.boolean(), async ([instance, address], baseURL, isOlder) => {
			fc.pre(withoutToken(address) && withoutToken(baseURL ?? ''));
			const request = { ...(isOlder ? { uri: address } : { url: address }), baseURL } as IHttpRequestOptions;
			const result = await authenticate({ ...instance }, request);
			if (!withoutToken(result.url)) expectOwn(result.url, instance);
			expect(JSON.stringify({ ...result, url: undefined, uri: undefined })).not.toContain(TOKEN);
		}),
		{ numRuns: 1000 },
	);
});
