// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode, IRunExecutionData } from 'n8n-workflow';
import { callAsTool } from '../../engine/asTool';
import { type NodeRun, type Outcome, retryExecution } from '../../engine/runNode';
import { inVirtualTime, virtualNow } from '../../engine/virtualTime';
import { asUsual, type Fault, unauthorized401, validation400 } from '../../simulator';
import { people, ReadEach, recipientsOf, SendToEach, sourcesOf } from './sendToEach';

useVirtualSimulator();

const refused = validation400('odd');

const parameters = { message: '={{ $json.text }}', people: '={{ $json.people }}' };

/** Items with so many people each, to whom to send with a fresh allowance. */
const sendTo = (counts: number[], settings: Partial<INode> = {}): NodeRun => ({
	credential: simulator.addInstance(),
	parameters,
	items: counts.map((count, item) => ({ text: `status ${item}`, people: people(item, count) })),
	settings,
});

const run = async (node: NodeRun, ...faults: Fault[]): Promise<Outcome> => {
	simulator.answerNext('sendTextStatus', ...faults);
	return await runNode(new SendToEach(), node);
};

const asked = (): string[] => recipientsOf(simulator.requests);

/** To whom statuses were posted, so that nobody got two. */
function posted(): string[] {
	const recipients = recipientsOf(simulator.requests.filter(({ taken }) => taken));
	expect(new Set(recipients).size).toBe(recipients.length);
	return recipients;
}

const continuing = ['continueRegularOutput', 'continueErrorOutput'] as const;

/** What an execution keeps for its retry: the works by the item's number. */
const kept = ({ run: { data } }: Outcome): Record<string, number> => {
	const { 0: ofRun = {} } = (data.executionData?.contextData['node:Node'] ?? {}) as Record<string, Record<string, object>>;
	return Object.fromEntries(Object.entries(ofRun).map(([item, works]) => [item, Object.keys(works).length]));
};

/** What each output is: the text of its failure, or posted. */
const fates = (outputs: Outcome['items']): unknown[] => outputs.map(({ json }) => json.error ?? (json.idMessage ? 'posted' : json));

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

describe('Retry On Fail', () => {
	const retrying = (onError?: INode['onError']): Partial<INode> => ({ onError, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });

	it('goes on at the piece that failed and posts none twice', async () => {
		const { items } = await run(sendTo([3, 2], retrying()), asUsual, refused, asUsual, asUsual, refused);
		expect([fates(items), sourcesOf(items)]).toEqual([Array(5).fill('posted'), [0, 0, 0, 1, 1]]);
		expect(posted()).toEqual([...people(0, 3), ...people(1, 2)]);
	});

	// n8n looks at the first output alone whether to try again.
	it.each(continuing)('repeats all pieces that failed and no other, with On Error = %s', async (onError) => {
		const { items, errorItems } = await run(sendTo([3, 2], retrying(onError)), refused, asUsual, refused, asUsual, refused);
		expect([fates(items), errorItems]).toEqual([Array(5).fill('posted'), []]);
		expect(sourcesOf(items)).toEqual([0, 0, 0, 1, 1]);
		expect(posted().sort()).toEqual([...people(0, 3), ...people(1, 2)]);
	});

	it('does not repeat what may have been posted', async () => {
		const { error } = await run(sendTo([3], retrying()), asUsual, { cut: 'after' });
		expect(error?.message).toMatch(/^The status may have been posted/);
		expect(asked()).toEqual(people(0, 2));
	});
});

describe('the retry of a failed execution', () => {
	/** Other people than those that the first execution found. */
	const findOthers = ({ executionData }: IRunExecutionData): void => {
		for (const [item, { json }] of (executionData?.nodeExecutionStack[0].data.main[0] ?? []).entries()) json.people = people(item + 5, 3);
	};

	const retried = async (node: NodeRun, failed: Outcome, original: boolean, change?: typeof findOthers): Promise<Outcome> =>
		await inVirtualTime(async () => await retryExecution(new SendToEach(), node, failed, { original, change }));

	it.each([true, false])('goes on at the piece that failed, posts none twice and keeps nothing then (original workflow: %s)', async (original) => {
		const node = sendTo([3, 3]);
		const failed = await run(node, asUsual, asUsual, asUsual, asUsual, refused);
		expect(kept(failed)).toEqual({ 0: 3, 1: 1 });
		const again = await retried(node, failed, original);
		expect([fates(again.items), sourcesOf(again.items)]).toEqual([Array(6).fill('posted'), [0, 0, 0, 1, 1, 1]]);
		expect(posted()).toEqual([...people(0, 3), ...people(1, 3)]);
		expect(kept(again)).toEqual({});
	});

	it.each([true, false])('posts to everybody whom the expression gives only now (original workflow: %s)', async (original) => {
		const node = sendTo([3, 3]);
		const failed = await run(node, asUsual, asUsual, asUsual, asUsual, refused);
		const { items } = await retried(node, failed, original, findOthers);
		expect(fates(items)).toEqual(Array(6).fill('posted'));
		expect(posted()).toEqual([...people(0, 3), ...people(1, 1), ...people(5, 3), ...people(6, 3)]);
	});

	it.each<[string, (before: string[]) => string[]]>([
		['in another order', (before) => before.toReversed()],
		['with somebody new among them', (before) => ['79000009999@c.us', ...before]],
		['without the first one', (before) => before.slice(1)],
	])('posts to nobody twice where the list comes %s', async (_, listNow) => {
		const node = sendTo([3]);
		const failed = await run(node, asUsual, refused);
		const now = listNow(people(0, 3));
		const { items } = await retried(node, failed, false, ({ executionData }) => {
			for (const { json } of executionData?.nodeExecutionStack[0].data.main[0] ?? []) json.people = now;
		});
		expect(fates(items)).toEqual(now.map(() => 'posted'));
		expect(posted().sort()).toEqual([...new Set([...people(0, 1), ...now])].sort());
	});

	it('keeps what it did itself for the next one', async () => {
		const node = sendTo([4]);
		const failed = await run(node, asUsual, refused);
		simulator.answerNext('sendTextStatus', asUsual, refused);
		const again = await retried(node, failed, false);
		expect(again.error?.description).toMatch(/2 of 4 statuses had been posted before it/);
		expect(kept(again)).toEqual({ 0: 2 });
		expect(kept(await retried(node, again, false))).toEqual({});
		expect(posted()).toEqual(people(0, 4));
	});

	it('posts everything that the user has changed since', async () => {
		const node = sendTo([2]);
		const failed = await run(node, asUsual, refused);
		await retried({ ...node, parameters: { ...parameters, message: 'changed' } }, failed, false);
		expect(recipientsOf(simulator.requests.slice(2))).toEqual(people(0, 2));
	});

	it('cleans up what was kept, also where it continues now', async () => {
		for (const retryOnFail of [false, true]) {
			const node = sendTo([3]);
			const failed = await run(node, asUsual, refused);
			simulator.answerNext('sendTextStatus', refused);
			const settings = { onError: 'continueRegularOutput', retryOnFail, maxTries: 2, waitBetweenTries: 1 } as const;
			expect(kept(await retried({ ...node, settings }, failed, false))).toEqual({});
			expect(posted()).toEqual([people(0, 3)[0], people(0, 3)[2]]);
			simulator.reset();
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
