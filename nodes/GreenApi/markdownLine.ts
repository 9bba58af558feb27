import { pairUp, type Piece, type Run, runOf, written } from './markdownEmphasis';

/** Where a link may begin: its piece, the place in the text behind it, and how many runs were before it. */
interface Bracket {
	piece: number;
	end: number;
	runs: number;
}

const ESCAPED = '\\\\(?<escaped>[!-/:-@[-`{-~])';
const ENTITY = '&(?:#x(?<hex>[\\da-f]{1,6})|#(?<decimal>\\d{1,7})|(?<name>[a-z]\\w{1,31}));';

/** What a text is cut into. Each alternative begins with another sign, or ends soon, so that no text takes quadratic time. */
const TOKEN = new RegExp(
	[
		ESCAPED,
		ENTITY,
		'(?<end>\\\\(?=\\n))',
		'(?<ticks>`+)',
		'<(?<address>[a-z][a-z\\d+.-]{1,31}:[^\\s<>]*|[^\\s<>@]+@[^\\s<>@]+)>',
		'(?<line><br */?> *\\n?)',
		// A bare address, whose signs are its own. It does not end with punctuation, which is the sentence's.
		'https?://(?:[^\\s<>")[\\]\\\\`*~&]|&(?!#?\\w+;))*[\\p{L}\\p{N}/=#-]',
		'(?<signs>\\*+|_+|~+)',
		'(?<bracket>!?\\[)',
		'(?<close>\\])',
		'[\\p{L}\\p{N}]+',
		'[^]',
	].join('|'),
	'giu',
);

const IN_ADDRESS = '\\\\\\S|[^\\s()<\\\\]';

/** What stands behind the text of a link: its address, and perhaps a title. */
const TARGET = new RegExp(
	`\\(\\s*(?:<(?<wrapped>(?:\\\\.|[^<>\\\\\\n])*)>|(?<bare>(?:${IN_ADDRESS}|\\((?:${IN_ADDRESS})*\\))*))` +
		'(?:\\s+(?:"(?:\\\\.|[^"\\\\])*"|\'(?:\\\\.|[^\'\\\\])*\'|\\((?:\\\\.|[^()\\\\])*\\)))?\\s*\\)',
	'y',
);

const NAMED = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }));

type Groups = Record<string, string | undefined>;

/** The character that an entity stands for; undefined for a name that is none of the usual ones, and for what is no entity. */
function characterOf({ hex, decimal, name = '' }: Groups): string | undefined {
	if (hex === undefined && decimal === undefined) return NAMED.get(name);
	const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
	return String.fromCodePoint(isCharacter ? code : 0xfffd);
}

/** A text in which no sign means anything, without its escapes. */
const plain = (text: string): string =>
	text.replace(new RegExp(`${ESCAPED}|${ENTITY}`, 'giu'), (whole: string, ...rest: unknown[]) => {
		const groups = rest.at(-1) as Groups;
		return groups.escaped ?? characterOf(groups) ?? whole;
	});

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');

/** What stands in the place of a link: its words and its address, or only one where they say the same. */
function linked(words: string, address: string): { isAddress: boolean; text: string } {
	const isAddress = !/\S/.test(words) || (words.length < 2 * address.length + 9 && bare(plain(words)) === bare(address));
	if (isAddress) return { isAddress, text: address.replace(/^(?:mailto|tel):/i, '') };
	return { isAddress, text: address === '' ? '' : ` (${address})` };
}

/** Finds where code ends that begins with so many backticks; each search goes on from the one before. */
function codeEnds(text: string): (length: number, from: number) => number | undefined {
	const places = new Map<number, number[]>();
	for (const { index, 0: ticks } of [...text.matchAll(/`+/g)].reverse()) {
		const same = places.get(ticks.length) ?? [];
		same.push(index);
		places.set(ticks.length, same);
	}
	return (length, from) => {
		const waiting = places.get(length) ?? [];
		while (waiting.length > 0 && waiting[waiting.length - 1] < from) waiting.pop();
		return waiting.at(-1);
	};
}

/** Code as WhatsApp has it, which needs three backticks where there are some inside. */
function codeOf(inside: string): string {
	const code = inside.replaceAll('\n', ' ');
	const isPadded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
	const ticks = code.includes('`') ? '```' : '`';
	return ticks + (isPadded ? code.slice(1, -1) : code) + ticks;
}

/** The character before a place in a text, and the one behind another place; empty at its ends. */
const before = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
const behind = (text: string, at: number): string => [...text.slice(at, at + 2)][0] ?? '';

/** Cuts a text into its pieces, in which the signs that belong together are paired. */
function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	const runs: Run[] = [];
	const brackets: Bracket[] = [];
	const codeEnd = codeEnds(text);
	const token = new RegExp(TOKEN);

	/** Ends the link that may end at a place, and returns where the text goes on. */
	const closeBracket = (at: number): number => {
		const bracket = brackets.pop();
		TARGET.lastIndex = at + 1;
		const target = bracket && TARGET.exec(text);
		if (!bracket || !target) {
			pieces.push(']');
			return at + 1;
		}
		const address = plain(target.groups?.wrapped ?? target.groups?.bare ?? '');
		const link = linked(text.slice(bracket.end, at), address);
		pairUp(runs.splice(bracket.runs));
		// A link has no other one around it.
		if (pieces[bracket.piece] === '[') brackets.length = 0;
		pieces[bracket.piece] = '';
		if (link.isAddress) pieces.length = bracket.piece;
		pieces.push(link.text);
		return at + target[0].length + 1;
	};

	for (let found = token.exec(text); found; found = token.exec(text)) {
		const { 0: whole, index, groups = {} } = found;
		const { escaped, end, ticks, address, line, signs, bracket, close } = groups as Groups;
		const behindIt = index + whole.length;
		if (signs !== undefined) {
			const run = runOf(signs, before(text, index), behind(text, behindIt));
			runs.push(run);
			pieces.push(run);
		} else if (ticks !== undefined) {
			const codeAt = codeEnd(ticks.length, behindIt);
			pieces.push(codeAt === undefined ? ticks : codeOf(text.slice(behindIt, codeAt)));
			if (codeAt !== undefined) token.lastIndex = codeAt + ticks.length;
		} else if (bracket !== undefined) {
			brackets.push({ piece: pieces.length, end: behindIt, runs: runs.length });
			pieces.push(bracket);
		} else if (close !== undefined) {
			token.lastIndex = closeBracket(index);
		} else {
			const given = escaped ?? address?.replace(/^mailto:/i, '') ?? (line === undefined ? characterOf(groups as Groups) : '\n');
			pieces.push(end === undefined ? (given ?? whole) : '');
		}
	}
	pairUp(runs);
	return pieces;
}

/** The text of a paragraph or a heading, which is bold as a whole, with WhatsApp's marks in place of Markdown's. */
export const lineInMarks = (text: string, isBold = false): string => written(piecesOf(text), isBold);
