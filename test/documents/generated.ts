/** The lines between which a page is written by a script; everything else on it is written by people. */
const BEGIN = '<!-- From here to the end of what is written by `npx tsx test/documents/writeOperations.ts` -->';
const END = '<!-- The end of what is written by `npx tsx test/documents/writeOperations.ts` -->';

/** A page with this in place of what was last written into it, or at its end where nothing was. */
export function withGenerated(text: string, generated: string): string {
	const block = `${BEGIN}\n\n${generated.trim()}\n\n${END}`;
	const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
	if (begin < 0 || end < begin) return `${text.trimEnd()}\n\n${block}\n`;
	return text.slice(0, begin) + block + text.slice(end + END.length);
}

/** What people have written on a page. */
export function handWritten(text: string): string {
	const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
	return begin < 0 || end < begin ? text : text.slice(0, begin) + text.slice(end + END.length);
}
