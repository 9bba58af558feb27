/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { overlapping } from '../../../../nodes/shared/operation/overlapping';

/** Pieces of work that end when a test says so. */
function pieces() {
	const begun: number[] = [];
	const endings: Array<{ end: (result: string) => void; fail: (error: Error) => void }> = [];
	const work = async (index: number) => {
		begun.push(index);
		return await new Promise<string>((end, fail) => (endings[index] = { end, fail }));
	};
	return { begun, endings, work };
}

/** Lets all that can go on do so. */
const settle = async () => await new Promise(setImmediate);

it('begins with one, goes on with as many at once as it may, and gives what came of them in their order', async () => {
	const { begun, endings, work } = pieces();
	const results = overlapping(5, 2, work);
	const steps: number[][] = [];
	for (const index of [0, 2, 1, 4, 3]) {
		await settle();
		steps.push([...begun]);
		endings[index].end(`result ${index}`);
	}
	expect(steps).toEqual([[0], [0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]]);
	expect(await results).toEqual([0, 1, 2, 3, 4].map((index) => `result ${index}`));
});

it('ends when the last one has, with the first failure', async () => {
	const { endings, work } = pieces();
	let outcome: unknown = 'under way';
	void overlapping(3, 2, work).catch((error: Error) => (outcome = error.message));
	await settle();
	endings[0].end('well');
	await settle();
	endings[2].fail(new Error('the third'));
	await settle();
	expect(outcome).toBe('under way');
	endings[1].fail(new Error('the second'));
	await settle();
	expect(outcome).toBe('the second');
});

it.each([0, 1])('does %i pieces', async (count) => {
	expect(await overlapping(count, 3, async (index) => await Promise.resolve(index))).toEqual([0].slice(0, count));
});
