import type { INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { callAsTool } from '../../engine/asTool';
import { fileServer } from '../../engine/useFileServer';
import { methodsAsked } from '../../engine/useSimulator';
import { asked, credential, link, looks, post, posted, says, serveLinks, useLinkServer } from './linkServer';

useLinkServer();

describe('a link whose end does not tell what it is', () => {
	it('is asked about with HEAD, once, without the credential, and the name comes from its type', async () => {
		const { error } = await post();
		expect(error).toBeUndefined();
		expect(asked()).toEqual([`HEAD ${link}`]);
		expect(JSON.stringify(looks)).not.toContain(credential.apiTokenInstance);
		expect(looks[0].headers.authorization).toBeUndefined();
		expect(posted()).toEqual([{ urlFile: link, fileName: 'sale.jpg' }]);
	});

	it.each<[string, Record<string, string>, INodeParameters, string]>([
		['the type, with parameters', { 'content-type': 'image/PNG; q=1' }, {}, 'sale.png'],
		['the name that its server gives', { 'content-type': 'image/png', 'content-disposition': 'attachment; filename="big sale.png"' }, {}, 'big sale.png'],
		['that name, where the type says nothing', { 'content-type': 'application/octet-stream', 'content-disposition': "attachment; filename*=UTF-8''%D0%B0.mp4" }, {}, '\u0430.mp4'],
		['the given name, which lacks an extension', {}, { fileName: 'Offer' }, 'Offer.jpg'],
		['the given name, whatever it is called there', { 'content-type': 'image/png' }, { fileName: 'offer.jpeg' }, 'offer.jpeg'],
		['the end of a link with nothing in it', {}, { urlFile: 'http://shop.example/' }, 'file.jpg'],
	])('is posted under %s', async (_, headers, form, fileName) => {
		says({ 'content-type': 'image/jpeg', ...headers });
		const { error } = await post(form);
		expect([error?.message, posted()]).toEqual([undefined, [expect.objectContaining({ fileName })]]);
	});

	it.each<[string, Record<string, number | string>, number, INodeParameters, RegExp, RegExp]>([
		['a page', { 'content-type': 'text/html; charset=utf-8' }, 200, {}, /'File URL' opens a web page/, /direct public link.*Binary Field/],
		['a page, whatever its name', { 'content-type': 'text/html' }, 200, { fileName: 'sale.jpg' }, /'File URL' opens a web page/, /direct public link/],
		['an XHTML page', { 'content-type': 'application/xhtml+xml' }, 200, { fileName: 'sale.jpg' }, /'File URL' opens a web page/, /direct public link/],
		['nothing any more', {}, 410, { fileName: 'sale.jpg' }, /There is no file under 'File URL'/, /direct public link/],
		['a file too large', { 'content-type': 'video/mp4', 'content-length': 150 * 1024 * 1024 }, 200, {}, /too large: 150 MB, at most 100 MB/, /smaller file/],
		['a PDF', { 'content-type': 'application/pdf' }, 200, { fileName: 'sale.jpg' }, /type application\/pdf, a PDF/, /Convert/],
		['a drawing', { 'content-type': 'image/svg+xml' }, 200, {}, /an SVG drawing/, /Convert/],
		['a recording', { 'content-type': 'audio/mpeg' }, 200, {}, /a sound, which this operation cannot publish/, /Send Voice/],
		['a video with the name of a picture', { 'content-type': 'video/mp4' }, 200, { fileName: 'sale.jpg' }, /a video, and 'File Name' is 'sale.jpg', a picture/, /Leave 'File Name' empty/],
	])('is refused before anything is posted where it is %s', async (_, headers, status, form, title, advice) => {
		says(headers, status);
		const { error } = await post(form);
		expect(error?.message ?? 'no error').toMatch(title);
		expect(error?.description).toMatch(advice);
		expect([asked(), methodsAsked()]).toEqual([[`HEAD ${link}`], []]);
	});

	it.each([
		['no type', 200, {}],
		['a type that says nothing', 200, { 'content-type': 'application/octet-stream' }],
		['401', 401, { 'content-type': 'text/html' }],
		['403', 403, { 'content-type': 'text/html' }],
		['404', 404, { 'content-type': 'text/html' }],
		['405', 405, { 'content-type': 'text/html' }],
		['500', 500, { 'content-type': 'text/html' }],
		['501', 501, {}],
	])('is posted under the given name after %s, and refused without one', async (_, status, headers) => {
		says(headers, status);
		expect((await post({ fileName: 'sale.mp4' })).error).toBeUndefined();
		expect(posted()).toEqual([{ urlFile: link, fileName: 'sale.mp4' }]);
		expect((await post()).error?.message).toMatch(/'File Name' is empty/);
	});

	it('is posted under the given name where the connection breaks', async () => {
		serveLinks((_, response) => void response.destroy());
		expect((await post({ fileName: 'sale.mp4' })).error).toBeUndefined();
		expect(posted()).toHaveLength(1);
	});

	it('is waited for ten seconds', async () => {
		const clock = new AbortController();
		const inReality = AbortSignal.timeout.bind(AbortSignal);
		const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => (milliseconds === 10_000 ? clock.signal : inReality(milliseconds)));
		serveLinks(() => clock.abort());
		expect((await post({ fileName: 'sale.mp4' })).error).toBeUndefined();
		expect([timeout.mock.calls.flat().includes(10_000), posted().length]).toEqual([true, 1]);
	});

	it('is not waited for once the execution is stopped', async () => {
		let stop = (): void => undefined;
		serveLinks(() => stop());
		const { status } = await post({ fileName: 'sale.mp4' }, { stopper: (way) => (stop = way) });
		expect([status, methodsAsked()]).toEqual(['canceled', []]);
	});
});

it.each<[string, INodeParameters]>([
	['a link that ends in a name', { urlFile: 'http://shop.example/offer.jpg' }],
	['a name that is refused by itself', { fileName: 'offer.pdf' }],
	['a text', { operation: 'sendText', message: 'Hi' }],
])('nobody is asked for %s', async (_, form) => {
	await post(form);
	expect(looks).toEqual([]);
});

it('GREEN-API itself is not asked', async () => {
	const own = { credential: { ...credential, mediaUrl: 'http://media.example' } };
	expect((await post({ urlFile: 'http://media.example/4711', fileName: 'sale.jpg' }, own)).error).toBeUndefined();
	expect([looks, posted().length]).toEqual([[], 1]);
});

it("asks for an AI agent's link, too", async () => {
	says({ 'content-type': 'text/html' });
	const form = { operation: 'sendMedia', urlFile: link, fileName: 'sale.jpg', audience: 'allContacts', requestOptions: { proxy: fileServer.url } };
	await expect(callAsTool(new SendStatus(), credential, form, {})).rejects.toThrow(/web page/);
	expect(methodsAsked()).toEqual([]);
});
