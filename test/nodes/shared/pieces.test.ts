// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode } from 'n8n-workflow';
import { callAsTool } from '../../engine/asTool';
import type { Outcome } from '../../engine/runNode';
import { virtualNow } from '../../engine/virtualTime';
import { asUsual, type Fault, unauthorized401, validation400 } from '../../simulator';
import { people, ReadEach, SendToEach, sourcesOf } from './sendToEach';
import { asked, continuing, fates, kept, posted, run, sendTo } from './runPieces';

useVirtualSimulator();

const refused = validation400('odd');

describe('several pieces of work of one item', () => {
	it('give an item each, paired with it, in their order', async () => {
		const node = sendTo([2, 3, 1]);
		const { items } = await run(node);
		expect(asked()).toEqual([...people(0, 2), ...people(1, 3), ...people(2, 1)]);
		expect(sourcesOf(items)).toEqual([0, 0, 1, 1, 1, 2]);
		const { statuses } = simulator.instance(node.credential.idInstance);
		const recipientOf = (id: unknown) => statuses.find(({ idMessage }) => idMessage === id)?.recipients[0];
		expect(items.map(({ json }) => recipientOf(json.idMessage))).toEqual(asked());
	});

	it('keep the pace of their method, and use it', async () => {
		const start = virtualNow();
		await run(sendTo([10, 11]));
		expect(simulator.requests.map(({ status }) => status)).toEqual(Array(21).fill(200));
		expect(virtualNow() - start).toBeGreaterThanOrEqual(3000);
		expect(virtualNow() - start).toBeLessThanOrEqual(5000);
	});

	it('are refused where there are none, before anything is sent', async () => {
		const { error } = await run(sendTo([2, 0]));
		expect([error?.message, error?.context.itemIndex]).toEqual(['There is nothing to do for this item', 1]);
		expect(asked()).toEqual([]);
		const { items } = await run(sendTo([2, 0, 1], { onError: 'continueRegularOutput' }));
		expect(fates(items)).toEqual(['posted', 'posted', 'There is nothing to do for this item', 'posted']);
	});
});

describe('with On Error = Stop', () => {
	it.each<[string, number[], number, string, string]>([
		['the third of five', [5], 2, '2 of 5 statuses', '; the statuses after it were not sent'],
		['the last', [2, 3], 4, '4 of 5 statuses', ''],
		['the last of the first item', [3, 2], 2, '2 of 5 statuses', '; the statuses after it were not sent'],
		['one of as many as there are items', [2, 1], 1, '1 of 3 statuses', '; the statuses after it were not sent'],
		['the second of two items with one each', [1, 1], 1, '1 of 2 items', ''],
	])('the failure of %s says how many were posted', async (_, counts, failing, progress, rest) => {
		const { error, items } = await run(sendTo(counts), ...Array<Fault>(failing).fill(asUsual), refused);
		expect(error?.description?.split('. ').at(-1)).toBe(`${progress} had been posted before it, and no retry repeats them${rest}`);
		expect(items).toEqual([]);
		expect(asked()).toHaveLength(failing + 1);
	});

	it('the failure of the first says that nothing was posted', async () => {
		const { error } = await run(sendTo([2, 3]), refused);
		expect(error?.description?.split('. ').at(-1)).toBe('Nothing was posted before it; the statuses after it were not sent');
	});

	it('the failure of the only piece says nothing of others', async () => {
		const { error } = await run(sendTo([1]), refused);
		expect(error?.description).not.toMatch(/before it/);
	});
});

