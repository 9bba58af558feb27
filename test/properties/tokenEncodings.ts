const unitsOf = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** The ways in which texts write a token. */
export const encodings: Record<string, (token: string) => string> = {
	'in upper case': (token) => token.toUpperCase(),
	'in lower case': (token) => token.toLowerCase(),
	'percent-encoded where it must be, in lower case': (token) => encodeURIComponent(token).replace(/%../g, (code) => code.toLowerCase()),
	'percent-encoded wholly': (token) => Array.from(Buffer.from(token), (byte) => `%${hex(byte, 2)}`).join(''),
	'percent-encoded twice': (token) => encodeURIComponent(encodeURIComponent(token)),
	'percent-encoded wholly and twice': (token) => Array.from(Buffer.from(token), (byte) => `%25${hex(byte, 2).toUpperCase()}`).join(''),
	'as JSON': (token) => JSON.stringify(token).slice(1, -1),
	'as JSON with escaped slashes': (token) => JSON.stringify(token).slice(1, -1).replaceAll('/', '\\/'),
	'as JSON in JSON': (token) => JSON.stringify(JSON.stringify(token).slice(1, -1)).slice(1, -1),
	'as JSON by numbers': (token) => unitsOf(token).map((code) => `\\u${hex(code, 4)}`).join(''),
	'as HTML': (token) => token.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
	'as HTML by numbers': (token) => Array.from(token, (character) => `&#${character.codePointAt(0)};`).join(''),
	'as HTML by hexadecimal numbers': (token) => Array.from(token, (character) => `&#x${hex(character.codePointAt(0) ?? 0, 4)};`).join(''),
};
