import { checkReach, KEPT_MINUTES, minutesSince } from '../../../nodes/GreenApiStatusTrigger/reach';
import { factsOf } from '../factsOf';
import { DAY, MINUTE, NOW } from './journal';

describe('how far a poll looks back', () => {
	it('is to the last good poll and a quarter of an hour more, in whole minutes', () => {
		expect(minutesSince(NOW, NOW)).toBe(15);
		expect(minutesSince(NOW - MINUTE - 1, NOW)).toBe(17);
	});

	it('is 30 days at most, and all of them when the clock was set back', () => {
		expect(minutesSince(NOW - 40 * DAY * 1000, NOW)).toBe(KEPT_MINUTES);
		expect(minutesSince(NOW + MINUTE, NOW)).toBe(KEPT_MINUTES);
	});

	it('counts from the answer, so that one which comes too late is refused', () => {
		expect(() => checkReach(NOW, NOW + 13 * MINUTE)).not.toThrow();
		expect(factsOf(() => checkReach(NOW, NOW + 13 * MINUTE + 1))).toMatchObject({ title: "GREEN-API's answer took too long", transient: true });
	});
});
