import type { IBinaryData } from 'n8n-workflow';
import { heldFile, uploadHeaders } from '../../../../nodes/GreenApi/files/heldFile';
import { cleanName } from '../../../../nodes/GreenApi/files/nameFor';
import { factsOfRejected } from '../../factsOf';
import { formOf, itemWith } from '../../readForm';
import { inMemory, unknownBytes } from '../../shared/files/items';
import { jpg, mp3, page, png, posted, refused } from '../../shared/files/samples';

const read = async (data: IBinaryData, given = '') => await heldFile(formOf({ binaryPropertyName: 'data', fileName: given }, itemWith({ data })));

const nameOf = async (data: IBinaryData, given = ''): Promise<string> => (await read(data, given)).fileName;

const [pdf] = refused.pdf;
const [office] = refused.docx;
const text = Buffer.from('name;price\r\nbread;1');

describe('a name without an extension', () => {
	it.each([...Object.entries(posted), ...Object.entries(refused)].filter(([extension]) => extension !== 'destroyed'))('gets that of the content: %s', async (extension, files) => {
		for (const file of files) expect(await nameOf(inMemory('application/octet-stream', 'offer', file))).toBe(`offer.${extension}`);
	});

	it.each<[string, IBinaryData, string]>([
		["n8n's for a text that it does not know", { ...inMemory('text/plain', 'offer', pdf), fileExtension: 'txt' }, 'offer.pdf'],
		["n8n's for bytes that say nothing", { ...inMemory('application/octet-stream', 'offer', png), fileExtension: 'bin' }, 'offer.png'],
		['the content, where an old label says another', { ...inMemory('application/pdf', 'offer', jpg), fileExtension: 'pdf' }, 'offer.jpg'],
		['the label, among formats with the same content', { ...inMemory('application/vnd.ms-excel', 'offer', refused.doc[0]), fileExtension: 'xls' }, 'offer.xls'],
		['the label, where n8n knows no extension', inMemory('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'offer', office), 'offer.xlsx'],
		['the label, where the content says nothing', { ...inMemory('application/x-parquet', 'offer'), fileExtension: 'parquet' }, 'offer.parquet'],
		['the label alone', inMemory('video/mp4', 'offer'), 'offer.mp4'],
		['nothing at all', inMemory('application/octet-stream', 'offer'), 'offer.bin'],
		['nothing but what n8n calls text', { ...inMemory('text/plain', 'offer'), fileExtension: 'txt' }, 'offer.bin'],
		['a voice note in a container for videos', inMemory('audio/mp4', 'note', posted.mp4[0]), 'note.m4a'],
		['a number at the end of the name', inMemory('application/pdf', 'Offer 1.5', pdf), 'Offer 1.5.pdf'],
		['no name either', inMemory('application/pdf', undefined, pdf), 'file.pdf'],
	])('by %s', async (_, data, name) => {
		expect(await nameOf(data)).toBe(name);
	});

	it.each([
		['word/document.xml', 'docx'],
		['xl/workbook.xml', 'xlsx'],
		['xl/worksheets/sheet1.xml', 'xlsx'],
		['ppt/presentation.xml', 'pptx'],
		['mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
		['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'ods'],
		['mimetypeapplication/vnd.oasis.opendocument.presentation', 'odp'],
	])('gets that of the program which made the archive with %s: %s', async (inside, extension) => {
		const archive = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26), Buffer.from(inside), Buffer.alloc(30)]);
		expect(await nameOf(inMemory('application/octet-stream', 'offer', archive))).toBe(`offer.${extension}`);
	});
});

describe('a name with an extension', () => {
	it.each<[string, Buffer, string]>([
		['prices.csv', text, 'prices.csv'],
		['data.sql', text, 'data.sql'],
		['book.epub', refused.zip[0], 'book.epub'],
		['app.apk', refused.zip[0], 'app.apk'],
		['prices.xlsx', office, 'prices.xlsx'],
		['letter.msg', refused.doc[0], 'letter.msg'],
		['report.html', Buffer.from(page), 'report.html'],
		['picture.dng', refused.tif[0], 'picture.dng'],
		['drawing.ai', pdf, 'drawing.ai'],
		['film.m4v', unknownBytes, 'film.m4v'],
		['offer.JPEG', jpg, 'offer.JPEG'],
		['IMG_0012.HEIC', refused.heic[0], 'IMG_0012.HEIC'],
		['logo.svg', refused.svg[0], 'logo.svg'],
	])('keeps %s', async (name, content, kept) => {
		expect(await nameOf(inMemory('application/octet-stream', name, content))).toBe(kept);
	});

	it.each<[string, Buffer, string]>([
		['offer.png', jpg, 'offer.jpg'],
		['offer.mp4', png, 'offer.png'],
		['film.m4v', posted.mp4[0], 'film.mp4'],
		['offer.jpg', refused.heic[0], 'offer.heic'],
		['offer.jpg', pdf, 'offer.pdf'],
		['offer.final', pdf, 'offer.final.pdf'],
		['song.dat', mp3, 'song.dat.mp3'],
	])('gives %s that of the content where a phone could not open it: %#', async (name, content, better) => {
		expect(await nameOf(inMemory('application/octet-stream', name, content))).toBe(better);
	});

	it('takes the one in the form before the own one', async () => {
		expect(await nameOf(inMemory('application/pdf', 'a.pdf', pdf), 'Prices 2026')).toBe('Prices 2026.pdf');
		expect(await nameOf(inMemory('text/csv', 'a.csv', text), 'prices.txt')).toBe('prices.txt');
	});
});

describe('the signs of a name', () => {
	it.each([
		['"prices".pdf', 'prices.pdf'],
		["Anna's `best`.pdf", 'Annas best.pdf'],
		['AC/DC.pdf', 'AC_DC.pdf'],
		['..\\..\\prices.pdf', '.._.._prices.pdf'],
		['a\u0000b\r\nc\t.pdf', 'abc.pdf'],
		['invoice\u202efdp.exe', 'invoicefdp.exe'],
		['\u05de\u05d7\u05d9\u05e8\u05d5\u05df \u05de\u05e2"\u05de.pdf', '\u05de\u05d7\u05d9\u05e8\u05d5\u05df \u05de\u05e2\u05de.pdf'],
		['Прайс 2026 (новый).pdf', 'Прайс 2026 (новый).pdf'],
		['\u{1f600}.pdf', '\u{1f600}.pdf'],
		[`${'x'.repeat(200)}.pdf`, `${'x'.repeat(116)}.pdf`],
		['..', ''],
		['"/"', ''],
		[' \u200e ', ''],
	])('are cleaned: %j', (name, clean) => {
		expect(cleanName(name)).toBe(clean);
	});

	it('are cleaned in whatever name there is, and only the last part of a path is one', async () => {
		expect(await nameOf(inMemory('application/pdf', 'C:\\files\\"my" prices.pdf', pdf))).toBe('my prices.pdf');
		expect(await nameOf(inMemory('application/pdf', '\u05de\u05d7\u05d9\u05e8\u05d5\u05df', pdf))).toBe('\u05de\u05d7\u05d9\u05e8\u05d5\u05df.pdf');
		expect(await nameOf(inMemory('application/pdf', 'a.pdf', pdf), ' "offer" ')).toBe('offer.pdf');
	});

	it.each(['\u05de\u05d7\u05d9\u05e8\u05d5\u05df.pdf', 'Pr\xe9s.pdf', 'caf\xe9 \u2019\u05d0.pdf'])('are those of %s also where a node before took each byte for one', async (name) => {
		for (const spelling of [name, Buffer.from(name).toString('latin1')]) expect(await nameOf(inMemory('application/pdf', spelling, pdf))).toBe(name);
	});
});

describe('a file that is certainly not what it is called', () => {
	it.each<[string, IBinaryData, RegExp, RegExp]>([
		['a page in place of a picture', inMemory('image/jpeg', 'offer.jpg', page), /'offer\.jpg' of type image\/jpeg, whose content is a web page/, /direct link/],
		['an answer in place of a PDF', inMemory('application/pdf', 'offer.pdf', '{"message":"Not found"}'), /whose content is JSON/, /answer instead of the file/],
		['an answer in place of a PDF without a name', inMemory('application/pdf', undefined, '{"message":"Not found"}'), /whose content is JSON/, /answer instead of the file/],
		['base64 in place of a video', inMemory('video/mp4', 'a.mp4', jpg.toString('base64')), /whose content is base64 text/, /Move Base64 String to File/],
		['a file that was read as text', inMemory('text/plain', 'prices.xlsx', refused.destroyed[0]), /which has destroyed it/, /'Response Format' to File/],
	])('is refused: %s', async (_, data, title, advice) => {
		const facts = await factsOfRejected(read(data));
		expect(facts.title).toMatch(title);
		expect(facts.advice).toMatch(advice);
	});
});

describe('uploadHeaders', () => {
	it.each([
		['a.jpeg', 'image/png', { 'Content-Type': 'image/jpeg' }],
		['a.mkv', '', { 'Content-Type': 'video/x-matroska', 'GA-Filename': 'file.mkv' }],
		['a.pdf', 'application/pdf', { 'Content-Type': 'application/pdf', 'GA-Filename': 'file.pdf' }],
		['\u05d0.pdf', 'text/plain', { 'Content-Type': 'application/octet-stream', 'GA-Filename': 'file.pdf' }],
		['a.heic', 'image/jpeg', { 'Content-Type': 'application/octet-stream', 'GA-Filename': 'file.heic' }],
		['a.csv', 'text/csv; charset=utf-8', { 'Content-Type': 'text/csv', 'GA-Filename': 'file.csv' }],
		['a.parquet', 'application/vnd.apache.parquet', { 'Content-Type': 'application/vnd.apache.parquet', 'GA-Filename': 'file.parquet' }],
		['a.zip', 'application/zip\r\nX-Evil: 1', { 'Content-Type': 'application/octet-stream', 'GA-Filename': 'file.zip' }],
	])('tell of %s of type %j the type where it fits, and the extension', (name, mimeType, headers) => {
		expect(uploadHeaders(name, inMemory(mimeType))).toEqual(headers);
	});
});
