/**
 * A token as texts bear it: JSON, HTML, addresses and headers each have their own way to write a character, and some texts are
 * written by two of them, one after the other. The numbers of repetitions are bounded, so that no text takes long to search.
 */

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** Stands in a regular expression for exactly this text. */
const literal = (text: string): string => text.split('').map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`).join('');

const entities: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos|#39', '/': 'sol' };

/** A regular expression for one character in all spellings: plain, after backslashes, percent-encoded, as JSON's and as HTML's escape. */
function inAllSpellings(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const percent = Array.from(Buffer.from(character), (byte) => `%(?:25){0,4}${hex(byte, 2)}`).join('');
	const json = character.split('').map((unit) => `\\\\{1,8}u${hex(unit.charCodeAt(0), 4)}`).join('');
	const named = entities[character] ? `${entities[character]}|` : '';
	const html = `&(?:amp;){0,4}(?:${named}#(?:x0{0,6}${code.toString(16)}|0{0,6}${code}));`;
	const plain = /\w/.test(character) ? character : `\\\\{0,8}${literal(character)}`;
	// The plain one last, as it may be the beginning of another: a token can end with an ampersand.
	return `(?:${percent}|${json}|${html}|${plain})`;
}

/** A regular expression for a token in all spellings but base64; to be used without regard to case. */
export const spelled = (token: string): string => Array.from(token, inAllSpellings).join('');

/** What base64 makes of a token wherever it stands: the part that is the same whatever is before and behind it. */
export function inBase64(token: string): string[] {
	const bytes = Buffer.from(token);
	const cores = [0, 1, 2].map((before) => {
		const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
		return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
	});
	return [...new Set([...cores, ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_'))])];
}

/** A regular expression for what base64 makes of a token, as it is or with its signs encoded once more. */
export const spelledInBase64 = (token: string): string =>
	inBase64(token).map((core) => Array.from(core, (character) => (/\w/.test(character) ? character : inAllSpellings(character))).join('')).join('|');
