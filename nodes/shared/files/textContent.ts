/** White space, printable ASCII and the bytes above it: what a text consists of in any encoding with one byte a letter. */
const PRINTED = /^[\t-\r\x20-\x7e\x80-\xff]*$/;

/** A text in such an encoding must be long, or begin like a web page or JSON: a few bytes of any file could look like one. */
const SURE = /^\s*[<{[]|^.{64}/s;

const encodingOf = ([first, second]: Buffer): string => ({ 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' })[first * 256 + second] ?? 'utf-8';

/** The text in these bytes; undefined where they are no text. A character that is cut off at the end does not matter. */
export function textIn(bytes: Buffer): string | undefined {
	if (bytes.length === 0) return undefined;
	try {
		const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes, { stream: true });
		return /(?![\t\n\v\f\r])\p{Cc}/u.test(text) ? undefined : text.trim();
	} catch {
		const text = bytes.toString('latin1');
		return PRINTED.test(text) && SURE.test(text) ? text.trim() : undefined;
	}
}

/** The bytes in a base64 text, which may be a data URL; undefined for another text. Only whole groups of four characters are decoded. */
function decoded(text: string): Buffer | undefined {
	const compact = text.replace(/^["']?(data:[^,]{0,200},)?/, '').replace(/["'\s]+/g, '');
	if (!/^[a-z0-9+/_-]+={0,2}$/i.test(compact)) return undefined;
	return Buffer.from(compact.slice(0, compact.length - (compact.length % 4)), 'base64');
}

/** The format of a text, as the extension of a file with it. `formatOf` recognises the files that base64 text may hold. */
export function textFormat(text: string, formatOf: (bytes: Buffer) => string | undefined): string {
	const bytes = decoded(text);
	if (/^["']?data:[^,]{0,200};base64,/i.test(text) || (bytes && formatOf(bytes))) return 'b64';
	if (/^[[{]/.test(text)) return 'json';
	if (!text.startsWith('<')) return 'txt';
	if (/<(!doctype\s+)?html|<(head|body|script)[\s>]/i.test(text)) return 'html';
	return /<svg[\s>]/i.test(text) ? 'svg' : 'xml';
}
