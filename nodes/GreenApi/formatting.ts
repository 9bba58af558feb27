import { OF_WORD } from './markdownEmphasis';

/** What begins and ends WhatsApp's formatting of a text that goes on in another message. */
export interface Formatting {
	open: string;
	close: string;
	/** How many formats it is, one in another; 0 for none. */
	depth: number;
	/** Whether white space in it means something. */
	isCode: boolean;
}

/** A text in formatting: where the marks before it begin and end, and those behind it. */
interface Span {
	start: number;
	from: number;
	to: number;
	end: number;
	open: string;
	close: string;
	isCode: boolean;
}

/** A sign that may begin a span. */
interface Opener {
	sign: string;
	start: number;
	from: number;
}

const TOKEN = /```[^]+?```|`[^`\n]+`|^[ \t]*> ?|[*_~]|\n/gm;

const QUOTE = '> ';

const WORD_BEFORE = new RegExp(`${OF_WORD}$`, 'u');
const WORD_BEHIND = new RegExp(`^${OF_WORD}`, 'u');

const canOpen = (text: string, at: number): boolean =>
	!WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && /\S/.test(text.charAt(at + 1));

const canClose = (text: string, at: number): boolean =>
	/\S/.test(text.charAt(at - 1)) && !WORD_BEHIND.test(text.slice(at + 1, at + 3));

/** Code in one backtick or three. In lines of its own it keeps them in each message. */
function codeSpan(code: string, start: number): Span {
	const mark = code.startsWith('```') ? '```' : '`';
	const inside = code.slice(mark.length, -mark.length);
	const lineEnd = inside.includes('\n') ? '\n' : '';
	const from = start + mark.length + (inside.startsWith('\n') ? 1 : 0);
	const end = start + code.length;
	const to = end - mark.length - (inside.endsWith('\n') ? 1 : 0);
	return { start, from, to, end, open: mark + lineEnd, close: lineEnd + mark, isCode: true };
}

/**
 * The spans of a text, an outer one before those in it. Each sign begins one at a time, which ends in its line, so that no text takes
 * quadratic time.
 */
function spansIn(text: string): Span[] {
	const spans: Span[] = [];
	let openers: Opener[] = [];
	const endLine = (end: number): void => {
		const quote = openers.find(({ sign }) => sign === QUOTE);
		if (quote) spans.push({ ...quote, to: end, end, open: QUOTE, close: '', isCode: false });
		openers = [];
	};
	const mark = (sign: string, at: number): void => {
		const place = openers.findIndex((opener) => opener.sign === sign);
		if (place < 0) {
			if (canOpen(text, at)) openers.push({ sign, start: at, from: at + 1 });
		} else if (at > openers[place].from && canClose(text, at)) {
			spans.push({ ...openers[place], to: at, end: at + 1, open: sign, close: sign, isCode: false });
			openers.length = place;
		}
	};
	for (const { 0: token, index } of text.matchAll(TOKEN)) {
		if (token === '\n') endLine(index);
		else if (token.startsWith('`')) spans.push(codeSpan(token, index));
		else if (token.includes('>')) openers.push({ sign: QUOTE, start: index, from: index + token.length });
		else mark(token, index);
	}
	endLine(text.length);
	return spans.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** How deep a text can be formatted: a sign begins no second span in its own, and code has none in it. */
export const DEEPEST = 5;

const NONE: Formatting = { open: '', close: '', depth: 0, isCode: false };

const OUTSIDE = -1;
const EDGE = -2;

/** For each place in a text the formatting around it, the same object for the same one; undefined within and beside its marks. */
export function formattingIn(text: string): (place: number) => Formatting | undefined {
	const around = new Int32Array(text.length + 1).fill(OUTSIDE);
	const all: Formatting[] = [];
	const outer: Array<{ end: number; formatting: Formatting }> = [];
	for (const [index, { start, from, to, end, open, close, isCode }] of spansIn(text).entries()) {
		while (outer.length > 0 && outer[outer.length - 1].end < end) outer.pop();
		const parent = outer.at(-1)?.formatting ?? NONE;
		const formatting = { open: parent.open + open, close: close + parent.close, depth: parent.depth + 1, isCode };
		all.push(formatting);
		outer.push({ end, formatting });
		around.fill(EDGE, start + 1, from + 1).fill(index, from + 1, to).fill(EDGE, to, end);
	}
	return (place) => (around[place] === OUTSIDE ? NONE : all[around[place]]);
}
