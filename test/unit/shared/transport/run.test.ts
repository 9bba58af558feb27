/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { INodeExecutionData } from 'n8n-workflow';
import { Failure, refusal } from '../../../../nodes/shared/failures/failure';
import { Run } from '../../../../nodes/shared/transport/run';

const answer = (text: string): INodeExecutionData[] => [{ json: { text } }];
const open = new Failure({ title: 'Broke off', advice: 'Look', mayBeDone: true });
const hopeless = new Failure({ title: 'Wrong token', advice: 'Correct it', mayBeDone: false, hopeless: true });

/** What becomes of an item: it waits, is sent, is left out, or fails with this title. */
const fateOf = async (turn: Promise<boolean>): Promise<string> => {
	const decided = turn.then(
		(isSent) => (isSent ? 'is sent' : 'is left out'),
		(error: Failure) => error.facts.title,
	);
	return await Promise.race([decided, new Promise<string>((resolve) => setImmediate(() => resolve('waits')))]);
};

describe('Run with On Error = Stop', () => {
	it('gives no turn before the last item has been checked', async () => {
		const run = new Run(2, true);
		const { turn } = run.enter(0);
		expect(await fateOf(turn)).toBe('waits');
		run.enter(1);
		expect(await fateOf(turn)).toBe('is sent');
	});

	it('gives the turns one after the other', async () => {
		const run = new Run(2, true);
		const first = run.enter(0);
		const second = run.enter(1);
		expect(await fateOf(first.turn)).toBe('is sent');
		expect(await fateOf(second.turn)).toBe('waits');
		first.leave();
		expect(await fateOf(second.turn)).toBe('is sent');
	});

	it('sends none when one was refused, and lets only that one fail', async () => {
		const run = new Run(3, true);
		const items = [run.enter(0), run.enter(1, refusal('Empty', 'Fill it')), run.enter(2)];
		for (const { leave } of items) leave();
		expect(await Promise.all(items.map(async ({ turn }) => await fateOf(turn)))).toEqual(['is left out', 'Empty', 'is left out']);
	});
});

/** A check that takes until it is ended, with its failure if it has one. */
function longCheck(): { check: Promise<Failure | undefined>; end: (failure?: Failure) => void } {
	let end: (failure?: Failure) => void = () => undefined;
	const check = new Promise<Failure | undefined>((resolve) => (end = resolve));
	return { check, end };
}

describe('Run with checks that take their time', () => {
	it('sends nothing before the last one is done, with On Error = Stop', async () => {
		const run = new Run(2, true);
		const [first, second] = [longCheck(), longCheck()];
		const items = [run.enter(0, first.check), run.enter(1, second.check)];
		second.end();
		expect(await fateOf(items[0].turn)).toBe('waits');
		first.end();
		expect(await fateOf(items[0].turn)).toBe('is sent');
		expect(await fateOf(items[1].turn)).toBe('waits');
		items[0].leave();
		expect(await fateOf(items[1].turn)).toBe('is sent');
	});

	it('does not open before all items are there, however early their checks are done', async () => {
		const run = new Run(2, true);
		const { turn } = run.enter(0, Promise.resolve(undefined));
		expect(await fateOf(turn)).toBe('waits');
		run.enter(1);
		expect(await fateOf(turn)).toBe('is sent');
	});

	it('sends none when one is refused late, and lets only that one fail', async () => {
		const run = new Run(3, true);
		const last = longCheck();
		const items = [run.enter(0), run.enter(1), run.enter(2, last.check)];
		last.end(refusal('Empty', 'Fill it'));
		for (const { leave } of items) leave();
		expect(await Promise.all(items.map(async ({ turn }) => await fateOf(turn)))).toEqual(['is left out', 'is left out', 'Empty']);
	});

	it('waits for an item with its check alone, with On Error = Continue', async () => {
		const run = new Run(3, false);
		const [second, third] = [longCheck(), longCheck()];
		const items = [run.enter(0), run.enter(1, second.check), run.enter(2, third.check)];
		expect(await fateOf(items[0].turn)).toBe('is sent');
		items[0].leave();
		third.end();
		expect(await Promise.all(items.slice(1).map(async ({ turn }) => await fateOf(turn)))).toEqual(['waits', 'waits']);
		second.end(refusal('Empty', 'Fill it'));
		expect(await fateOf(items[1].turn)).toBe('Empty');
		items[1].leave();
		expect(await fateOf(items[2].turn)).toBe('is sent');
	});
});

