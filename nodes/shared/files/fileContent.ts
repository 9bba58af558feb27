import { textIn, textFormat } from './textContent';

/** How many bytes from the start of a file are looked at to recognise its format. */
export const START_BYTES = 4096;

/** Bytes as a text in which each byte is one character. */
const latin = (bytes: Buffer, from = 0, to = bytes.length): string => bytes.toString('latin1', from, to);

/** Whether a frame of an MP3 begins here: the header is a valid one, and another follows within the length of the longest frame. */
function isMp3Frame(bytes: Buffer): boolean {
	const [sync, version, rate] = bytes;
	if (sync !== 0xff || (version & 0xe6) !== 0xe2 || (version & 0x18) === 0x08) return false;
	if ((rate & 0xf0) === 0xf0 || (rate & 0x0c) === 0x0c) return false;
	const LONGEST_FRAME = 1441 * 2;
	return bytes.length < LONGEST_FRAME || bytes.subarray(4, LONGEST_FRAME).includes(Buffer.from([sync, version]));
}

/** The format behind an ID3 tag, which holds title and artist; MP3 where the tag is so long that it fills the bytes. */
function afterTag(bytes: Buffer): string {
	const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
	const inside = binaryFormat(bytes.subarray(10 + size));
	return inside === 'aac' || inside === 'flac' ? inside : 'mp3';
}

/** The format of a file made of boxes, as an MP4 is, by its brand and the compatible brands that it lists. */
function boxFormat(bytes: Buffer): string {
	const brands = latin(bytes, 8, Math.min(bytes.readUInt32BE(0), 256));
	if (/^(avi[fs]|(mif1|msf1|miaf).*avi[fs])/s.test(brands)) return 'avif';
	if (/^(he[iv][a-z]|mif1|msf1|miaf)/.test(brands)) return 'heic';
	if (/^M4[ABP]/.test(brands)) return 'm4a';
	if (brands.startsWith('qt')) return 'mov';
	if (/^3g[a-z0-9]/.test(brands)) return '3gp';
	return brands.startsWith('crx') ? 'cr3' : 'mp4';
}

/** Formats by the four letters that a container has behind its own name and length. */
const contained: Record<string, string> = { 'AVI ': 'avi', WEBP: 'webp', WAVE: 'wav', AIFF: 'aiff', AIFC: 'aiff' };

const containerFormat = (bytes: Buffer): string | undefined => {
	const name = latin(bytes, 8, 12);
	return name.startsWith('CDR') ? 'cdr' : contained[name];
};

const isBitmap = (bytes: Buffer): boolean => bytes.length >= 18 && [12, 40, 52, 56, 64, 108, 124].includes(bytes.readUInt32LE(14));

/** Names of files in an archive by which it is an Office document, and the extension of that. */
const officeMarks: Array<[mark: RegExp, format: string]> = [
	[/mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/, 'ods'],
	[/mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/, 'odp'],
	[/mimetypeapplication\/vnd/, 'odt'],
	[/\bxl\/(workbook|worksheets|_rels)/, 'xlsx'],
	[/\bppt\/(presentation|slides|_rels)/, 'pptx'],
	[/\[Content_Types\]\.xml|\bword\/(document|_rels)/, 'docx'],
];

function zipFormat(bytes: Buffer): string {
	const names = latin(bytes);
	return officeMarks.find(([mark]) => mark.test(names))?.[1] ?? 'zip';
}

/** The format of a sound that begins with a byte of ones: an MP3 without a tag, or AAC. */
function streamFormat(bytes: Buffer): string | undefined {
	if (isMp3Frame(bytes)) return 'mp3';
	return (bytes[1] & 0xf6) === 0xf0 ? 'aac' : undefined;
}

/** How files begin, and their format, or a function that finds it in the bytes. */
const beginnings: Array<[beginning: string, format: string | ((bytes: Buffer) => string | undefined)]> = [
	['\xff\xd8\xff', 'jpg'],
	['\x89PNG\r\n\x1a\n', 'png'],
	['GIF87a', 'gif'],
	['GIF89a', 'gif'],
	['RIFF', containerFormat],
	['RIFX', containerFormat],
	['RF64', containerFormat],
	['FORM', containerFormat],
	['BM', (bytes) => (isBitmap(bytes) ? 'bmp' : undefined)],
	['\x1aE\xdf\xa3', (bytes) => ({ webm: 'webm', matroska: 'mkv' })[/webm|matroska/.exec(latin(bytes, 0, 80))?.[0] ?? '']],
	['ID3', afterTag],
	['\xff\x0a', 'jxl'],
	['\xff', streamFormat],
	['OggS', (bytes) => (latin(bytes).includes('theora') ? 'ogv' : 'ogg')],
	['fLaC', 'flac'],
	['#!AMR', 'amr'],
	['caff', 'caf'],
	['MThd', 'mid'],
	['%PDF-', 'pdf'],
	// The sign in place of bytes that are no text: an earlier node has read the file as a text.
	['\xef\xbf\xbd', 'destroyed'],
	['%!PS', 'eps'],
	['{\\rtf', 'rtf'],
	['\xd0\xcf\x11\xe0\xa1\xb1', 'doc'],
	['PK\x03\x04', zipFormat],
	['PK\x05\x06', 'zip'],
	['Rar!', 'rar'],
	['7z\xbc\xaf', '7z'],
	['\x1f\x8b\x08', 'gz'],
	['II*\0', 'tif'],
	['MM\0*', 'tif'],
	['8BPS', 'psd'],
	['\0\0\x01\0', 'ico'],
	['\0\0\0\x0cjP  ', 'jp2'],
	['\0\0\0\x0cJXL ', 'jxl'],
	['FLV\x01', 'flv'],
	['0&\xb2u\x8ef\xcf', 'wmv'],
	['\0\0\x01\xba', 'mpg'],
	['\0\0\x01\xb3', 'mpg'],
];

/** The format of a file that is no text, as the extension that its name should have. */
function binaryFormat(bytes: Buffer): string | undefined {
	const text = latin(bytes);
	if (text.startsWith('ftyp', 4) && bytes.length >= 12) return boxFormat(bytes);
	const known = beginnings.find(([beginning]) => text.startsWith(beginning))?.[1];
	const format = typeof known === 'function' ? known(bytes) : known;
	// Programs that show PDFs accept one that begins anywhere within these bytes.
	return format ?? (/%PDF-\d\.\d/.test(text.slice(0, 1024)) ? 'pdf' : undefined);
}

/**
 * The format of a file by its first bytes, as the extension that its name should have; undefined when they do not show it.
 * A text that holds a file in base64 is `b64`.
 */
export function formatInside(start: Buffer): string | undefined {
	const text = textIn(start);
	return binaryFormat(start) ?? (text === undefined ? undefined : textFormat(text, binaryFormat));
}
