import { isBlank } from '../shared/form/text';
import { DEEPEST, type Formatting, formattingIn } from './formatting';

/** Where a text can be cut: one message ends at `end`, the next one begins at `start`. The formatting there ends and begins anew. */
interface Cut extends Formatting {
	end: number;
	start: number;
	/** How well it is cut there, from 0 on. */
	level: number;
}

/** What a text is cut at, the best first: within an entry of a list, and behind a heading, only where it must be. */
const KINDS = ['paragraph', 'line', 'within', 'sentence', 'word'] as const;

type Kind = (typeof KINDS)[number];

/** Within formatting a text is cut after all that, and the deeper the later. */
const levelOf = (kind: Kind, { depth }: Formatting): number => KINDS.indexOf(kind) + depth * KINDS.length;

/** Then between characters, from those without formatting on, and last within one that is joined of too many. */
const CHARACTERS = (DEEPEST + 1) * KINDS.length;
const JOINED_CHARACTERS = CHARACTERS + DEEPEST + 1;

/** Where words may be parted: at white space that does not hold them together, or behind a sentence of a script that has none. */
const GAP = /[^\S\u00a0\u202f]+(?![\p{M}\p{Emoji_Modifier}\u200c\u200d])|(?<=[。！？][」』”’）]*)(?![。！？」』”’）\s]|$)/gu;

const SENTENCE_END = /[.!?…。！？]['"»”’」』）)\]*_~]*$/;

const ENTRY = /(?:[-*+•–]|\d{1,9}[.)])\s+/y;

/** A line that belongs to the next one: it ends with a colon, or is bold as a whole. */
const LEADS_ON = /:[*_]*$|^ *\*[^*\n]+\*$/;

const lineBefore = (text: string, end: number): string => text.slice(text.lastIndexOf('\n', end - 1) + 1, end);

const endsSentence = (text: string, end: number, start: number): boolean =>
	SENTENCE_END.test(text.slice(Math.max(0, end - 8), end)) && !/^\p{Ll}/u.test(text.slice(start, start + 2));

const segmenter = new Intl.Segmenter();

/** How much of a text the segmenter gets at once: it copies all of that for each character. */
const AT_ONCE = 128;

/** The characters of a text as people see them, such as a family of four. */
function charactersOf(text: string): string[] {
	const all: string[] = [];
	let at = 0;
	let width = AT_ONCE;
	while (at < text.length) {
		const found = [...segmenter.segment(text.slice(at, at + width))].map(({ segment }) => segment);
		// What stands at the end may go on.
		const whole = at + width < text.length ? found.slice(0, -1) : found;
		all.push(...whole);
		at += whole.join('').length;
		width = whole.length > 0 ? AT_ONCE : 2 * width;
	}
	return all;
}

/** Reads where a text can be cut, from its beginning to its end. */
class Reader {
	private isInEntry = false;

	/** Where the words of the line begin, behind the marker of an entry. */
	private words = 0;

	constructor(
		private readonly text: string,
		private readonly formattingAt: (place: number) => Formatting | undefined,
	) {}

	/** The cuts, with the beginning and the end of what shows in the text. */
	read(): Cut[] {
		const { text } = this;
		const [first, last] = [text.length - text.trimStart().length, text.trimEnd().length];
		const edge = (place: number): Cut => ({ end: place, start: place, level: 0, open: '', close: '', depth: 0, isCode: false });
		this.beginLine(first, false);
		const gaps = [...text.matchAll(GAP)].filter(({ index, 0: gap }) => index > first && index + gap.length < last);
		return [edge(first), ...gaps.flatMap(({ index, 0: gap }) => this.cutAt(index, gap)), edge(last)];
	}

	private beginLine(start: number, isIndented: boolean): void {
		ENTRY.lastIndex = start;
		const marker = ENTRY.exec(this.text)?.[0] ?? '';
		this.isInEntry = marker !== '' || (isIndented && this.isInEntry);
		this.words = start + marker.length;
	}

