import { anyFormatByName } from './formats';

/** The names of files in a text. A name can contain spaces and commas, so parts count as names only if all have an extension. */
export function namesIn(text: string): string[] {
	const listed = text.split(/[,;\r\n]/).map((part) => part.trim()).filter(Boolean);
	if (listed.length > 1 && listed.every((part) => /\.[a-z][a-z0-9]{1,4}$/i.test(part))) return listed;
	const words = text.split(/\s+/);
	return words.every((word) => /^[\w-]+\.[a-z0-9]+$/i.test(word) && anyFormatByName(word)) ? words : [text];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The last part of a link's path, which may be the name of the file. */
export const lastPartOf = (link: string): string => decoded(new URL(link).pathname.split('/').at(-1) ?? '');
