import { lineInMarks } from './markdownLine';

/** A list item in which the text may go on: where its marker begins, and its text. */
interface Item {
	indent: number;
	content: number;
}

/** A paragraph that is being read, with what stands before its first line and before the others. */
interface Paragraph {
	lines: string[];
	first: string;
	others: string;
}

const FENCE = /^ *(`{3,}(?=[^`]*$)|~{3,})/;
const QUOTE = /^ *>/;
const QUOTES = /^ *(?:> ?)+/;
const HEADING = /^ {0,3}#{1,6}(?=\s|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+) *$/;
const RULE = /^ {0,3}([-*_])(?: *\1){2,} *$/;
const ITEM = /^ *([-*+]|\d{1,9}[.)])(?: +|$)/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

const withSpaces = (line: string): string => line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '    ')).trimEnd();

/** The words of a heading: the signs behind it are decoration. */
function headingIn(line: string): string {
	const words = line.replace(HEADING, '').trim();
	let end = words.length;
	while (words[end - 1] === '#') end--;
	return end === 0 || /\s/.test(words[end - 1]) ? words.slice(0, end).trim() : words;
}

/** The cells of a table's row. */
const cellsIn = (line: string): string[] =>
	line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '').split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());

const isTable = (header: string, below = ''): boolean =>
	header.includes('|') && below.includes('-') &&
	cellsIn(below).every((cell) => /^:?-+:?$/.test(cell)) && cellsIn(below).length === cellsIn(header).length;

/** A table's row as text. */
function rowOf(line: string, columns: number): string {
	const cells = cellsIn(line).slice(0, columns).map((cell) => lineInMarks(cell).replaceAll('\n', ' '));
	while (cells.at(-1) === '') cells.pop();
	return cells.join(' | ');
}

/** Reads Markdown line by line. */
class Reader {
	private readonly out: string[] = [];

	private paragraph?: Paragraph;

	/** The list items around the line, the innermost last. */
	private readonly items: Item[] = [];

	constructor(private readonly lines: string[]) {}

	/** The lines with WhatsApp's marks. */
	read(): string[] {
		for (let at = 0; at < this.lines.length; at += this.take(at));
		this.end();
		return this.out;
	}

	/** Writes the paragraph that has ended. */
	private end(isBold = false): void {
		if (!this.paragraph) return;
		const { lines, first, others } = this.paragraph;
		const written = lineInMarks(lines.join('\n'), isBold).split('\n');
		for (const [at, line] of written.entries()) this.out.push((at === 0 ? first : others) + line);
		this.paragraph = undefined;
	}

	private write(lines: string[]): number {
		this.end();
		for (const line of lines) this.out.push(line);
		return lines.length;
	}

	/** Begins a paragraph, or goes on with one, with a line of it. */
	private add(line: string, first = '  '.repeat(this.items.length)): void {
		const others = '  '.repeat(this.items.length);
		this.paragraph ??= { lines: [], first, others };
		this.paragraph.lines.push(others === '' ? line : line.trimStart());
	}

	/** The lines from one on that are meant, which is one at least. */
	private from(at: number, isMeant: (line: string) => boolean): string[] {
		let end = at + 1;
		while (end < this.lines.length && isMeant(this.lines[end])) end++;
		return this.lines.slice(at, end);
	}

	/** Leaves the list items to which a line does not belong. */
	private leave(isLeft: (item: Item) => boolean): void {
		if (this.items.some(isLeft)) this.end();
		while (this.items.some(isLeft)) this.items.pop();
	}

	/** Reads what begins with a line, and returns how many lines that was. */
	private take(at: number): number {
		const line = withSpaces(this.lines[at]);
		if (line === '') return this.write(['']);
		const indent = indentOf(line);
		const item = RULE.test(line) ? null : ITEM.exec(line);
		this.leave(item ? (around) => indent < around.indent + 2 : (around) => indent < around.content);
		const isDeep = indent - (this.items.at(-1)?.content ?? 0) >= 4;
		if (isDeep && !this.paragraph && !item) return this.write([line]);
		const fence = FENCE.exec(line);
		if (fence) return this.takeCode(at, indent, fence[1]);
		const text = line.trimStart();
		if (QUOTE.test(line)) return this.takeQuote(at);
		if (isDeep && !item) {
			this.add(line);
			return 1;
		}
		if (HEADING.test(text)) {
			this.end();
			this.add(headingIn(text));
			this.end(true);
		} else if (this.paragraph && UNDERLINE.test(text)) {
			this.end(true);
		} else if (RULE.test(text)) {
			this.write(['---']);
		} else if (isTable(text, this.lines[at + 1])) {
			return this.takeTable(at, cellsIn(text).length);
		} else if (item) {
			this.takeItem(line, indent, item);
		} else {
			this.add(line);
		}
		return 1;
	}

	/** Code stays as it is, without the name of its language, which WhatsApp would show. */
	private takeCode(at: number, indent: number, ticks: string): number {
		const end = new RegExp(`^ *${ticks[0]}{${ticks.length},}\\s*$`);
		const inside = this.from(at, (line) => !end.test(line)).slice(1);
		const margin = new RegExp(`^ {0,${indent}}`);
		this.write(['```', ...inside.map((line) => line.replace(margin, '')), '```']);
		return inside.length + 2;
	}

	/** A quote in a quote is one quote: WhatsApp has no other. */
	private takeQuote(at: number): number {
		const lines = this.from(at, (line) => QUOTE.test(line));
		this.write(new Reader(lines.map((line) => line.replace(QUOTES, ''))).read().map((line) => `> ${line}`.trimEnd()));
		return lines.length;
	}

	private takeTable(at: number, columns: number): number {
		const [header, , ...rows] = this.from(at, (line) => line.includes('|'));
		this.write([header, ...rows].map((line) => rowOf(line, columns)));
		return rows.length + 2;
	}

	private takeItem(line: string, indent: number, [lead, marker]: string[]): void {
		this.end();
		const text = line.slice(lead.length);
		const first = '  '.repeat(this.items.length) + (/\d/.test(marker) ? marker : '-');
		const isFar = text === '' || lead.length - indent - marker.length > 4;
		this.items.push({ indent, content: isFar ? indent + marker.length + 1 : lead.length });
		if (text === '') this.write([first]);
		else this.add(text, `${first} `);
	}
}

/**
 * A text in Markdown, as language models and people write it, with WhatsApp's own marks: bold, italics, struck-out text and headings get
 * them, lists and quotes stay as readable as they are, tables become lines of text, links words with their address behind. Code and text
 * without marks stay as they are. It takes no longer than the length of the text says, whatever stands in it.
 */
export const toWhatsAppMarks = (markdown: string): string => new Reader(markdown.replace(/\r\n?/g, '\n').split('\n')).read().join('\n');
