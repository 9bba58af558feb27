import { after, type Place, shareOf } from './pattern';

/**
 * Which leading digits a number may have: any, none, or for each digit which ones may follow it. What is cut off counts as
 * any, so no number of the plan is refused, and some that it does not have pass.
 */
type Leading = 'any' | 'none' | Leading[];

/** How exact to be: how many digits deep, and what a character of the table may cost in wrong numbers that pass. */
export interface Exactness {
	depth: number;
	price: number;
}

const DIGITS = [...'0123456789'];

/** Digits as a pattern has them: 4, or [0-35]. */
function classOf(digits: string): string {
	if (digits.length === 1) return digits;
	let text = '';
	for (const digit of digits) {
		const follows = (back: number): boolean => text.at(-back) === String(Number(digit) - 1);
		if (follows(1) && text.at(-2) === '-') text = text.slice(0, -1) + digit;
		else if (follows(1) && text.at(-2) === String(Number(digit) - 2)) text = `${text.slice(0, -1)}-${digit}`;
		else text += digit;
	}
	return `[${text}]`;
}

/** The digits that go on alike, together, with what follows them. */
function branches(leading: Leading[]): [digits: string, rest: string][] {
	const byRest = new Map<string, string>();
	leading.forEach((next, digit) => {
		const rest = patternOf(next);
		if (rest !== undefined) byRest.set(rest, (byRest.get(rest) ?? '') + String(digit));
	});
	return [...byRest].map(([rest, digits]) => [digits, rest]);
}

/** The leading digits as a regular expression without its beginning; empty for any, undefined for none. */
export function patternOf(leading: Leading): string | undefined {
	if (leading === 'none') return undefined;
	if (leading === 'any') return '';
	return branches(leading).map(([digits, rest]) => classOf(digits) + (rest.includes('|') ? `(${rest})` : rest)).join('|');
}

/** About how many characters a level of the table takes, without what is below it. */
const sizeOf = (leading: Leading[]): number =>
	branches(leading).reduce((sum, [digits]) => sum + (digits.length === 1 ? 2 : Math.min(digits.length, 4) + 3), 1);

/** Digits that go on in no way, or in every way, need not be told apart. */
function joined(next: Leading[]): Leading {
	if (next.every((each) => each === 'any')) return 'any';
	return next.every((each) => each === 'none') ? 'none' : next;
}

/**
 * The leading digits by which numbers of this length go on from these places, told apart only where that keeps out enough
 * wrong numbers for the characters it takes. `weight` is the share of all numbers that come here. Gives also what it costs.
 */
export function leadingDigits(places: Place[], length: number, { depth, price }: Exactness, weight: number): [Leading, cost: number] {
	const share = shareOf(places, length);
	if (share === 0) return ['none', 0];
	const wrong = weight * (1 - share);
	if (wrong < 1e-15 || depth === 0) return ['any', wrong];
	const next = DIGITS.map((digit) => leadingDigits(after(places, digit), length - 1, { depth: depth - 1, price }, weight / 10));
	const leading = next.map(([each]) => each);
	const cost = next.reduce((sum, [, each]) => sum + each, price * sizeOf(leading));
	return cost < wrong ? [joined(leading), cost] : ['any', wrong];
}
