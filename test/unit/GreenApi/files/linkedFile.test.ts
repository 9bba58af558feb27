import { kindOfFile } from '../../../../nodes/GreenApi/files/fileToSend';
import { linkedFile } from '../../../../nodes/GreenApi/files/linkedFile';
import type { Form } from '../../../../nodes/shared/form/field';
import type { Api } from '../../../../nodes/shared/transport/api';
import type { Seen } from '../../../../nodes/shared/web/lookAt';
import { factsOfRejected } from '../../factsOf';
import { formOf } from '../../readForm';

/** A form with this link, whose server says this of it. */
const formWith = (urlFile: string, fileName: string, seen?: Seen): { form: Form; asked: string[] } => {
	const asked: string[] = [];
	const once = async <Answer>(question: string): Promise<Answer> => {
		asked.push(question);
		return (seen ?? {}) as Answer;
	};
	return { form: { ...formOf({ urlFile, fileName }), run: { network: {}, once } }, asked };
};

const nameOf = async (urlFile: string, given = '', seen?: Seen): Promise<string> => (await linkedFile(formWith(urlFile, given, seen).form)).fileName;

const SILENT = 'https://shop.example/files/4711';

describe('the name of a linked file', () => {
	it.each<[string, string, string]>([
		['https://shop.example/prices.pdf', '', 'prices.pdf'],
		['https://shop.example/my%20%22prices%22.pdf?v=1', '', 'my prices.pdf'],
		['https://shop.example/%D7%9E%D7%97%D7%99%D7%A8%D7%95%D7%9F.pdf', '', '\u05de\u05d7\u05d9\u05e8\u05d5\u05df.pdf'],
		['https://shop.example/%2e%2e%2fprices.zip', '', '.._prices.zip'],
		['https://shop.example/prices.pdf', 'Prices 2026', 'Prices 2026.pdf'],
		['https://shop.example/prices.pdf', 'Offer 1.5', 'Offer 1.5.pdf'],
		['https://shop.example/prices.pdf', '"a/b".pdf', 'a_b.pdf'],
		['https://shop.example/IMG.HEIC', '', 'IMG.HEIC'],
		['https://shop.example/logo.svg', '', 'logo.svg'],
		['https://shop.example/film.m4v', 'film.mp4', 'film.mp4'],
	])('of %s is taken from its end and the form, and nobody is asked: %#', async (link, given, name) => {
		const { form, asked } = formWith(link, given);
		expect([(await linkedFile(form)).fileName, asked]).toEqual([name, []]);
	});

	it.each<[string, string, Seen, string]>([
		['its type', '', { mimeType: 'application/pdf' }, '4711.pdf'],
		['the type of an Office document', '', { mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }, '4711.docx'],
		['the name that the server has', '', { mimeType: 'application/octet-stream', fileName: '\u05d0 "1".docx' }, '\u05d0 1.docx'],
		['that name, with the extension that it lacks', '', { mimeType: 'image/png', fileName: 'offer' }, 'offer.png'],
		['the form, with the extension of the server', 'Offer', { fileName: 'x.geojson' }, 'Offer.geojson'],
		['the form', 'offer.docx', { mimeType: 'application/zip' }, 'offer.docx'],
		['the form alone', 'offer.parquet', {}, 'offer.parquet'],
		['the form, for a page', 'report.html', { mimeType: 'text/html' }, 'report.html'],
	])('that its link does not tell comes from %s', async (_, given, seen, name) => {
		expect(await nameOf(SILENT, given, seen)).toBe(name);
	});

	it.each<[string, Seen, string]>([
		['https://shop.example/download.php?id=1', { mimeType: 'application/pdf' }, 'download.pdf'],
		['https://shop.example/data.parquet', {}, 'data.parquet'],
		['https://shop.example/prices.final', { mimeType: 'application/pdf' }, 'prices.final.pdf'],
		['https://shop.example/', { mimeType: 'application/pdf' }, 'file.pdf'],
	])('at the end of %s that is of an unknown kind gives way to what the server says', async (link, seen, name) => {
		expect(await nameOf(link, '', seen)).toBe(name);
	});

	it.each<[string, string, string, Seen, RegExp]>([
		['nothing tells what it is', SILENT, '', {}, /'File Name' is empty, and 'File URL' does not end in a file name/],
		['the form does not tell either', SILENT, 'offer', { mimeType: 'text/plain' }, /'File Name' needs an extension, which 'offer' lacks/],
		['form and link contradict each other', 'https://shop.example/a.mp4', 'a.jpg', {}, /leads to a video, and 'File Name' is 'a\.jpg', a picture/],
		['form and server contradict each other', SILENT, 'a.jpg', { mimeType: 'application/pdf' }, /leads to a PDF document, and 'File Name' is 'a\.jpg', a picture/],
		['it is a sharing page', 'https://drive.google.com/file/d/abc/view', 'a.pdf', {}, /opens a page of Google Drive/],
		['GREEN-API cannot reach it', 'http://192.168.1.10/a.pdf', '', {}, /cannot reach from outside/],
		['it is no link', 'a.pdf', '', {}, /must be a web address/],
	])('is asked for where %s', async (_, link, given, seen, title) => {
		const { title: found, advice } = await factsOfRejected(linkedFile(formWith(link, given, seen).form));
		expect(found).toMatch(title);
		expect(`${found} ${advice}`).not.toMatch(/status|post/i);
	});
});

it.each([
	['https://shop.example/a|b.pdf?sign=a%2Fb+c=', 'https://shop.example/a|b.pdf?sign=a%2Fb+c='],
	['https://shop.example/our prices.pdf', 'https://shop.example/our%20prices.pdf'],
	['https://\u05d0.example/\u05de.pdf?q=\u05d0', 'https://xn--4db.example/%D7%9E.pdf?q=%D7%90'],
])('sends the link %s so that GREEN-API takes it', async (link, sent) => {
	const { linkTo } = await linkedFile(formWith(link, '').form);
	expect(await linkTo({} as Api)).toBe(sent);
});

it.each([
	['a.jpg', 'picture'],
	['a.HEIC', 'document'],
	['a.mp4', 'video'],
	['a.3gp', 'document'],
	['a.mp3', 'audio'],
	['a.ogg', 'audio'],
	['a.pdf', 'document'],
	['a.parquet', 'document'],
])('%s is a %s', (name, kind) => {
	expect(kindOfFile(name)).toBe(kind);
});
