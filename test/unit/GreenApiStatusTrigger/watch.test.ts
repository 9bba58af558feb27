import { sightingsIn } from '../../../nodes/GreenApiStatusTrigger/sightings';
import type { Watch } from '../../../nodes/GreenApiStatusTrigger/state';
import { afterAsking, beginWatching, nextToAsk, updateWatch } from '../../../nodes/GreenApiStatusTrigger/watch';
import { DAY, HOUR, NOW, SECOND, row, seen } from './journal';

describe('the watch over statuses', () => {
	const watch: Watch = updateWatch(undefined, seen(row('A', SECOND - HOUR, { textMessage: 'Hello', caption: '' })), [], NOW, NOW);

	it('begins with those that can still change', () => {
		const sightings = seen(row('young', SECOND - 35 * HOUR), row('over', SECOND - 36 * HOUR), row('deleted', SECOND, { typeMessage: 'deletedMessage' }));
		expect(Object.keys(updateWatch(undefined, sightings, [], NOW, NOW).statuses)).toEqual(['young']);
	});

	it('adds those posted since, however long ago, but not older ones that are over', () => {
		const later = NOW + 10 * DAY * 1000;
		const unknown = sightingsIn([row('missed', SECOND + DAY), row('before', SECOND - 1)], later, 'outgoing');
		expect(Object.keys(updateWatch(watch, unknown, unknown, NOW, later).statuses)).toEqual(['missed', 'A']);
	});

	it.each([
		['long before the last look', SECOND - 20 * DAY, SECOND + DAY + HOUR],
		['in the time since', SECOND + DAY + 60, SECOND + DAY + 60],
		['in the future', SECOND + 400 * DAY, SECOND + DAY + HOUR],
	])('takes a new status for posted since the last look, though its timestamp lies %s', (_, timestamp, posted) => {
		const unknown = seen(row('new', timestamp));
		const now = (SECOND + DAY + HOUR) * 1000;
		expect(updateWatch(watch, unknown, unknown, (SECOND + DAY) * 1000, now).statuses.new).toMatchObject({ ends: posted + 36 * HOUR, postedSince: true });
	});

	it('goes on after a clock that was a year ahead', () => {
		const year = 365 * DAY;
		const ahead: Watch = { since: NOW + year * 1000, statuses: { B: { ...watch.statuses.A, asked: NOW + year * 1000, ends: SECOND + year } } };
		expect(updateWatch(ahead, [], [], NOW, NOW).since).toBe(NOW);
		expect(updateWatch(ahead, [], [], NOW, NOW).statuses.B).toMatchObject({ asked: NOW, ends: SECOND + 36 * HOUR });
	});

	it('keeps what a status says', () => {
		expect(watch.statuses.A.about).toEqual({ typeMessage: 'extendedTextMessage', textMessage: 'Hello' });
	});

	it('asks first for a status whose row has changed, then for the one that was asked longest ago', () => {
		const three = updateWatch(watch, [], seen(row('B'), row('C')), NOW, NOW);
		const asked = afterAsking(afterAsking(afterAsking(three, 'C', {}, NOW + 1), 'A', {}, NOW + 2), 'B', {}, NOW + 3);
		expect(nextToAsk(asked, 2)).toEqual(['C', 'A']);
		const changed = updateWatch(asked, seen(row('B', SECOND + 9)), [], NOW, NOW + 4);
		expect(nextToAsk(changed, 2)).toEqual(['B', 'C']);
		expect(nextToAsk(updateWatch(changed, seen(row('B', SECOND + 9)), [], NOW, NOW + 5), 9)).toEqual(['B', 'C', 'A']);
	});

	it('asks among those that were never asked for the one first that ends first', () => {
		const sightings = seen(row('younger', SECOND - HOUR), row('youngest'), row('oldest', SECOND - 2 * HOUR));
		expect(nextToAsk(updateWatch(undefined, sightings, [], NOW, NOW), 2)).toEqual(['oldest', 'younger']);
	});

	it('ends with the answer that comes when nothing can change any more', () => {
		const end = (SECOND - HOUR + 36 * HOUR) * 1000;
		expect(afterAsking(watch, 'A', { anna: 1 }, end - 1000).statuses.A).toMatchObject({ reached: { anna: 1 }, changed: false, asked: end - 1000 });
		expect(afterAsking(watch, 'A', {}, end).statuses).toEqual({});
	});

	it('asks once more for a deleted status', () => {
		const deleted = updateWatch(watch, seen(row('A', SECOND, { typeMessage: 'deletedMessage' })), [], NOW, NOW);
		expect(nextToAsk(deleted, 1)).toEqual(['A']);
		expect(afterAsking(deleted, 'A', {}, NOW).statuses).toEqual({});
	});

	it('goes on when GREEN-API does not answer for a status, and gives it up after a month', () => {
		const changed = updateWatch(watch, seen(row('A')), [], NOW, NOW);
		expect(afterAsking(changed, 'A', undefined, NOW).statuses.A).toMatchObject({ changed: true, asked: NOW });
		expect(afterAsking(changed, 'A', undefined, NOW + 32 * DAY * 1000).statuses).toEqual({});
	});

	it('stays within bounds: 500 statuses and 50,000 recipients, the youngest', () => {
		const many = seen(...Array.from({ length: 501 }, (_, index) => row(`S${index}`, SECOND - index)));
		const { statuses } = updateWatch(undefined, many, [], NOW, NOW);
		expect(Object.keys(statuses)).toHaveLength(500);
		expect(statuses).not.toHaveProperty('S500');
		const reached = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`7${index}`, 1]));
		const [young, old] = seen(row('old', SECOND - 1), row('young')).reverse();
		const full: Watch = { since: NOW, statuses: { old: { ...beginWatching(old, true, { until: SECOND }), reached }, young: { ...beginWatching(young, true, { until: SECOND }), reached } } };
		expect(Object.keys(updateWatch(full, [], [], NOW, NOW).statuses)).toEqual(['young']);
	});
});
