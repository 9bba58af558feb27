/*
 * How a token is spelled in texts: JSON, HTML, addresses and headers each escape characters in their own way, and some texts are
 * escaped twice. Repetitions in the expressions are limited, so that no text takes long to search.
 */

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** A regular expression for a hexadecimal number in upper or lower case: base64 is searched for without the flag i. */
const inAnyCase = (code: number, digits = 1): string => hex(code, digits).replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** A regular expression for exactly this text. */
const literal = (text: string): string => text.split('').map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`).join('');

const entities: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos|#39', '/': 'sol' };

/** A regular expression for one character: plain, after backslashes, percent-encoded, or escaped as in JSON or in HTML. */
function inAllSpellings(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const percent = Array.from(Buffer.from(character), (byte) => `%(?:25){0,4}${inAnyCase(byte, 2)}`).join('');
	const json = character.split('').map((unit) => `\\\\{1,8}u${inAnyCase(unit.charCodeAt(0), 4)}`).join('');
	const named = entities[character] ? `${entities[character]}|` : '';
	const html = `&(?:amp;){0,4}(?:${named}#(?:[xX]0{0,6}${inAnyCase(code)}|0{0,6}${code}));`;
	const plain = /\w/.test(character) ? character : `\\\\{0,8}${literal(character)}`;
	// The plain spelling comes last, as it may be the beginning of another one: the token's last character can be an ampersand.
	return `(?:${percent}|${json}|${html}|${plain})`;
}

/** A regular expression for a token in all spellings but base64, to be used with the flag i. */
export const spelled = (token: string): string => Array.from(token, inAllSpellings).join('');

/** The parts of base64 text that show a token: what is encoded before and behind it does not change them. */
export function inBase64(token: string): string[] {
	const bytes = Buffer.from(token);
	const cores = [0, 1, 2].map((before) => {
		const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
		return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
	});
	return [...new Set([...cores, ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_'))])];
}

/** A regular expression for a token in base64, whose signs other than letters and digits may be escaped in turn. */
export function spelledInBase64(token: string): string {
	const spelledCharacter = (character: string) => (/\w/.test(character) ? character : inAllSpellings(character));
	return inBase64(token).map((core) => Array.from(core, spelledCharacter).join('')).join('|');
}
