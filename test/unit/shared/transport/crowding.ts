/** How far requests must lie apart that GREEN-API counts in different seconds. Milliseconds. */
const SECOND = 1000;

/**
 * The first second that has more moments than are allowed in it, and how many, in words; undefined when there is none.
 * Moments are milliseconds, in any order.
 */
export function crowding(moments: number[], allowed: number): string | undefined {
	const sorted = [...moments].sort((a, b) => a - b);
	const last = sorted.findIndex((moment, index) => index >= allowed && moment - sorted[index - allowed] < SECOND);
	return last < 0 ? undefined : `${allowed + 1} from ${sorted[last - allowed]} ms to ${sorted[last]} ms, where ${allowed} a second are allowed`;
}
