// First, since the nodes must find its clock in place.
import { simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode, IRunExecutionData } from 'n8n-workflow';
import { type NodeRun, type Outcome, retryExecution } from '../../engine/runNode';
import { inVirtualTime } from '../../engine/virtualTime';
import { asUsual, validation400 } from '../../simulator';
import { people, recipientsOf, SendToEach, sourcesOf } from './sendToEach';
import { asked, continuing, fates, kept, parameters, posted, run, sendTo } from './runPieces';

useVirtualSimulator();

const refused = validation400('odd');

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
