import { gateOf, isAddress, judgeOf } from '../../../../nodes/shared/web/linkGate';
import type { Failure } from '../../../../nodes/shared/failures/failure';

const instance = { apiUrl: 'http://127.0.0.1:8081/api', mediaUrl: 'http://minio:9000', idInstance: '1', apiTokenInstance: 'token' };

/** n8n's judge as the tests want it: the answer is what it says of every address. */
const judgedBy = (answer: () => Promise<{ ok: boolean }>) => {
	const helpers = { getSecureEgressFilter: (policy: string) => (expect(policy).toBe('enforced'), { validateUrl: answer }) };
	return judgeOf(helpers as unknown as Parameters<typeof judgeOf>[0]);
};

const whyNot = async (link: string, from?: string, judge?: ReturnType<typeof judgeOf>) =>
	await gateOf(instance, judge)(new URL(link), from === undefined ? undefined : new URL(from)).then(() => 'passes', ({ message }: Failure) => message);

it.each(['https://media.example.com/1.jpg', 'http://media.example.com/1.jpg', 'http://127.0.0.1:8081/media/1.jpg', 'http://minio:9000/1.jpg'])('lets %s pass', async (link) => {
	expect(await whyNot(link)).toBe('passes');
});

it.each([
	'http://127.0.0.1:8082/1.jpg', 'https://127.0.0.1:8081/1.jpg', 'http://127.0.0.1/1.jpg', 'http://127.0.0.2:8081/1.jpg', 'http://localhost:8081/1.jpg', 'http://minio/1.jpg', 'http://minio.:9000/1.jpg',
	'http://10.0.0.1/1.jpg', 'http://[::ffff:127.0.0.1]:8081/1.jpg', 'https://169.254.169.254/latest',
])('passes nothing from inside but what the credential names: not %s', async (link) => {
	expect(await whyNot(link)).toBe(`The link to the file leads to '${new URL(link).hostname}', into a network of n8n's own: nothing was fetched from there`);
});

it.each(['http://user@media.example.com/1.jpg', 'http://:secret@media.example.com/1.jpg', 'http://media.green-api.com@127.0.0.1:8081/1.jpg'])('refuses credentials in %s, and shows none', async (link) => {
	expect(await whyNot(link)).toBe('The link to the file bears a user name or a password, as no link of GREEN-API does');
});

it.each(['file:///etc/passwd', 'ftp://media.example.com/1.jpg', 'data:text/plain,a', 'gopher://media.example.com/'])('refuses %s', async (link) => {
	expect(await whyNot(link, 'https://media.example.com/')).toBe(`The link to the file leads to '${new URL(link).protocol}', which is no web address`);
});

it('lets no redirect give up the encryption', async () => {
	const [plain, encrypted] = ['http://media.example.com/1.jpg', 'https://media.example.com/1.jpg'];
	expect(await whyNot(plain, encrypted)).toBe('The link to the file leads to an address without encryption');
	expect(await Promise.all([whyNot(encrypted, plain), whyNot(plain, plain), whyNot(encrypted, encrypted)])).toEqual(Array(3).fill('passes'));
});

describe("n8n's own judge", () => {
	const link = 'https://media.example.com/1.jpg';

	it('is asked where n8n has one, and ends what it blocks', async () => {
		expect(await whyNot(link, undefined, judgedBy(async () => ({ ok: false })))).toBe("The link to the file leads to 'media.example.com', which has an address in a network of n8n's own: nothing was fetched from there");
		expect(await whyNot(link, undefined, judgedBy(async () => ({ ok: true })))).toBe('passes');
		expect(judgeOf({})).toBeUndefined();
	});

	it('does not keep a proxy from names that n8n itself cannot look up', async () => {
		expect(await whyNot(link, undefined, judgedBy(async () => await Promise.reject(new Error('getaddrinfo ENOTFOUND'))))).toBe('passes');
	});

	it("is not asked for the credential's own hosts", async () => {
		expect(await whyNot('http://minio:9000/1.jpg', undefined, judgedBy(async () => ({ ok: false })))).toBe('passes');
	});
});

it('takes http and https links for addresses, and nothing else', () => {
	expect(['http://a', 'HTTPS://a/b'].map(isAddress)).toEqual([true, true]);
	expect(['', 'a', '//a', 'ftp://a', 'http://', 7, null].map(isAddress)).toEqual(Array(7).fill(false));
});
