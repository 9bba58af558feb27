const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

const zeros = (length: number): Buffer => Buffer.alloc(length);

const join = (...parts: Array<string | number[] | Buffer>): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? ascii(part) : Buffer.from(part))));

const uint32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** A file of boxes, as MP4 and HEIC are: its first box with the brand and those that it is compatible with. */
export const boxes = (brand: string, ...compatible: string[]): Buffer => join(uint32(16 + compatible.length * 4), `ftyp${brand}`, [0, 0, 2, 0], compatible.join(''), zeros(64));

const riff = (form: string, rest: Buffer | string): Buffer => join('RIFF', [36, 0, 0, 0], form, rest, zeros(64));

const ebml = (doctype: string): Buffer => join([0x1a, 0x45, 0xdf, 0xa3, 0x80 + 16, 0x42, 0x86, 0x81, 1, 0x42, 0x82, 0x80 + doctype.length], doctype, zeros(64));

/** An MP3's frames of 417 bytes: MPEG 1, layer III, 128 kbit/s, 44.1 kHz. */
const frames = (header: number[], length: number, count: number): Buffer => Buffer.concat(Array.from({ length: count }, () => join(header, zeros(length - header.length))));

const mp3 = frames([0xff, 0xfb, 0x90, 0x00], 417, 12);

const aac = frames([0xff, 0xf1, 0x50, 0x80, 0x0c, 0x9f, 0xfc], 100, 12);

const tag = (length: number): Buffer => join('ID3', [3, 0, 0, (length >> 21) & 127, (length >> 14) & 127, (length >> 7) & 127, length & 127], zeros(length));

const png = join([0x89], 'PNG\r\n', [0x1a], '\n', uint32(13), 'IHDR', uint32(1), uint32(1), [8, 6, 0, 0, 0, 0, 0, 0, 0], uint32(0), 'IDAT', uint32(0));

const jpg = join([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 0, 0], zeros(32));

const office = join('PK', [3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0], zeros(12), [19, 0, 0, 0], '[Content_Types].xml', zeros(64));

const archive = join('PK', [3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0], zeros(4), uint32(0), uint32(0), [5, 0, 0, 0], 'a.jpg', zeros(64));

/** Files as they begin, by the extension of their format. */
export const posted: Record<string, Buffer[]> = {
	jpg: [jpg, join([0xff, 0xd8, 0xff, 0xe1, 0, 16], 'Exif', zeros(32)), join([0xff, 0xd8, 0xff, 0xdb], zeros(32))],
	png: [png],
	gif: [join('GIF89a', [1, 0, 1, 0], zeros(32)), join('GIF87a', [1, 0, 1, 0], zeros(32))],
	webp: [riff('WEBP', 'VP8 '), riff('WEBP', 'VP8X')],
	bmp: [join('BM', [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0], zeros(48)), join('BM', [70, 0, 0, 0, 0, 0, 0, 0, 138, 0, 0, 0, 124, 0, 0, 0], zeros(48))],
	mp4: [boxes('isom', 'isom', 'iso2', 'avc1', 'mp41'), boxes('mp42', 'mp42', 'isom'), boxes('mp41'), boxes('avc1'), boxes('iso5'), boxes('dash'), boxes('M4V ', 'M4V ', 'mp42'), boxes('MSNV')],
	mov: [boxes('qt  ')],
	webm: [ebml('webm')],
	mkv: [ebml('matroska')],
	avi: [riff('AVI ', 'LIST')],
	mp3: [mp3, join(tag(200), mp3), tag(100_000), frames([0xff, 0xf3, 0x48, 0xc4], 144, 30), mp3.subarray(0, 417)],
	wav: [riff('WAVE', 'fmt '), join('RF64', [255, 255, 255, 255], 'WAVE', zeros(32))],
};

/** A text as older computers wrote it, one byte a letter: here in windows-1251, with dashes where newer ones have no letter. */
const cyrillic = Buffer.from([0xd1, 0xf2, 0xf0, 0xe0, 0xed, 0xe8, 0xf6, 0xe0, 0x20, 0x97, 0x20]);

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

const html = '<!DOCTYPE html>\n<html><body>Sign in <svg width="1"></svg></body></html>';

