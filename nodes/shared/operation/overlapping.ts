/**
 * Does so many pieces of work, the first one alone, then up to `atOnce` at the same time, and gives what came of them in their order.
 * It ends when the last one has, with the failure of the first that failed.
 */
export async function overlapping<Result>(count: number, atOnce: number, work: (index: number) => Promise<Result>): Promise<Result[]> {
	const begun: Array<Promise<Result>> = [];
	const beginNext = async (): Promise<void> => {
		const piece = work(begun.length);
		begun.push(piece);
		await Promise.allSettled([piece]);
	};
	const workOff = async (): Promise<void> => {
		while (begun.length < count) await beginNext();
	};
	if (count > 0) await beginNext();
	await Promise.all(Array.from({ length: atOnce }, workOff));
	return await Promise.all(begun);
}
