/** How far requests must lie apart that GREEN-API counts in different seconds. Milliseconds. */
const SECOND = 1000;

/**
 * The first second that has more moments than are allowed in it, and how many, in words; undefined when there is none. Where less than
 * one a second is allowed, the first moments that follow each other too soon. Moments are milliseconds, in any order.
 */
export function crowding(moments: number[], allowed: number): string | undefined {
	const [most, span] = allowed < 1 ? [1, SECOND / allowed] : [allowed, SECOND];
	const sorted = [...moments].sort((a, b) => a - b);
	const last = sorted.findIndex((moment, index) => index >= most && moment - sorted[index - most] < span);
	return last < 0 ? undefined : `${most + 1} from ${sorted[last - most]} ms to ${sorted[last]} ms, where ${allowed} a second are allowed`;
}
