import { isCovered, minutesSince } from '../../../nodes/GreenApiStatusTrigger/reach';
import { KEPT_MINUTES } from '../../../nodes/shared/journals/reach';
import { DAY, MINUTE, NOW } from './journal';

describe('how far a poll looks back', () => {
	const since = NOW - 10 * MINUTE;
	const looks = { since, asOf: NOW };

	it('is to the last good poll and a quarter of an hour more, in whole minutes', () => {
		expect(minutesSince(looks, NOW, 5)).toBe(15);
		expect(minutesSince(looks, NOW + MINUTE + 1, 5)).toBe(17);
	});

	it('is 30 days at most', () => {
		expect(minutesSince(looks, NOW + 40 * DAY * 1000, 5)).toBe(KEPT_MINUTES);
	});

	it('is as far as the first look when the clock was set back, and no further', () => {
		expect(minutesSince(looks, NOW - MINUTE, 1440)).toBe(9 + 1440);
		expect(minutesSince(looks, NOW - 400 * DAY * 1000, 1440)).toBe(1440);
		expect(minutesSince(looks, NOW - MINUTE, KEPT_MINUTES)).toBe(KEPT_MINUTES);
	});

	it('counts from the answer, so that one which comes too late leaves a gap', () => {
		expect(isCovered(looks, 15, NOW + 13 * MINUTE)).toBe(true);
		expect(isCovered(looks, 15, NOW + 13 * MINUTE + 1)).toBe(false);
		expect(isCovered(looks, KEPT_MINUTES, NOW + 400 * DAY * 1000)).toBe(true);
	});
});