	private cutAt(end: number, gap: string): Cut[] {
		const behind = end + gap.length;
		const formatting = this.formattingAt(end);
		// Code keeps what its line begins with.
		const start = formatting?.isCode ? end + gap.lastIndexOf('\n') + 1 || behind : behind;
		const kind = this.kindOf(end, gap, behind, formatting);
		if (!kind || !formatting || formatting !== this.formattingAt(start)) return [];
		return [{ ...formatting, end, start, level: levelOf(kind, formatting) }];
	}

	/** What is cut at a gap; undefined between the marker of an entry and its words. */
	private kindOf(end: number, gap: string, behind: number, formatting?: Formatting): Kind | undefined {
		const lineEnds = gap.split('\n').length - 1;
		if (lineEnds === 0) {
			if (behind <= this.words) return undefined;
			return endsSentence(this.text, end, behind) ? 'sentence' : 'word';
		}
		const kind = lineEnds > 1 ? 'paragraph' : 'line';
		if (formatting?.isCode) return kind;
		const isIndented = !gap.endsWith('\n');
		const isWithin = (isIndented && this.isInEntry) || LEADS_ON.test(lineBefore(this.text, end));
		this.beginLine(behind, isIndented);
		return isWithin ? 'within' : kind;
	}
}

/** Fills messages with the pieces of a text. */
class Writer {
	private readonly messages: string[] = [];

	private start: Cut;

	private end: Cut;

	constructor(
		private readonly text: string,
		private readonly most: number,
		private readonly formattingAt: (place: number) => Formatting | undefined,
		private readonly cuts: Cut[],
	) {
		[this.start] = cuts;
		this.end = this.start;
	}

	write(): string[] {
		this.add(this.cuts, 0);
		this.finish();
		return this.messages.filter((message) => !isBlank(message));
	}

	private fits(from: Cut, to: Cut): boolean {
		return from.open.length + to.end - from.start + to.close.length <= this.most;
	}

	private finish(): void {
		this.messages.push(this.start.open + this.text.slice(this.start.start, this.end.end) + this.end.close);
	}

	/** Adds a piece to the message, or begins another one with it. Only a piece that is longer than a message is cut. */
	private add(piece: Cut[], level: number): void {
		const [from, to] = [piece[0], piece[piece.length - 1]];
		if (this.fits(this.start, to)) {
			this.end = to;
		} else if (this.fits(from, to) || level > JOINED_CHARACTERS) {
			this.finish();
			[this.start, this.end] = [from, to];
		} else {
			let smaller = [from];
			for (const cut of [...(level < CHARACTERS ? piece.slice(1, -1) : this.within(from, to, level)), to]) {
				smaller.push(cut);
				if (cut.level > level && cut !== to) continue;
				this.add(smaller, level + 1);
				smaller = [cut];
			}
		}
	}

	/** The cuts between the characters of a piece. */
	private within(from: Cut, to: Cut, level: number): Cut[] {
		const inside = this.text.slice(from.start, to.end);
		const characters = level < JOINED_CHARACTERS ? charactersOf(inside) : [...inside];
		let place = from.start;
		return characters.slice(0, -1).flatMap((character) => {
			place += character.length;
			const formatting = this.formattingAt(place);
			if (!formatting || formatting.depth > level - CHARACTERS) return [];
			return [{ ...formatting, end: place, start: place, level }];
		});
	}
}

/**
 * Cuts a text with WhatsApp's marks into messages of at most `most` characters, counted as GREEN-API counts them: at paragraphs, else at
 * ends of lines, of sentences, between words, and within what is longer than a message alone. Formatting that must be cut ends in one
 * message and begins anew in the next one. White space at a cut falls away.
 */
export function splitText(text: string, most: number): string[] {
	if (text.length <= most) return [text];
	const formattingAt = formattingIn(text);
	return new Writer(text, most, formattingAt, new Reader(text, formattingAt).read()).write();
}
