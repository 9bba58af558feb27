import MarkdownIt from 'markdown-it';

/*
 * What toWhatsAppMarks is compared with: a well-kept parser of Markdown finds what a document says, and here WhatsApp's marks are put
 * around its texts, character by character. It shares nothing with the code that it judges.
 */

type Token = MarkdownIt.Token;

// Blocks of HTML and links by reference stay the texts that they are.
const markdown = new MarkdownIt({ html: true, linkify: true }).disable(['html_block', 'reference']);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.normalizeLink = (address) => address;
markdown.normalizeLinkText = (address) => address;

const MARKS: Record<string, string> = { em: '_', strong: '*', s: '~' };

interface Emphasis {
	mark: string;
	signs: string;
}

type Event = { text: string } | { begins: Emphasis } | { ends: Emphasis };

const textOf = (event: Event): string => ('text' in event ? event.text : '');

const bare = (address: string): string => address.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');

/** What stands for a link whose words are these. */
function linkEvents(words: Event[], address: string): Event[] {
	const plain = words.map(textOf).join('');
	if (plain.trim() === '' || bare(plain) === bare(address)) return [{ text: address.replace(/^(mailto|tel):/i, '') }];
	return address === '' ? words : [...words, { text: ` (${address})` }];
}

function eventsOf(tokens: Token[]): Event[] {
	const events: Event[] = [];
	const open: Emphasis[] = [];
	const links: Array<{ at: number; address?: string }> = [];
	for (const token of tokens) {
		const { type, content, markup } = token;
		const [, kind, side] = /^(em|strong|s)_(open|close)$/.exec(type) ?? [];
		if (side === 'open') {
			open.push({ mark: MARKS[kind], signs: markup });
			events.push({ begins: open.at(-1)! });
		} else if (side === 'close') {
			events.push({ ends: open.pop()! });
		} else if (type === 'link_open') {
			links.push({ at: events.length, address: markup === '' ? String(token.attrGet('href') ?? '') : undefined });
		} else if (type === 'link_close') {
			const { at, address } = links.pop()!;
			if (address !== undefined) events.push(...linkEvents(events.splice(at), address));
		} else if (type === 'image') {
			events.push(...linkEvents(eventsOf(withLineBreaks(token.children ?? [])), String(token.attrGet('src') ?? '')));
		} else if (type === 'code_inline') {
			const ticks = content.includes('`') ? '```' : '`';
			events.push({ text: ticks + content + ticks });
		} else if (type === 'softbreak' || type === 'hardbreak') {
			events.push({ text: '\n' });
		} else {
			events.push(...[...content].map((text) => ({ text })));
		}
	}
	return events;
}

const IN_WORD = /^[\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{N}]$/u;

/** Puts the signs themselves in the place of what begins or ends within a word. */
function withoutInWords(events: Event[]): Event[] {
	const texts = events.flatMap((event, at) => ('text' in event ? [{ at, text: event.text }] : []));
	const inWords = new Set<Emphasis>();
	for (const [at, event] of events.entries()) {
		const before = [...(texts.findLast((text) => text.at < at)?.text ?? '')].at(-1) ?? '';
		const [behind = ''] = [...(texts.find((text) => text.at > at)?.text ?? '')];
		if ('begins' in event && IN_WORD.test(before)) inWords.add(event.begins);
		if ('ends' in event && IN_WORD.test(behind)) inWords.add(event.ends);
	}
	return events.map((event) => {
		const emphasis = 'begins' in event ? event.begins : 'ends' in event ? event.ends : undefined;
		return emphasis && inWords.has(emphasis) ? { text: emphasis.signs } : event;
	});
}

/** A text with the emphases around it, the outermost first. */
interface Piece {
	text: string;
	around: Emphasis[];
}

function piecesOf(events: Event[], bold: Emphasis[]): Piece[] {
	const pieces: Piece[] = [];
	let around = bold;
	const outer: Emphasis[][] = [];
	for (const event of events) {
		if ('text' in event) pieces.push({ text: event.text, around });
		else if ('ends' in event) around = outer.pop()!;
		else {
			outer.push(around);
			if (around.every(({ mark }) => mark !== event.begins.mark)) around = [...around, event.begins];
		}
	}
	return pieces;
}

/** One line: each mark stands right before the first and right behind the last visible text that it is around. */
function lineOf(pieces: Piece[]): string {
	const visible = pieces.filter(({ text }) => text.trim() !== '');
	const isAt = (piece: Piece, emphasis: Emphasis, end: number) => visible.filter(({ around }) => around.includes(emphasis)).at(end) === piece;
	return pieces
		.map((piece) => {
			const begin = piece.around.filter((emphasis) => isAt(piece, emphasis, 0)).map(({ mark }) => mark);
			const end = piece.around.filter((emphasis) => isAt(piece, emphasis, -1)).map(({ mark }) => mark);
			return [...begin, piece.text, ...end.reverse()].join('');
		})
		.join('');
}

function linesOf(tokens: Token[], isBold: boolean): string[] {
	const lines: Piece[][] = [[]];
	for (const piece of piecesOf(withoutInWords(eventsOf(withLineBreaks(tokens))), isBold ? [{ mark: '*', signs: '' }] : [])) {
		if (piece.text === '\n') lines.push([]);
		else lines.at(-1)!.push(piece);
	}
	return lines.map(lineOf).map((line, at) => (at > 0 ? line.trimStart() : line));
}

/** Tokens with a line break for each <br>, and no other one behind it. */
function withLineBreaks(tokens: Token[]): Token[] {
	const isBreak = ({ type, content }: Token) => type === 'html_inline' && /^<br *\/?>$/i.test(content);
	return tokens
		.filter(({ type }, at) => !(type.endsWith('break') && at > 0 && isBreak(tokens[at - 1])))
		.map((token) => (isBreak(token) ? Object.assign(Object.create(token) as Token, { type: 'hardbreak' }) : token));
}

/** The lines of a document with WhatsApp's marks, without those between its blocks. */
export function referenceLines(text: string): string[] {
	const out: string[] = [];
	let depth = 0;
	let quotes = 0;
	let marker: string | undefined;
	let isBold = false;
	let row: string[] | undefined;
	const write = (line: string) => out.push((quotes > 0 ? '> ' : '') + line);
	for (const token of markdown.parse(text, {})) {
		const { type, content, info, markup, children } = token;
		if (/^(bullet|ordered)_list_(open|close)$/.test(type)) depth += type.endsWith('open') ? 1 : -1;
		if (type.startsWith('blockquote')) quotes += type.endsWith('open') ? 1 : -1;
		if (type === 'list_item_open') marker = `${'  '.repeat(depth - 1)}${info === '' ? '-' : info + markup} `;
		if (type === 'heading_open' || type === 'heading_close') isBold = type.endsWith('open');
		if (type === 'tr_open') row = [];
		if (type === 'tr_close') {
			write((row ?? []).join(' | ').replace(/( \| )*$/, ''));
			row = undefined;
		}
		if (type === 'hr') write('---');
		if (type === 'fence') for (const line of ['```', ...content.split('\n').slice(0, -1), '```']) write(line);
		if (type === 'code_block') for (const line of content.split('\n')) write(`    ${line}`);
		if (type !== 'inline') continue;
		const lines = linesOf(children ?? [], isBold);
		if (row) row.push(lines.join(' '));
		else {
			for (const line of lines) {
				write((marker ?? '  '.repeat(depth)) + line);
				marker = undefined;
			}
		}
	}
	return out;
}
