// First, since the requests must find its clock in place.
import { inVirtualTime } from '../../../engine/virtualTime';
import { ask, askOnce, type Asker, type NetworkOptions, networkOptionsOf } from '../../../../nodes/shared/transport/ask';
import { factsOfRejected, wordsOf } from '../../factsOf';
import { disconnected } from '../failures/disconnected';

/** As n8n's form gives them: a proxy as its address. */
const network = { allowedDomains: 'api.example.com', proxy: 'http://proxy.example:3128', skipSslCertificateValidation: true, timeout: 5000 } as unknown as NetworkOptions;

/** A node whose requests are answered so, one after the other, and then with success; and what was requested. */
function nodeWith(answers: unknown[] = [], apiUrl = 'https://api.example.com') {
	const requests: unknown[] = [];
	const node: Asker = {
		getCredentials: async <T>() => await Promise.resolve({ apiUrl, mediaUrl: 'https://media.example.com', idInstance: '11', apiTokenInstance: 'token' } as T),
		helpers: {
			httpRequestWithAuthentication: async (credential, options) => {
				requests.push([credential, options]);
				const answer = answers[requests.length - 1] ?? {};
				if (answer instanceof Error) throw answer;
				return await Promise.resolve({ statusCode: 200, headers: { date: 'today' }, body: 'done', ...answer });
			},
		},
	};
	return { node, requests };
}

const asked = { json: true, returnFullResponse: true, ignoreHttpStatusErrors: true, disableFollowRedirect: true, timeout: 120_000 };

it.each([
	['takes all that the user has set', network, network],
	['takes nothing that is not set, or not about the network', { url: '/getContacts', timeout: 0, proxy: undefined, skipSslCertificateValidation: false }, {}],
])('what a request on the side takes from the routed one: %s', (_, routed, taken) => {
	expect(networkOptionsOf(routed as Parameters<typeof networkOptionsOf>[0])).toEqual(taken);
});

it.each([['ask', ask], ['askOnce', askOnce]] as const)('%s requests with the credential, as the user has set for the network and the request needs it', async (_, how) => {
	const { node, requests } = nodeWith();
	await inVirtualTime(async () => {
		expect(await how(node, 'getContacts', { qs: { group: false } })).toBe('done');
		await how(node, 'uploadFile', { body: Buffer.from('file'), headers: { 'Content-Type': 'image/png' } }, network);
	});
	expect(requests).toEqual([
		['greenApi', { ...asked, method: 'GET', url: 'https://api.example.com/waInstance11/getContacts', qs: { group: false } }],
		['greenApi', { ...asked, method: 'POST', url: 'https://media.example.com/waInstance11/uploadFile', body: Buffer.from('file'), headers: { 'Content-Type': 'image/png' }, ...network }],
	]);
});

it.each([['ask', ask, 2], ['askOnce', askOnce, 1]] as const)('%s requests what may succeed a moment later until it succeeds, or once', async (_, how, times) => {
	const { node, requests } = nodeWith([{ statusCode: 502 }]);
	await inVirtualTime(async () => await how(node, 'getSettings', {})).catch(() => undefined);
	expect(requests).toHaveLength(times);
});

it('hands the headers of a success on, and of nothing else', async () => {
	const heard: unknown[] = [];
	const { node } = nodeWith([{ statusCode: 429, headers: { date: 'yesterday' } }]);
	await inVirtualTime(async () => await ask(node, 'getAvatar', {}, {}, undefined, (headers) => heard.push(headers)));
	expect(heard).toEqual([{ date: 'today' }]);
});

const refused = Array<Error>(4).fill(disconnected('ECONNREFUSED'));

it.each<[string, Parameters<typeof nodeWith>, object, RegExp]>([
	['what the answer means to the method', [[{ statusCode: 500, body: { message: 'Internal error when downloading file' } }]], {}, /WhatsApp does not have the file/],
	['the proxy, where it cannot be reached', [refused], network, /proxy between n8n and GREEN-API cannot be reached/],
	['the server, where it cannot be reached', [refused], {}, /server under the API URL cannot be reached/],
	['the field of the credential that cannot be used', [[], 'none'], {}, /credential's API URL must be a web address.*Copy apiUrl/],
])('a failure names %s', async (...[, [answers, apiUrl], settings, words]) => {
	const { node } = nodeWith(answers, apiUrl);
	const facts = await factsOfRejected(inVirtualTime(async () => await ask(node, 'downloadFile', {}, settings)));
	expect(wordsOf(facts)).toMatch(words);
});
