/** What WhatsApp puts around a text: * for bold, _ for italics, ~ for struck out. */
interface Pair {
	mark: string;
	/** The signs that it is in Markdown. */
	signs: string;
	/** Whether it begins or ends within a word, where WhatsApp knows no marks, and 2*3*4 means something else. */
	isWithinWord: boolean;
}

/** A part of a text: words as they are, or signs of Markdown. */
export type Piece = Run | string;

/** Some of Markdown's *, _ or ~ in a row. */
export interface Run {
	sign: string;
	length: number;
	canOpen: boolean;
	canClose: boolean;
	/** How many of them belong to no pair. */
	left: number;
	/** The pairs that it ends, the innermost first, and those that it begins, the outermost first. */
	closes: Pair[];
	opens: Pair[];
}

const isSpace = (character: string): boolean => character === '' || /\s/.test(character);

const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);


/** A run between these characters, empty ones at the end of the text. Within words _ is no mark. Follows https://spec.commonmark.org/ */
export function runOf(signs: string, before: string, after: string): Run {
	const leansRight = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
	const leansLeft = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
	const isWithin = signs.startsWith('_') && leansRight && leansLeft;
	const isMark = !signs.startsWith('~') || signs.length === 2;
	return {
		sign: signs[0],
		length: signs.length,
		canOpen: isMark && leansRight && (!isWithin || isPunctuation(before)),
		canClose: isMark && leansLeft && (!isWithin || isPunctuation(after)),
		left: signs.length,
		closes: [],
		opens: [],
	};
}

/** Whether two runs can make a pair: where one may both begin and end pairs, one sign does not go with two. */
const fits = (opener: Run, closer: Run): boolean =>
	opener.sign === closer.sign &&
	((!opener.canClose && !closer.canOpen) || (opener.length + closer.length) % 3 !== 0 || opener.length % 3 === 0);

/** Makes a pair of the innermost signs of two runs. */
function join(opener: Run, closer: Run): void {
	const size = Math.min(2, opener.left, closer.left);
	const mark = opener.sign === '~' ? '~' : '_*'[size - 1];
	const pair = { mark, signs: opener.sign.repeat(size), isWithinWord: false };
	opener.opens.unshift(pair);
	closer.closes.push(pair);
	opener.left -= size;
	closer.left -= size;
}

/** Makes pairs of the runs of a text, as CommonMark does. */
export function pairUp(runs: Run[]): void {
	const openers: Array<{ run: Run; at: number }> = [];
	/** From where on to look for an opener for closers of one kind: there is none before. So no text takes quadratic time. */
	const bottoms = new Map<string, number>();
	for (const [at, run] of runs.entries()) {
		const kind = `${run.sign}${run.canOpen}${run.length % 3}`;
		while (run.canClose && run.left > 0) {
			const bottom = bottoms.get(kind) ?? 0;
			let place = openers.length - 1;
			while (place >= 0 && openers[place].at >= bottom && !fits(openers[place].run, run)) place--;
			if (place < 0 || openers[place].at < bottom) {
				bottoms.set(kind, at);
				break;
			}
			const opener = openers[place].run;
			join(opener, run);
			openers.length = opener.left > 0 ? place + 1 : place;
		}
		if (run.canOpen && run.left > 0) openers.push({ run, at });
	}
}

/** A mark's beginning or end, or a text. */
type Step = string | { pair: Pair; isEnd: boolean };

const stepsOf = (piece: Piece): Step[] => {
	if (typeof piece === 'string') return [piece];
	const steps = (pairs: Pair[], isEnd: boolean): Step[] => pairs.map((pair) => ({ pair, isEnd }));
	return [...steps(piece.closes, true), piece.sign.repeat(piece.left), ...steps(piece.opens, false)];
};

/** A letter or digit of a script that has spaces between words: where there are none, marks stand right beside letters. */
export const OF_WORD = '[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{N}]';

/** Notes of the marks that begin or end next to one. `edge` finds it at the end of a text. */
function findWithin(steps: Step[], isEnd: boolean, edge: RegExp): void {
	let isNextToWord = false;
	for (const step of steps) {
		if (typeof step === 'string') isNextToWord = step === '' ? isNextToWord : edge.test(step);
		else if (step.isEnd === isEnd) step.pair.isWithinWord ||= isNextToWord;
	}
}

/**
 * The text of pieces, which is bold as a whole or not, with WhatsApp's marks. They are set anew in each line, since WhatsApp knows none
 * that go over several, and stand right beside what can be seen.
 */
export function written(pieces: Piece[], isBold: boolean): string {
	const steps = pieces.flatMap(stepsOf);
	findWithin(steps, false, new RegExp(`${OF_WORD}$`, 'u'));
	findWithin([...steps].reverse(), true, new RegExp(`^${OF_WORD}`, 'u'));

	const out: string[] = [];
	/** The marks in force, of which the first ones are written, and the white space after what was written last. */
	const inForce = isBold ? ['*'] : [];
	let shown = 0;
	let gap = '';
	const hide = (most: number): void => {
		for (; shown > most; shown--) out.push(inForce[shown - 1]);
	};
	const write = (words: string): void => {
		if (words === '\n') {
			hide(0);
			out.push(words);
			gap = '';
		} else if (words.trim() === '') {
			gap += words;
		} else {
			out.push(gap, ...inForce.slice(shown), words);
			shown = inForce.length;
			gap = '';
		}
	};
	const begun = new Set<Pair>();
	const mark = (pair: Pair, isEnd: boolean): void => {
		if (pair.isWithinWord) {
			write(pair.signs);
		} else if (begun.has(pair)) {
			hide(inForce.length - 1);
			inForce.pop();
		} else if (!isEnd && !inForce.includes(pair.mark)) {
			begun.add(pair);
			inForce.push(pair.mark);
		}
	};
	for (const step of steps) {
		if (typeof step === 'string') write(step);
		else mark(step.pair, step.isEnd);
	}
	hide(0);
	return out.join('') + gap;
}
