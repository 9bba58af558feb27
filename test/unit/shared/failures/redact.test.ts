import { redact, redactAll } from '../../../../nodes/shared/failures/redact';
import { encodings } from '../../../properties/tokenEncodings';

const TOKEN = 'd75b3a66'.repeat(6);
const OTHER = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

/** A token with every kind of sign, as a server of another make may give it. */
const STRANGE = `a/b?c#d "e'f&g<h>i%j+k\\l=mЖn😀`;

describe('redact', () => {
	it.each([
		['in a path', `Cannot GET /waInstance11/getSettings/${TOKEN}`],
		['twice', `/waInstance11/getSettings/${TOKEN} and /waInstance11/reboot/${TOKEN}`],
		['before a suffix', `/waInstance11/deleteNotification/${TOKEN}/1`],
		['on its own', `The token ${TOKEN} is wrong`],
		['in JSON', JSON.stringify({ path: `/waInstance11/getSettings/${TOKEN}`, token: TOKEN })],
		['at the end of a query', `https://evil.example/?t=${TOKEN}`],
		['in a text of many words', `${'many words '.repeat(1000)}${TOKEN}`],
	])('removes the known token %s', (_, text) => {
		expect(redact(text, TOKEN)).not.toContain(TOKEN);
	});

	const encoded = (alphabet: BufferEncoding) => ['', 'a', 'ab'].map((before) => [`in ${alphabet} behind '${before}'`, (token: string) => encodeURIComponent(Buffer.from(`${before}${token}!`).toString(alphabet))] as const);

	it.each([...Object.entries(encodings), ...encoded('base64'), ...encoded('base64url')])('removes the known token %s, from a short text and from a long one', (_, write) => {
		for (const token of [TOKEN, STRANGE, STRANGE.slice(0, 12)]) {
			for (const before of ['It is ', 'many words '.repeat(100)]) {
				const clean = redact(`${before}${write(token)} there`, token);
				expect(clean).toMatch(new RegExp(`^${before}[\\w+/-]{0,3}\\[token\\][\\w+/%-]{0,8} there$`));
			}
		}
	});

	it.each([
		['in a path', `/waInstance11/getSettings/${OTHER}`],
		['in a whole address', `https://7103.api.greenapi.com/waInstance11/getSettings/${OTHER}?a=b`],
		['in the path of an instance whose ID has letters', `/waInstance11aB03000000/getSettings/${OTHER}`],
		['in an encoded address', `https%3A%2F%2Fapi.green-api.com%2FwaInstance11%2FgetSettings%2F${OTHER}`],
		['in an address that was encoded twice', `https%253A%252F%252Fapi.green-api.com%252FwaInstance11%252FgetSettings%252F${OTHER}%253F`],
		['in JSON that escapes slashes', `{"path":"\\/waInstance11\\/getSettings\\/${OTHER}"}`],
		['in JSON that writes slashes by number', `{"path":"\\u002fwaInstance11\\u002FgetSettings\\u002f${OTHER}"}`],
		['in small letters', `/wainstance11/getsettings/${OTHER}`],
		['in HTML', `<p>/waInstance11/getSettings/${OTHER}</p>`],
		['in HTML that writes slashes by number', `<p>&#x2F;waInstance11&#47;getSettings&#x2f;${OTHER}&#x3f;</p>`],
		['before a quotation mark', `"/waInstance11/getSettings/${OTHER}" failed`],
	])('removes what stands in the place of a token, whosever it is: %s', (_, text) => {
		for (const known of [undefined, '', TOKEN]) expect(redact(text, known)).not.toContain(OTHER);
	});

	it('keeps what stands around the token', () => {
		expect(redact(`Cannot GET /waInstance11/deleteNotification/${TOKEN}/7?a=b now`, TOKEN)).toBe('Cannot GET /waInstance11/deleteNotification/[token]/7?a=b now');
	});

	it.each([['', ''], ['A text of 500 characters', TOKEN], ['https://7103.api.greenapi.com/waInstance11/getSettings', TOKEN], ['any text', '']])('keeps %p as it is', (text, token) => {
		expect(redact(text, token)).toBe(text);
	});

	it('changes nothing in its own result', () => {
		const once = redact(`/waInstance11/getSettings/${TOKEN}?a=b`, TOKEN);
		expect(redact(once, TOKEN)).toBe(once);
	});

	it.each(['a', '2026', 'token', '79001110001', 'many', STRANGE.slice(0, 11)])('keeps the words of a text although they are like the short token %p, which it removes from a path', (token) => {
		const text = `a token of 2026 for 79001110001 or ${STRANGE.slice(0, 11)}${' or many words'.repeat(100)}`;
		expect(redact(text, token)).toBe(text);
		expect(redact(`${text} /waInstance11/getSettings/${token}`, token)).toBe(`${text} /waInstance11/getSettings/[token]`);
		expect(redact(`Cannot GET /waInstance11/getSettings/${token}/7`, token)).toBe('Cannot GET /waInstance11/getSettings/[token]/7');
		expect(redactAll({ path: `/waInstance11/getSettings/${token}/7`, text }, token)).toEqual({ path: '/waInstance11/getSettings/[token]/7', text });
	});
});

describe('redactAll', () => {
	it('removes the token from texts and names of fields at any depth', () => {
		const data = { rows: [{ path: `/waInstance11/getSettings/${TOKEN}`, deep: [[{ [`of ${TOKEN}`]: [TOKEN, 7, null, undefined, true] }]] }] };
		expect(redactAll(data, TOKEN)).toEqual({ rows: [{ path: '/waInstance11/getSettings/[token]', deep: [[{ 'of [token]': ['[token]', 7, null, undefined, true] }]] }] });
	});

	it('removes it from a text alone', () => {
		expect(redactAll(`of ${TOKEN}`, TOKEN)).toBe('of [token]');
	});

	it('gives back what it was given, and touches nothing where there is no token', () => {
		const rows = Object.freeze([Object.freeze({ text: 'A text', list: Object.freeze(['a']), nothing: null })]);
		expect(redactAll(rows, TOKEN)).toBe(rows);
	});

	it('keeps addresses of files, which look as if they bore a token', () => {
		const downloadUrl = 'https://api.green-api.com/waInstance11/downloadFile/3EB0C767D097B7C7C030';
		expect(redactAll({ downloadUrl }, TOKEN)).toEqual({ downloadUrl });
	});

	it('goes as deep as an answer can be', () => {
		const deepest: Record<string, unknown> = { token: TOKEN };
		let data: unknown = deepest;
		for (let depth = 0; depth < 200_000; depth++) data = depth % 2 ? { data } : [data];
		redactAll(data, TOKEN);
		expect(deepest).toEqual({ token: '[token]' });
	});

	it('leaves bytes alone', () => {
		const bytes = Buffer.from(TOKEN);
		redactAll({ bytes }, TOKEN);
		expect(bytes.toString()).toBe(TOKEN);
	});
});
