/**
 * Starts pieces of work, for each test to await its own: what fails shows there and nowhere else. All at once, or so many at the same
 * time that n8n is not kept from answering.
 */
export function startTogether<T>(works: Array<() => Promise<T>>, atOnce = works.length): Array<Promise<T>> {
	const begun: Array<Promise<T>> = [];
	for (const [index, work] of works.entries()) {
		const before = begun[index - atOnce]?.catch(() => undefined) ?? Promise.resolve();
		const one = before.then(work);
		one.catch(() => undefined);
		begun.push(one);
	}
	return begun;
}
