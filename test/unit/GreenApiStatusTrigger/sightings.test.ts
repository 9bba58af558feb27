import { SECOND, row, seen } from './journal';

describe("a journal's rows", () => {
	it('count once an id, with the last action, in the order of these', () => {
		const sightings = seen(row('A', SECOND - 1, { statusMessage: 'sent' }), row('B', SECOND - 5), row('A', SECOND, { statusMessage: 'read' }), row('A', SECOND - 3));
		expect(sightings.map(({ id, timestamp }) => [id, timestamp])).toEqual([['B', SECOND - 5], ['A', SECOND]]);
		expect(sightings[1].row.statusMessage).toBe('read');
	});

	it('without an id are left out, and without a timestamp count as of now', () => {
		expect(seen(row(undefined), row(''), row(null), row(7))).toEqual([]);
		expect(seen(row('A', null), row('B', ''), row('C', 'soon'), row('D', String(SECOND - 1))).map(({ id, timestamp }) => [id, timestamp])).toEqual([['D', SECOND - 1], ['A', SECOND], ['B', SECOND], ['C', SECOND]]);
	});
});
