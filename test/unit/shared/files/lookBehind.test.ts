import type { IN8nHttpFullResponse } from 'n8n-workflow';
import { lookBehind } from '../../../../nodes/shared/files/lookBehind';
import type { Item, Surroundings } from '../../../../nodes/shared/form/field';
import { factsOfRejected } from '../../factsOf';

const LINK = 'https://shop.example/4711';

const run: Surroundings = { network: {}, once: async (_, ask) => await ask() };

/** An item at an n8n for which the link's server answers this. */
const itemWhere = (answer: Partial<IN8nHttpFullResponse>): Item =>
	({
		getCredentials: async () => ({ apiUrl: 'https://api.green-api.com', idInstance: '1101000001', apiTokenInstance: 'd75b3a66' }),
		getExecutionCancelSignal: () => undefined,
		helpers: { httpRequest: async () => ({ statusCode: 200, body: '', headers: {}, ...answer }) },
	}) as unknown as Item;

const page = itemWhere({ headers: { 'content-type': 'text/html', 'content-length': '2000' } });

it('says what the server says', async () => {
	const item = itemWhere({ headers: { 'content-type': 'application/pdf', 'content-length': '7', 'content-disposition': "attachment; filename*=UTF-8''%D7%9E.pdf" } });
	expect(await lookBehind(LINK, item, run)).toEqual({ mimeType: 'application/pdf', bytes: 7, fileName: '\u05de.pdf' });
});

it('refuses a page, unless one is meant', async () => {
	const { title, advice } = await factsOfRejected(lookBehind(LINK, page, run));
	expect(title).toBe("'File URL' opens a web page, not the file: GREEN-API would not get the file");
	expect(advice).toMatch(/direct public link.*Binary Field/);
	expect(await lookBehind(LINK, page, run, true)).toMatchObject({ mimeType: 'text/html' });
});

it.each([
	[{ statusCode: 410 }, /There is no file under 'File URL'/],
	[{ headers: { 'content-length': String(101 * 1024 * 1024) } }, /under 'File URL' is too large: 101 MB/],
])('refuses what GREEN-API cannot get, also as a page: %j', async (answer, title) => {
	for (const mayBePage of [true, false]) expect((await factsOfRejected(lookBehind(LINK, itemWhere(answer), run, mayBePage))).title).toMatch(title);
});
