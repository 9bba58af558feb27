/** Starts pieces of work all at once, for each test to await its own: what fails shows there and nowhere else. */
export function startTogether<T>(works: Array<() => Promise<T>>): Array<Promise<T>> {
	return works.map((work) => {
		const begun = work();
		begun.catch(() => undefined);
		return begun;
	});
}
