import { startClock } from '../../../nodes/GreenApiStatusTrigger/clock';
import { MINUTE, NOW } from './journal';

describe("the clock of a poll", () => {
	const heard = (date: unknown, ahead = 0) => {
		const clock = startClock(NOW + 10 * MINUTE, ahead, () => 5000);
		clock.noteDate(date);
		return clock;
	};

	it('is that of GREEN-API as soon as it answers: when the poll began, and when the answer came', () => {
		const { now, ahead, answered } = heard(new Date(NOW).toUTCString());
		expect([now, ahead, answered]).toEqual([NOW - 5000, 10 * MINUTE + 5000, NOW]);
	});

	it('goes by what the poll before has heard, until then and where no answer tells the time', () => {
		expect(startClock(NOW, MINUTE, () => 5000).now).toBe(NOW - MINUTE);
		for (const date of [undefined, null, '', 'soon', 5, {}, ['Thu, 01 Jan 2026 00:00:00 GMT']]) {
			const { now, ahead, answered } = heard(date, MINUTE);
			expect([now, ahead, answered]).toEqual([NOW + 9 * MINUTE, MINUTE, NOW + 9 * MINUTE + 5000]);
		}
	});

	it('keeps the beginning when a later answer comes, and knows when that was', () => {
		const clock = heard(new Date(NOW).toUTCString());
		clock.noteDate(new Date(NOW + MINUTE).toUTCString());
		expect([clock.now, clock.answered]).toEqual([NOW - 5000, NOW + MINUTE]);
	});
});
