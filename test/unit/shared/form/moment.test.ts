import { DateTime } from 'luxon';
import { toMoment } from '../../../../nodes/shared/form/moment';
import { factsOf } from '../../factsOf';
import { fc } from '../../../properties/fixed';

const DAY = 86_400_000;

/** Zones whose clocks change at other times and by other lengths than most do, at midnight, too. */
const zones = [
	'UTC', 'Asia/Yekaterinburg', 'Asia/Kathmandu', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe',
	'Africa/Cairo', 'Africa/Casablanca', 'America/Santiago', 'Asia/Beirut', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Kiritimati',
];

const read = (value: unknown, timeZone = 'Asia/Yekaterinburg') => toMoment(value, 'Since', timeZone);

/** The first moment at which Luxon says that the clocks of a zone show this. */
const byLuxon = (text: string, zone: string): number =>
	Math.min(...DateTime.fromISO(text, { zone }).getPossibleOffsets().map((moment) => moment.toMillis()));

const MOMENT = Date.UTC(2026, 10, 20, 4, 30);

describe('a moment', () => {
	it.each<[string, unknown, number]>([
		['the calendar of the form', '2026-11-20T09:30:00', MOMENT],
		['a person who leaves out the seconds', ' 2026-11-20 09:30 ', MOMENT],
		['another zone', '2026-11-20T05:30+01:00', MOMENT],
		['another zone, without a colon', '2026-11-20T00:00:00-0430', MOMENT],
		['another zone, in full hours', '2026-11-20T05:30+01', MOMENT],
		['UTC', '2026-11-20t04:30:00.125z', MOMENT + 125],
		['a date alone', '2026-11-20', Date.UTC(2026, 10, 19, 19)],
		['a leap day', '2024-02-29', Date.UTC(2024, 1, 28, 19)],
		['parts of a second', '2026-11-20T09:30:00,1239', MOMENT + 123],
		['Unix seconds', MOMENT / 1000, MOMENT],
		['Unix seconds as GREEN-API gives them in some places', String(MOMENT / 1000), MOMENT],
		['Unix milliseconds', MOMENT, MOMENT],
		['the first Unix second that is no year or day', 1e9, 1e12],
		['JavaScript', new Date(MOMENT), MOMENT],
		["n8n's $now", DateTime.fromMillis(MOMENT, { zone: 'America/New_York' }), MOMENT],
		["n8n's $now, evaluated apart", { __n8nType: 'DateTime', __isoString: '2026-11-19T23:30:00.000-05:00', __zone: 'America/New_York' }, MOMENT],
		['a list of one', [DateTime.fromMillis(MOMENT)], MOMENT],
	])('comes from %s', (_, value, expected) => {
		expect(read(value)).toBe(expected);
	});

	it('is read as n8n writes it, whatever the zone', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(...zones), fc.constantFrom(...zones), (at, written, own) => {
				expect(read(DateTime.fromMillis(at, { zone: written }).toISO(), own)).toBe(at);
			}),
		);
	});

	it.each(zones)('is when the clocks of %s show it: first, where they show it twice; as much later, where they skip it', (zone) => {
		const days = Array.from({ length: 365 }, (_, day) => DateTime.fromObject({ year: 2025, ordinal: day + 1, hour: 12 }, { zone }));
		const changes = days.filter((day) => day.plus({ days: 1 }).offset !== day.offset);
		// Every quarter of an hour of the days around a change, and of one without any.
		for (const noon of [days[0], ...changes]) {
			const first = Date.UTC(2025, noon.month - 1, noon.day, 12) - DAY;
			for (let local = first; local < first + 3 * DAY; local += 15 * 60_000) {
				const text = new Date(local).toISOString().slice(0, 16);
				expect([text, read(text, zone)]).toEqual([text, byLuxon(text, zone)]);
			}
		}
	});

	it.each([
		'yesterday', '2026', 2026, '20261120', '20.11.2026', '11/20/2026', '2026-11', '2026-13-01', '2026-02-29', '2026-11-31', '2026-11-20T25:00', '2026-11-20T24:00',
		'2026-11-20T09:60', '2026-11-20T09:30:60', '2026-11-20T9:30', '2026-11-20T09:30+25:00', '2026-11-20T09:30+05:60', '2026-11-20T09:30 Berlin', 0, -1, NaN, Infinity, 1e18, true,
	])('is not %j, which is shown', (value) => {
		const { title, advice, mayBeDone } = factsOf(() => read(value));
		expect(title).toBe(`'Since' must be a date and time, not '${String(value)}'`);
		expect(advice).toMatch(/calendar.*\{\{ \$today \}\}/);
		expect(mayBeDone).toBe(false);
	});

	it.each<[unknown]>([[{}], [{ since: '2026-11-20' }], [new Date(NaN)], [DateTime.invalid('none')]])('is no other object: %p', (value) => {
		expect(factsOf(() => read(value)).title).toBe("'Since' must be a date and time, not an object");
	});

	it.each<[unknown]>([[''], [' \n'], [undefined], [null], [[]]])('is missing: %p', (value) => {
		expect(factsOf(() => read(value)).title).toBe("'Since' is empty");
	});

	it('is one', () => {
		expect(factsOf(() => read(['2026-11-20', '2026-11-21'])).title).toBe("'Since' holds 2 values");
	});
});
