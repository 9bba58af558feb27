import { Failure, refusal } from '../../../../nodes/shared/failures/failure';
import { Gate } from '../../../../nodes/shared/transport/gate';
import { Line } from '../../../../nodes/shared/transport/line';
import { fateOf, fatesOf, passed, pending, refused } from './turns';

const hopeless = new Failure({ title: 'Wrong token', advice: 'Correct it', mayBeDone: false, hopeless: true });
const empty = refusal('Empty', 'Fill it');

/** The line of so many items, as it is with On Error = Stop. */
const stopping = (size: number, before?: Promise<void>): Line => new Line(new Gate(size, 0, async () => true), before);

describe('a line with On Error = Stop', () => {
	it('gives no turn before the last item has been checked', async () => {
		const line = stopping(2);
		const { turn } = line.enter(0, passed());
		expect(await fateOf(turn)).toBe('waits');
		line.enter(1, passed());
		expect(await fateOf(turn)).toBe('is sent');
	});

	it('gives the turns one after the other', async () => {
		const line = stopping(2);
		const [first, second] = [line.enter(0, passed()), line.enter(1, passed())];
		expect(await fatesOf([first, second])).toEqual(['is sent', 'waits']);
		first.leave();
		expect(await fateOf(second.turn)).toBe('is sent');
	});

	it('sends none when one was refused, and lets only that one fail', async () => {
		const line = stopping(3);
		const items = [line.enter(0, passed()), line.enter(1, refused(empty)), line.enter(2, passed())];
		for (const { leave } of items) leave();
		expect(await fatesOf(items)).toEqual(['is left out', 'Empty', 'is left out']);
	});

	it('lets one fail whose check ended in what nobody expected, and does not say that something may have been sent', async () => {
		const line = stopping(2);
		const items = [line.enter(0, passed()), line.enter(1, Promise.reject(new TypeError('x is not a function')))];
		items[0].leave();
		expect(await fateOf(items[0].turn)).toBe('is left out');
		expect(await items[1].turn).toMatchObject({ facts: { title: 'x is not a function', mayBeDone: false } });
	});

	it('leaves those out that wait when one fails at work', async () => {
		const line = stopping(2);
		const [first, second] = [line.enter(0, passed()), line.enter(1, passed())];
		await first.turn;
		line.noteFailure(empty);
		first.leave();
		expect(await fateOf(second.turn)).toBe('is left out');
	});
});

describe('a line with checks that take their time', () => {
	it('sends nothing before the last one is done, with On Error = Stop', async () => {
		const line = stopping(2);
		const [first, second] = [pending(), pending()];
		const items = [line.enter(0, first.work), line.enter(1, second.work)];
		second.end();
		expect(await fatesOf(items)).toEqual(['waits', 'waits']);
		first.end();
		expect(await fatesOf(items)).toEqual(['is sent', 'waits']);
		items[0].leave();
		expect(await fateOf(items[1].turn)).toBe('is sent');
	});

	it('sends none when one is refused late, and lets only that one fail', async () => {
		const line = stopping(3);
		const last = pending();
		const items = [line.enter(0, passed()), line.enter(1, passed()), line.enter(2, last.work)];
		last.end(empty);
		for (const { leave } of items) leave();
		expect(await fatesOf(items)).toEqual(['is left out', 'is left out', 'Empty']);
	});

	it('waits for an item with its check alone, with On Error = Continue', async () => {
		const line = new Line();
		const [second, third] = [pending(), pending()];
		const items = [line.enter(0, passed()), line.enter(1, second.work), line.enter(2, third.work)];
		expect(await fateOf(items[0].turn)).toBe('is sent');
		items[0].leave();
		third.end();
		expect(await fatesOf(items.slice(1))).toEqual(['waits', 'waits']);
		second.end(empty);
		expect(await fateOf(items[1].turn)).toBe('Empty');
		items[1].leave();
		expect(await fateOf(items[2].turn)).toBe('is sent');
	});
});

describe('a line with On Error = Continue', () => {
	it('sends the others when one was refused', async () => {
		const line = new Line();
		const items = [line.enter(0, passed()), line.enter(1, refused(empty)), line.enter(2, passed())];
		for (const { leave } of items) leave();
		expect(await fatesOf(items)).toEqual(['is sent', 'Empty', 'is sent']);
	});

	it('fails the rest with what is hopeless, but does not say that something may have been done for them', async () => {
		const line = new Line();
		const [first, second] = [line.enter(0, passed()), line.enter(1, passed())];
		await first.turn;
		line.noteFailure(hopeless.with({ mayBeDone: true }));
		first.leave();
		expect(await second.turn).toMatchObject({ facts: hopeless.facts });
	});

	it('lets a refused item fail with its own refusal, also where all is hopeless', async () => {
		const line = new Line();
		const [first, second] = [line.enter(0, passed()), line.enter(1, refused(empty))];
		line.noteFailure(hopeless);
		first.leave();
		expect(await fatesOf([first, second])).toEqual(['Wrong token', 'Empty']);
	});
});

describe('the line of a try that begins while an earlier one is still at work', () => {
	it('sends no later item before those that have lined up earlier', async () => {
		const first = new Line();
		const ofFirst = [first.enter(0, passed()), first.enter(1, passed())];
		const { turn } = new Line(undefined, first.end).enter(2, passed());
		for (const { leave } of ofFirst) {
			expect(await fateOf(turn)).toBe('waits');
			leave();
		}
		expect(await fateOf(turn)).toBe('is sent');
	});

	it('does not wait for items that stand before a gate which stays shut', async () => {
		const first = stopping(2);
		first.enter(0, passed());
		const second = stopping(2, first.end);
		const items = [second.enter(0, passed()), second.enter(1, passed())];
		expect(await fateOf(items[0].turn)).toBe('is sent');
	});

	it('waits for items that stand behind a gate which is open', async () => {
		const first = stopping(1);
		const { leave, turn } = first.enter(0, passed());
		await turn;
		const second = stopping(1, first.end).enter(0, passed());
		expect(await fateOf(second.turn)).toBe('waits');
		leave();
		expect(await fateOf(second.turn)).toBe('is sent');
	});
});

it('knows which items n8n has started', () => {
	const line = new Line();
	line.enter(1, passed());
	expect([0, 1].map((item) => line.hasEntered(item))).toEqual([false, true]);
});
