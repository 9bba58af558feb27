/** Takes back one thing that was started or made. */
export type Undo = () => Promise<void>;

/** What was made, and how to take all of it back. */
type Closable<T> = T & { close(): Promise<void> };

/** The latest first. A step that fails keeps none of the others from being done. */
async function takeBack(undo: Undo[]): Promise<void> {
	const failures: unknown[] = [];
	for (let step = undo.pop(); step; step = undo.pop()) await step().catch((error: unknown) => failures.push(error));
	if (failures.length > 0) throw failures[0];
}

/**
 * Makes something in steps, each of which says how it is taken back; `close` takes them back.
 *
 * @throws what `make` throws; nothing is left of its steps then
 */
export async function closable<T extends object>(make: (undo: Undo[]) => Promise<T>): Promise<Closable<T>> {
	const undo: Undo[] = [];
	const made = await make(undo).catch(async (error: unknown) => {
		await takeBack(undo);
		return await Promise.reject(error);
	});
	return { ...made, close: async () => await takeBack(undo) };
}