/** The same for formats that a status does not take. */
export const refused: Record<string, Buffer[]> = {
	heic: [boxes('heic', 'mif1', 'heic'), boxes('heix'), boxes('hevc'), boxes('mif1', 'mif1', 'heic'), boxes('msf1')],
	avif: [boxes('avif', 'mif1', 'miaf'), boxes('avis'), boxes('mif1', 'avif')],
	'3gp': [boxes('3gp4', 'isom'), boxes('3gp5'), boxes('3g2a')],
	m4a: [boxes('M4A ', 'isom'), boxes('M4B ')],
	cr3: [boxes('crx ')],
	ogg: [join('OggS', [0, 2], zeros(20), [1, 19], 'OpusHead', zeros(32)), join('OggS', [0, 2], zeros(20), [1, 30, 1], 'vorbis', zeros(32))],
	ogv: [join('OggS', [0, 2], zeros(20), [1, 42, 0x80], 'theora', zeros(32))],
	flac: [join('fLaC', zeros(64)), join(tag(50), 'fLaC', zeros(64))],
	aac: [aac, join(tag(50), aac)],
	amr: [join('#!AMR\n', [0x3c], zeros(32)), join('#!AMR-WB\n', zeros(32))],
	aiff: [join('FORM', uint32(64), 'AIFF', zeros(32))],
	caf: [join('caff', [0, 1], zeros(32))],
	mid: [join('MThd', uint32(6), zeros(32))],
	pdf: [ascii('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'), ascii('%PDF-1.4\n1 0 obj << >>'), join('\r\n%PDF-1.4\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj'), join(Buffer.alloc(900, 0xaa), '%PDF-1.7\n')],
	eps: [ascii('%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n')],
	rtf: [ascii('{\\rtf1\\ansi Hello}')],
	docx: [office],
	zip: [archive, join('PK', [5, 6], zeros(18))],
	rar: [join('Rar!', [0x1a, 7, 1, 0], zeros(32))],
	'7z': [join('7z', [0xbc, 0xaf, 0x27, 0x1c], zeros(32))],
	gz: [join([0x1f, 0x8b, 8, 0], zeros(32))],
	doc: [join([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], zeros(64))],
	tif: [join('II*', [0, 8, 0, 0, 0], zeros(32)), join('MM', [0], '*', uint32(8), zeros(32))],
	psd: [join('8BPS', [0, 1], zeros(32))],
	ico: [join([0, 0, 1, 0, 1, 0, 16, 16], zeros(32))],
	jp2: [join(uint32(12), 'jP  ', [13, 10, 0x87, 10], zeros(4), 'ftypjp2 ', zeros(16))],
	jxl: [join([0xff, 0x0a], zeros(32)), join(uint32(12), 'JXL ', [13, 10, 0x87, 10], zeros(32))],
	flv: [join('FLV', [1, 5], zeros(32))],
	wmv: [join([0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9], zeros(64))],
	mpg: [join([0, 0, 1, 0xba, 0x44], zeros(32)), join([0, 0, 1, 0xb3], zeros(32))],
	cdr: [riff('CDRX', 'vrsn')],
	html: [ascii(html), ascii('  <html lang="en"><head></head></html>'), ascii('<head><title>502 Bad Gateway</title></head>'), Buffer.from(`\ufeff${html}`), utf16(html), utf16(html).swap16(), join('<html><title>', cyrillic, '</title></html>'), join('\n<!DOCTYPE html><html><p>F', [0xfc], 'r alle</p></html>')],
	svg: [ascii('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), ascii('<?xml version="1.0"?>\n<svg width="1"></svg>')],
	xml: [ascii('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>')],
	json: [ascii('{"statusCode":404,"message":"Not found"}'), ascii('[]'), ascii(' [{"a":1}]'), join('{"error":"', cyrillic, '"}')],
	destroyed: [jpg, png, mp3].map((file) => Buffer.from(file.toString('utf8'))),
	txt: [ascii('Not Found'), ascii('\n\n'), Buffer.concat(Array(8).fill(cyrillic)), utf16('Привет').swap16(), Buffer.from('Не найдено'), Buffer.from('\ufeffHello', 'utf16le'), Buffer.from('я'.repeat(2048)).subarray(0, 4095), ascii('a'.repeat(4096))],
	b64: [
		...[jpg, png, mp3, boxes('isom'), riff('WEBP', 'VP8 '), archive].map((file) => ascii(file.toString('base64'))),
		ascii(`data:image/png;base64,${png.toString('base64')}`),
		ascii(`"${jpg.toString('base64')}"`),
		ascii(jpg.toString('base64').replace(/.{20}/g, '$&\r\n')),
		ascii(Buffer.concat([png, Buffer.alloc(9000, 7)]).toString('base64url').slice(0, 4096)),
	],
};

/** Bytes that begin as a format does, and are none that is known. */
export const unknown: Buffer[] = [
	zeros(64),
	Buffer.from([1, 2, 3, 0x80, 0x90, 0xa0]),
	join([0, 0, 0, 8], 'wide', uint32(64), 'mdat', zeros(64)),
	join('BM', [1, 2, 0x80]),
	join('BM', zeros(64)),
	riff('ACON', zeros(8)),
	join([0x1a, 0x45, 0xdf, 0xa3], zeros(64)),
	join([0xff, 0xfb, 0x90, 0x00], Buffer.alloc(4000, 0x55)),
	join([0xff, 0xfb, 0xf0, 0x00], zeros(64)),
	join([0xff, 0xfb, 0x9c, 0x00], zeros(64)),
	join([0xff, 0xeb, 0x90, 0x00], zeros(64)),
	Buffer.from([0xff]),
	Buffer.from('Привет', 'latin1'),
	cyrillic,
	join('<html>', [0xcf, 0x00, 0x80]),
];

export { html as page, jpg, mp3, png };
