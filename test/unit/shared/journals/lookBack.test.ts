import { lookBack } from '../../../../nodes/shared/journals/lookBack';
import { inWords } from '../../../../nodes/shared/journals/lookBackWords';
import { isAnsweredBy, queryFor, rowsWithin } from '../../../../nodes/shared/journals/reach';
import { factsOfRejected } from '../../factsOf';
import { formOf, itemWith } from '../../readForm';

const NOW = Date.UTC(2026, 10, 20, 12, 0, 30);
const SECOND = NOW / 1000;

const zone = 'Asia/Yekaterinburg';
const item = { ...itemWith({}), getTimezone: () => zone };

const read = async (values: object) => await lookBack().read(formOf(values, item));

let now: jest.SpyInstance<number>;
beforeEach(() => {
	now = jest.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => now.mockRestore());

describe('how far a node looks back', () => {
	it.each<[object, object]>([
		[{ minutes: 1440 }, { minutes: 1440 }],
		[{ minutes: ' 60 ', hours: 5, since: '2026-11-20' }, { minutes: 60 }],
		[{ lookBack: 'minutes', minutes: 1 }, { minutes: 1 }],
		[{ lookBack: 'hours', hours: 3, minutes: 5 }, { minutes: 180 }],
		[{ lookBack: 'hours', hours: '24' }, { minutes: 1440 }],
		[{ lookBack: 'days', days: 30 }, { minutes: 43200 }],
		[{ lookBack: 'date', since: '2026-11-20T12:00:00.900', minutes: 5 }, { since: Date.UTC(2026, 10, 20, 7) / 1000 }],
		[{ lookBack: 'date', since: NOW }, { since: Math.floor(SECOND) }],
		[{ lookBack: 'date', since: '2020-01-01' }, { since: Date.UTC(2019, 11, 31, 19) / 1000 }],
	])('is read of %j', async (values, expected) => {
		expect(await read(values)).toEqual(expected);
	});

	it.each(['Minutes', 'Hours', 'Days'])('is a whole number of %s', async (label) => {
		const name = label.toLowerCase();
		for (const value of [0, -1, 1.5, NaN, Infinity, 2 ** 53, '', ' ', 'an hour', '0', '60 minutes', null, undefined, true, [60]]) {
			const { title, advice, mayBeDone } = await factsOfRejected(read({ lookBack: name, [name]: value }));
			expect(title).toContain(`'${label}' must be a whole number from 1 up`);
			expect([advice, mayBeDone]).toEqual([expect.stringMatching(/e\.g\. \d+ for/), false]);
		}
	});

	it('is no date to come, told in the time zone of the workflow', async () => {
		const { title, advice } = await factsOfRejected(read({ lookBack: 'date', since: NOW + 1 }));
		expect(title).toBe("'Since' lies in the future: 2026-11-20T17:00:30.001+05:00");
		expect(advice).toContain(zone);
	});

	it.each<[object, RegExp]>([
		[{ lookBack: 'weeks' }, /'Look Back' must be minutes, hours, days or date, not 'weeks'/],
		[{ lookBack: 'date', since: 'soon' }, /'Since' must be a date and time, not 'soon'/],
	])('is not %j', async (values, title) => {
		expect((await factsOfRejected(read(values))).title).toMatch(title);
	});

	it.each<[object, string]>([
		[{ minutes: 43200 }, 'of the last 30 days'],
		[{ minutes: 1440 }, 'of the last day'],
		[{ minutes: 180 }, 'of the last 3 hours'],
		[{ minutes: 60 }, 'of the last hour'],
		[{ minutes: 90 }, 'of the last 90 minutes'],
		[{ minutes: 1 }, 'of the last minute'],
		[{ since: SECOND }, 'since 2026-11-20T17:00:30.000+05:00'],
	])('is told of %j as: %s', (asked, words) => {
		expect(inWords(asked as { since: number }, zone)).toBe(words);
	});
});

describe('a date', () => {
	it.each([
		[0, 1],
		[1, 1],
		[60, 1],
		[61, 2],
		[3600, 60],
		[40 * 86_400, 57_600],
	])('%i seconds ago is reached with %i minutes, and a quarter of an hour before it', (seconds, minutes) => {
		expect(queryFor({ since: SECOND - seconds })).toEqual({ minutes: minutes + 15 });
	});

	it('is reached by the answer to an earlier question for as long as that one reached before it', () => {
		const { minutes } = queryFor({ since: SECOND - 3600 });
		const isEnough = (since: number) => isAnsweredBy({ since })({ minutes });
		expect([isEnough(SECOND - 3600), isEnough(SECOND), isEnough(SECOND - 3600 - 15 * 60), isEnough(SECOND - 3600 - 15 * 60 - 1)]).toEqual([true, true, true, false]);
		now.mockReturnValue(NOW + 15 * 60_000);
		expect(isEnough(SECOND - 3600)).toBe(true);
		now.mockReturnValue(NOW + 15 * 60_000 + 1);
		expect(isEnough(SECOND - 3600)).toBe(false);
	});

	it('leaves out what is older, and nothing where minutes are asked for', () => {
		const rows = [SECOND, SECOND - 1, SECOND - 2, NOW - 1000, NOW - 2000, String(SECOND - 2), undefined, 'odd'].map((timestamp) => ({ timestamp }));
		expect(rowsWithin({ since: SECOND - 1 }, rows)).toEqual([rows[0], rows[1], rows[3], rows[6], rows[7]]);
		expect(rowsWithin({ minutes: 1 }, rows)).toEqual(rows);
	});
});

it('shares an answer where exactly as many minutes are asked for', () => {
	const isEnough = isAnsweredBy({ minutes: 60 });
	expect([59, 60, 61].map((minutes) => isEnough({ minutes }))).toEqual([false, true, false]);
});
