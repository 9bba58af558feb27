import { redact } from '../../../../nodes/shared/failures/redact';

const TOKEN = 'd75b3a66'.repeat(6);
const OTHER = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

describe('redact', () => {
	it.each([
		['in a path', `Cannot GET /waInstance11/getSettings/${TOKEN}`],
		['twice', `/waInstance11/getSettings/${TOKEN} and /waInstance11/reboot/${TOKEN}`],
		['before a suffix', `/waInstance11/deleteNotification/${TOKEN}/1`],
		['on its own', `The token ${TOKEN} is wrong`],
		['in JSON', JSON.stringify({ path: `/waInstance11/getSettings/${TOKEN}`, token: TOKEN })],
		['at the end of a query', `https://evil.example/?t=${TOKEN}`],
	])('removes the known token %s', (_, text) => {
		expect(redact(text, TOKEN)).not.toContain(TOKEN);
	});

	it('removes a known token in its URL-encoded form', () => {
		const clean = redact('the address ends with a%2Fb%3Fc', 'a/b?c');
		expect(clean).toBe('the address ends with [token]');
	});

	it.each([
		['in a path', `/waInstance11/getSettings/${OTHER}`],
		['in a whole address', `https://7103.api.greenapi.com/waInstance11/getSettings/${OTHER}?a=b`],
		['in an encoded address', `https%3A%2F%2Fapi.green-api.com%2FwaInstance11%2FgetSettings%2F${OTHER}`],
		['in JSON that escapes slashes', `{"path":"\\/waInstance11\\/getSettings\\/${OTHER}"}`],
		['in small letters', `/wainstance11/getsettings/${OTHER}`],
		['in HTML', `<p>/waInstance11/getSettings/${OTHER}</p>`],
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
});
