import { SECOND, row, seen } from './journal';

describe("a journal's rows", () => {
	it('count once an id, with the last action, in the order of these', () => {
		const sightings = seen(row('A', SECOND - 1, { statusMessage: 'sent' }), row('B', SECOND - 5), row('A', SECOND, { statusMessage: 'read' }), row('A', SECOND - 3));
		expect(sightings.map(({ id, timestamp }) => [id, timestamp])).toEqual([['B', SECOND - 5], ['A', SECOND]]);
		expect(sightings[1].row.statusMessage).toBe('read');
	});

	it('without an id are left out, and without a timestamp count as of now', () => {
		expect(seen(row(undefined), row(''), row(null), row({ id: 'A' }), row(['A']), row(true), row(1.5))).toEqual([]);
		expect(seen(row('A', null), row('B', ''), row('C', 'soon'), row('D', String(SECOND - 1))).map(({ id, timestamp }) => [id, timestamp])).toEqual([['D', SECOND - 1], ['A', SECOND], ['B', SECOND], ['C', SECOND]]);
	});

	it('may have a number for an id', () => {
		expect(seen(row(7)).map(({ id }) => id)).toEqual(['7']);
	});

	const asOfNow: unknown[] = [{}, { valueOf: 1, toString: 1 }, [], [5], true, false, 'NaN', 'Infinity', ' ', -1, -SECOND, 0, '0', 1e300, '1e300'];

	it.each<unknown>(asOfNow)('count as of now with the timestamp %j', (timestamp) => {
		expect(seen(row('A', timestamp)).map((sighting) => sighting.timestamp)).toEqual([SECOND]);
	});

	it.each([SECOND * 1000 + 999, String(SECOND * 1000), SECOND + 0.9, `${SECOND}.9`])('may have the timestamp %j', (timestamp) => {
		expect(seen(row('A', timestamp)).map((sighting) => sighting.timestamp)).toEqual([SECOND]);
	});

	it('that are none are left out', () => {
		expect(seen(...([null, 'A', 5, ['A'], row('A')] as never[]))).toHaveLength(1);
	});
});