describe.each(continuing)('with On Error = %s', (onError) => {
	it('a piece that fails gives an item, and the next goes on', async () => {
		const { items, errorItems } = await run(sendTo([3, 2], { onError }), asUsual, refused, asUsual, refused);
		const failures = onError === 'continueErrorOutput' ? errorItems : items.filter(({ json }) => json.error);
		expect([sourcesOf(failures), posted()]).toEqual([[0, 1], [...people(0, 1), people(0, 3)[2], people(1, 2)[1]]]);
		expect(sourcesOf(items)).toEqual(onError === 'continueErrorOutput' ? [0, 0, 1] : [0, 0, 0, 1, 1]);
	});

	it('the item that has begun gives a failure for each piece left of what is hopeless, and one that has not gives one', async () => {
		const { items, errorItems } = await run(sendTo([3, 4, 2], { onError }), asUsual, unauthorized401());
		const failures = onError === 'continueErrorOutput' ? errorItems : items.slice(1);
		expect(sourcesOf(failures)).toEqual([0, 0, 1, 2]);
		expect(new Set(failures.map(({ json }) => json.error)).size).toBe(1);
		expect(fates(items)[0]).toBe('posted');
		expect(asked()).toHaveLength(2);
	});

	it('nothing is kept when all have their outcome', async () => {
		for (const settings of [{ onError }, { onError, retryOnFail: true, maxTries: 2, waitBetweenTries: 1 }]) {
			for (const fault of [refused, unauthorized401(), { cut: 'after' } as Fault]) {
				expect(kept(await run(sendTo([2, 2], settings), asUsual, fault))).toEqual({});
				simulator.reset();
			}
		}
	});
});

it("an agent's call gives an item a piece, and sends anew every time", async () => {
	const form = { message: "={{ $fromAI('Message', ``, 'string') }}", people: people(0, 2) };
	const call = async () => await callAsTool(new SendToEach(), simulator.credential, form, { Message: 'from the agent' });
	const answers = [...(await call()), ...(await call())];
	expect(new Set(answers.map(({ json }) => json.idMessage)).size).toBe(4);
	expect(asked()).toEqual([...people(0, 2), ...people(0, 2)]);
});

describe('several reads of one item', () => {
	const ids = [0, 1, 2].map((index) => `3EB0F00000000000000${index}`);

	async function read(settings: Partial<INode>, ...faults: Fault[]): Promise<Outcome> {
		const credential = simulator.addInstance();
		for (const idMessage of ids) simulator.addStatus({ idMessage, recipients: people(0, 2) }, credential.idInstance);
		simulator.answerNext('getStatusStatistic', ...faults);
		const items = [{ ids: ids.slice(0, 2) }, { ids: ids.slice(2) }];
		return await runNode(new ReadEach(), { credential, parameters: { ids: '={{ $json.ids }}' }, items, settings });
	}

	const rows = (outputs: Outcome['items']) => outputs.map(({ json }) => [json.idMessage, json.participant]);
	const rowsOf = (...some: string[]) => some.flatMap((id) => people(0, 2).map((person) => [id, person]));

	it('give all rows of each, paired and in order', async () => {
		const { items } = await read({});
		expect([rows(items), sourcesOf(items)]).toEqual([rowsOf(...ids), [0, 0, 0, 0, 1, 1]]);
	});

	it('end with the failure of one, with On Error = Stop, and speak of nothing that was done', async () => {
		const { error, items } = await read({}, asUsual, refused);
		expect([items, error?.description]).toEqual([[], expect.not.stringMatching(/before it/)]);
		expect(simulator.requests).toHaveLength(2);
	});

	it.each(continuing)('go on behind one that fails, with On Error = %s', async (onError) => {
		const { items, errorItems } = await read({ onError }, asUsual, refused);
		const [failures, others] = onError === 'continueErrorOutput' ? [errorItems, items] : [items.slice(2, 3), items.toSpliced(2, 1)];
		expect([rows(others), sourcesOf(failures)]).toEqual([rowsOf(ids[0], ids[2]), [0]]);
	});

	it.each(continuing)('give a failure for each left in the item, and one for another item, where all is hopeless: %s', async (onError) => {
		const { items, errorItems } = await read({ onError }, unauthorized401());
		expect(sourcesOf([...items, ...errorItems])).toEqual([0, 0, 1]);
		expect(simulator.requests).toHaveLength(1);
	});

	it('are read again by Retry On Fail', async () => {
		const { items } = await read({ retryOnFail: true, maxTries: 2, waitBetweenTries: 1 }, asUsual, refused);
		expect(rows(items)).toEqual(rowsOf(...ids));
	});
});
