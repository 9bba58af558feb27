// First, since the nodes must find its clock in place.
import { inVirtualTime, virtualNow, virtualSleep } from '../../engine/virtualTime';
import { Overdue } from '../../../nodes/GreenApiTrigger/overdue';

const MINUTE = 60_000;

/** How long it takes in milliseconds, where what is waited for is over after `over`. */
const waited = async (milliseconds: number, over = Infinity): Promise<number> =>
	await inVirtualTime(async () => {
		const from = virtualNow();
		await new Overdue().after(milliseconds, () => virtualNow() - from >= over);
		return virtualNow() - from;
	});

it.each([
	[MINUTE, MINUTE],
	[60 * MINUTE, 60 * MINUTE],
	[20_000, 30_000],
	[1, 15_000],
])('of %i ms comes true after %i ms, since it looks every 15 s', async (milliseconds, after) => {
	expect(await waited(milliseconds)).toBe(after);
});

it.each([
	[0, 0],
	[1, 15_000],
	[MINUTE + 1, MINUTE + 15_000],
])('ends where the other is over after %i ms: after %i ms', async (over, after) => {
	expect(await waited(60 * MINUTE, over)).toBe(after);
});

it('has one timer for all who wait', async () => {
	const sleeps = jest.spyOn(jest.requireMock<{ sleep: typeof virtualSleep }>('n8n-workflow'), 'sleep');
	const overdue = new Overdue();
	await inVirtualTime(async () => void (await Promise.all(Array.from({ length: 100 }, async () => await overdue.after(MINUTE, () => false)))));
	expect(sleeps).toHaveBeenCalledTimes(4);
});
