/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { INodeExecutionData } from 'n8n-workflow';
import { Failure, refusal } from '../../nodes/shared/failure';
import { Run } from '../../nodes/shared/run';

const answer = (text: string): INodeExecutionData[] => [{ json: { text } }];
const open = new Failure({ title: 'Broke off', advice: 'Look', taken: 'unknown' });
const hopeless = new Failure({ title: 'Wrong token', advice: 'Correct it', taken: 'no', hopeless: true });

/** What became of a turn: whether to send, or the title of the failure that it throws. */
const outcome = async (turn: Promise<boolean>) => await turn.catch((error: Failure) => error.facts.title);

const isSettled = async (turn: Promise<boolean>) => await Promise.race([turn.then(() => true), new Promise((resolve) => setImmediate(() => resolve(false)))]);

describe('Run with On Error = Stop', () => {
	it('gives no turn before the last item has been checked', async () => {
		const run = new Run(2, true);
		const { turn } = run.enter(0);
		expect(await isSettled(turn)).toBe(false);
		run.enter(1);
		expect(await turn).toBe(true);
	});

	it('gives the turns one after the other', async () => {
		const run = new Run(2, true);
		const first = run.enter(0);
		const second = run.enter(1);
		expect(await first.turn).toBe(true);
		expect(await isSettled(second.turn)).toBe(false);
		first.leave();
		expect(await second.turn).toBe(true);
	});

	it('sends none when one was refused, and lets only that one fail', async () => {
		const run = new Run(3, true);
		const items = [run.enter(0), run.enter(1, refusal('Empty', 'Fill it')), run.enter(2)];
		for (const { leave } of items) leave();
		expect(await Promise.all(items.map(async ({ turn }) => await outcome(turn)))).toEqual([false, 'Empty', false]);
	});
});

describe('Run with On Error = Continue', () => {
	it('sends the others when one was refused', async () => {
		const run = new Run(3, false);
		const items = [run.enter(0), run.enter(1, refusal('Empty', 'Fill it')), run.enter(2)];
		for (const { leave } of items) leave();
		expect(await Promise.all(items.map(async ({ turn }) => await outcome(turn)))).toEqual([true, 'Empty', true]);
	});

	it('fails the rest with the failure that dooms them all', async () => {
		const run = new Run(2, false);
		const first = run.enter(0);
		const second = run.enter(1);
		expect(await first.turn).toBe(true);
		run.fail(hopeless);
		first.leave();
		expect(await outcome(second.turn)).toBe('Wrong token');
	});
});

describe('a later try', () => {
	const never = async (): Promise<INodeExecutionData[]> => await Promise.reject(new Error('It was done again'));

	it('gives the earlier answer and does nothing', async () => {
		const first = new Run(2, true);
		await first.once(0, async () => answer('posted'));
		const second = new Run(2, true, first);
		expect(await second.once(0, never)).toEqual(answer('posted'));
		expect(second.answered).toBe(1);
	});

	it('also after a try in between that ended before it began', async () => {
		const first = new Run(2, true);
		await first.once(0, async () => answer('posted'));
		const third = new Run(2, true, new Run(2, true, first));
		expect(await third.once(0, never)).toEqual(answer('posted'));
	});

	it('shows in what n8n was given by the first try, too', () => {
		const first = new Run(1, false);
		const given = first.shown(0, answer('failed'));
		const second = new Run(1, false, first);
		expect(second.shown(0, answer('posted'))).toEqual(answer('posted'));
		expect(given).toEqual(answer('posted'));
	});

	it('leaves open what was left open', async () => {
		const first = new Run(1, true);
		await expect(first.once(0, async () => await Promise.reject(open))).rejects.toBe(open);
		await expect(new Run(1, true, first).once(0, never)).rejects.toBe(open);
	});

	it('does again what certainly was not done', async () => {
		const first = new Run(1, true);
		await expect(first.once(0, async () => await Promise.reject(refusal('Refused', 'Mend it')))).rejects.toBeInstanceOf(Failure);
		expect(await new Run(1, true, first).once(0, async () => answer('posted'))).toEqual(answer('posted'));
	});
});
