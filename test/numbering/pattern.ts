/** Places of which each accepts some digits, and then goes on to others. The end of a pattern is a place without digits. */
export interface Place {
	id: number;
	digits: ReadonlySet<string>;
	next: Place[];
}

export const END: Place = { id: 0, digits: new Set(), next: [] };

const DIGITS = [...'0123456789'];

let places = 0;
const placeOf = (digits: Iterable<string>, next: Place[]): Place => ({ id: ++places, digits: new Set(digits), next });

/** Part of a pattern: given where it goes on to, it gives where it begins. */
type Part = (next: Place[]) => Place[];

const anyOf = (digits: string[]): Part => (next) => [placeOf(digits, next)];

const sequence = (parts: Part[]): Part => (next) => parts.reduceRight((after, part) => part(after), next);

const choice = (parts: Part[]): Part => (next) => parts.flatMap((part) => part(next));

const repeated = (part: Part, fewest: number, most: number): Part => (next) => {
	let begin = next;
	for (let time = most; time > 0; time--) begin = time > fewest ? [...part(begin), ...next] : part(begin);
	return begin;
};

/** The digits of a class such as 0-35\d. */
function digitsIn(classText: string): string[] {
	if (!/^(?:\d-\d|\d|\\d)+$/.test(classText)) throw new Error(`[${classText}] is no class of digits`);
	return (classText.match(/\d-\d|\\d|\d/g) ?? []).flatMap((item) => {
		const [from, to = from] = item === '\\d' ? ['0', '9'] : item.split('-');
		return DIGITS.filter((digit) => digit >= from && digit <= to);
	});
}

const TOKEN = /\(\?:|[()|?]|\{\d+(?:,\d+)?\}|\[[^\]]*\]|\\d|\d/y;

function tokensOf(pattern: string): string[] {
	const tokens: string[] = [];
	for (let at = 0; at < pattern.length; at = TOKEN.lastIndex) {
		TOKEN.lastIndex = at;
		const [token] = TOKEN.exec(pattern) ?? [];
		if (token === undefined) throw new Error(`${pattern.slice(at)} is not understood`);
		tokens.push(token);
	}
	return tokens;
}

function readChoice(tokens: string[]): Part {
	const parts = [readSequence(tokens)];
	while (tokens[0] === '|') {
		tokens.shift();
		parts.push(readSequence(tokens));
	}
	return choice(parts);
}

function readSequence(tokens: string[]): Part {
	const parts: Part[] = [];
	while (tokens.length > 0 && tokens[0] !== '|' && tokens[0] !== ')') parts.push(readRepeated(tokens));
	return sequence(parts);
}

function readRepeated(tokens: string[]): Part {
	const part = readOne(tokens);
	if (tokens[0] !== '?' && !tokens[0]?.startsWith('{')) return part;
	const [fewest, most = fewest] = tokens[0] === '?' ? [0, 1] : (tokens[0].match(/\d+/g) ?? []).map(Number);
	tokens.shift();
	return repeated(part, fewest, most);
}

function readOne(tokens: string[]): Part {
	const token = tokens.shift() ?? '';
	if (token === '\\d') return anyOf(DIGITS);
	if (token.startsWith('[')) return anyOf(digitsIn(token.slice(1, -1)));
	if (!token.startsWith('(')) return anyOf([token]);
	const part = readChoice(tokens);
	tokens.shift();
	return part;
}

/** Where a pattern of libphonenumber begins: digits, classes, groups, alternatives and counted repeats, which is all that they hold. */
export const readPattern = (pattern: string): Place[] => readChoice(tokensOf(pattern))([END]);

/** Where the places lead to by a digit. */
export const after = (places: Place[], digit: string): Place[] =>
	[...new Set(places.filter(({ digits }) => digits.has(digit)).flatMap(({ next }) => next))];

const keyOf = (places: Place[]): string => places.map(({ id }) => id).sort((a, b) => a - b).join();

const shares = new Map<string, number>();

/** Which share of all texts of so many digits the places accept, from 0 to 1. */
export function shareOf(places: Place[], length: number): number {
	if (places.length === 0) return 0;
	if (length === 0) return places.includes(END) ? 1 : 0;
	const key = `${length} ${keyOf(places)}`;
	const share = shares.get(key) ?? DIGITS.reduce((sum, digit) => sum + shareOf(after(places, digit), length - 1), 0) / DIGITS.length;
	shares.set(key, share);
	return share;
}