describe('Run with On Error = Continue', () => {
	it('sends the others when one was refused', async () => {
		const run = new Run(3, false);
		const items = [run.enter(0), run.enter(1, refusal('Empty', 'Fill it')), run.enter(2)];
		for (const { leave } of items) leave();
		expect(await Promise.all(items.map(async ({ turn }) => await fateOf(turn)))).toEqual(['is sent', 'Empty', 'is sent']);
	});

	it('tells the rest what dooms them, but not that something may have been done for them', async () => {
		const run = new Run(2, false);
		const first = run.enter(0);
		const second = run.enter(1);
		await first.turn;
		run.fail(hopeless.with({ mayBeDone: true }));
		first.leave();
		await expect(second.turn).rejects.toMatchObject({ facts: hopeless.facts });
	});

	it('fails the rest with the failure that dooms them all', async () => {
		const run = new Run(2, false);
		const first = run.enter(0);
		const second = run.enter(1);
		expect(await fateOf(first.turn)).toBe('is sent');
		run.fail(hopeless);
		first.leave();
		expect(await fateOf(second.turn)).toBe('Wrong token');
	});
});

describe('a question that items have in common', () => {
	it('is asked once', async () => {
		const run = new Run(2, false);
		const ask = jest.fn(async () => answer('rows'));
		expect(await run.answerTo('60 minutes', ask)).toEqual(answer('rows'));
		expect(await run.answerTo('60 minutes', ask)).toEqual(answer('rows'));
		expect(ask).toHaveBeenCalledTimes(1);
		await run.answerTo('90 minutes', ask);
		expect(ask).toHaveBeenCalledTimes(2);
	});

	it('is asked again after a failure', async () => {
		const run = new Run(2, false);
		await expect(run.answerTo('60 minutes', async () => await Promise.reject(open))).rejects.toBe(open);
		expect(await run.answerTo('60 minutes', async () => answer('rows'))).toEqual(answer('rows'));
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

	it('shows in all that n8n was given by earlier tries, with what does not show of it', () => {
		const hidden = (): INodeExecutionData => Object.defineProperty({ json: { error: 'failed' } }, 'error', { value: new Error('failed'), configurable: true });
		const [first, second, third] = [hidden(), hidden(), { json: { text: 'posted' }, pairedItem: { item: 0 } }];
		const run = new Run(1, false);
		run.shown(0, [first]);
		run.shown(0, [second]);
		new Run(1, false, new Run(1, false, run)).shown(0, [third]);
		expect([first, second].map((item) => [item, item.error])).toEqual([[third, undefined], [third, undefined]]);
		run.shown(0, [third]);
		expect(third).toEqual({ json: { text: 'posted' }, pairedItem: { item: 0 } });
	});

	it('leaves open what was left open', async () => {
		const first = new Run(1, true);
		await expect(first.once(0, async () => await Promise.reject(open))).rejects.toBe(open);
		await expect(new Run(1, true, first).once(0, never)).rejects.toBe(open);
	});

	it('does again what was left open, where that is harmless, and knows that it was', async () => {
		const first = new Run(1, true);
		await expect(first.once(0, async () => await Promise.reject(open), true)).rejects.toBe(open);
		const second = new Run(1, true, first);
		expect(second.isOpen(0)).toBe(true);
		expect(await second.once(0, async () => answer('deleted'), true)).toEqual(answer('deleted'));
		expect(new Run(1, true, second).isOpen(0)).toBe(false);
	});

	it('does not repeat even what is harmless once it was answered', async () => {
		const first = new Run(1, true);
		await first.once(0, async () => answer('deleted'), true);
		expect(await new Run(1, true, first).once(0, never, true)).toEqual(answer('deleted'));
	});

	it('asks anew what items have in common', async () => {
		const first = new Run(1, true);
		await first.answerTo('60 minutes', async () => answer('old'));
		expect(await new Run(1, true, first).answerTo('60 minutes', async () => answer('new'))).toEqual(answer('new'));
	});

	it('does again what certainly was not done', async () => {
		const first = new Run(1, true);
		await expect(first.once(0, async () => await Promise.reject(refusal('Refused', 'Mend it')))).rejects.toBeInstanceOf(Failure);
		expect(await new Run(1, true, first).once(0, async () => answer('posted'))).toEqual(answer('posted'));
	});
});

describe('a try that begins while an earlier one, which n8n has ended, still sends', () => {
	it('waits for what is at work and for what has lined up, and does none of it again', async () => {
		const done: string[] = [];
		let answerFirst = (): void => undefined;
		const slow = new Promise<void>((resolve) => (answerFirst = resolve));
		const go = async (run: Run, item: number, name: string): Promise<INodeExecutionData[]> => {
			const { turn, leave } = run.enter(item);
			try {
				await turn;
				return await run.once(item, async () => {
					done.push(`${name} does ${item}`);
					if (item === 0) await slow;
					return answer(`${item} by ${name}`);
				});
			} finally {
				leave();
			}
		};
		const first = new Run(3, false);
		const ofFirst = [go(first, 0, 'first'), go(first, 1, 'first')];
		await new Promise(setImmediate);
		const second = new Run(3, false, first);
		const ofSecond = [go(second, 0, 'second'), go(second, 1, 'second'), go(second, 2, 'second')];
		await new Promise(setImmediate);
		expect(done).toEqual(['first does 0']);
		answerFirst();
		expect(await Promise.all(ofFirst)).toEqual([answer('0 by first'), answer('1 by first')]);
		expect(await Promise.all(ofSecond)).toEqual([answer('0 by first'), answer('1 by first'), answer('2 by second')]);
		expect(done).toEqual(['first does 0', 'first does 1', 'second does 2']);
	});

	it('shares the outcome of a work that is going on, whatever it will be', async () => {
		for (const outcome of [answer('posted'), open]) {
			const first = new Run(1, false);
			let end = (): void => undefined;
			const ended = new Promise<void>((resolve) => (end = resolve));
			const going = first.once(0, async () => {
				await ended;
				if (outcome instanceof Failure) throw outcome;
				return outcome;
			});
			const second = new Run(1, false, first).once(0, async () => await Promise.reject(new Error('It was done again')));
			end();
			const settled = await Promise.allSettled([going, second]);
			expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as unknown)))).toEqual([outcome, outcome]);
		}
	});

	it('does what certainly was not done, when that is known', async () => {
		const first = new Run(1, false);
		let end = (): void => undefined;
		const ended = new Promise<void>((resolve) => (end = resolve));
		const going = first.once(0, async () => {
			await ended;
			throw refusal('Refused', 'Mend it');
		});
		const second = new Run(1, false, first).once(0, async () => answer('posted'));
		end();
		await expect(going).rejects.toMatchObject({ facts: { title: 'Refused' } });
		expect(await second).toEqual(answer('posted'));
	});

	it('sends no later item before those that have lined up earlier', async () => {
		const first = new Run(3, false);
		const ofFirst = [first.enter(0), first.enter(1)];
		const { turn } = new Run(3, false, first).enter(2);
		for (const { leave } of ofFirst) {
			expect(await fateOf(turn)).toBe('waits');
			leave();
		}
		expect(await fateOf(turn)).toBe('is sent');
	});

	it('does not wait for items that stand before a gate which stays shut', async () => {
		const first = new Run(2, true);
		first.enter(0);
		const second = new Run(2, true, first);
		const items = [second.enter(0), second.enter(1)];
		expect(await fateOf(items[0].turn)).toBe('is sent');
	});
});
