/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createRequire } from 'node:module';
import { isoTime, timeOf, toSeconds } from '../../../nodes/shared/workflowTime';
import { fc } from '../../properties/fixed';

/** The luxon that n8n itself writes times with. */
const { DateTime } = createRequire(require.resolve('n8n-workflow'))('luxon') as { DateTime: { fromMillis: (moment: number, options: { zone: string }) => { toISO: () => string } } };

/** As luxon writes it, but for a zone that only happens to be at UTC, or is called Etc/UTC. */
const byLuxon = (moment: number, zone: string): string => DateTime.fromMillis(moment, { zone }).toISO().replace(/\+00:00$/, 'Z');

const ZONES = [
	'UTC', 'Etc/UTC', 'GMT', 'Asia/Yekaterinburg', 'Europe/Moscow', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Adelaide',
	'Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Kiritimati', 'Pacific/Niue', 'Africa/Casablanca', 'America/Caracas', 'Asia/Pyongyang', 'Asia/Tehran', 'Antarctica/Troll',
];

/** Any moment from 2015 on, and the seconds around a change of clocks: Europe's, America's and Lord Howe's by half an hour. */
const moment = fc.oneof(
	fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) }),
	fc.tuple(fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2026, 2, 8, 7), Date.UTC(2026, 10, 1, 6), Date.UTC(2026, 3, 4, 15), Date.UTC(2026, 9, 3, 15, 30)), fc.integer({ min: -1000, max: 1000 })).map(([change, off]) => change + off),
);

it('writes any moment in any time zone as luxon does', () => {
	fc.assert(fc.property(moment, fc.constantFrom(...ZONES), (at, zone) => expect([zone, isoTime(at, zone)]).toEqual([zone, byLuxon(at, zone)])), { numRuns: 5000 });
});

it.each([
	['Asia/Yekaterinburg', '2026-11-26T15:03:18.000+05:00'],
	['Asia/Kolkata', '2026-11-26T15:33:18.000+05:30'],
	['America/St_Johns', '2026-11-26T06:33:18.000-03:30'],
	['UTC', '2026-11-26T10:03:18.000Z'],
	['Europe/London', '2026-11-26T10:03:18.000Z'],
	['DEFAULT', '2026-11-26T10:03:18.000Z'],
	['Middle-earth/Shire', '2026-11-26T10:03:18.000Z'],
])('writes a time in %s as %s', (zone, expected) => {
	expect(isoTime(Date.UTC(2026, 10, 26, 10, 3, 18), zone)).toBe(expected);
});

it.each<[unknown, number | undefined]>([
	[1710000000, 1710000000], ['1710000000', 1710000000], [1710000000000, 1710000000], [1710000000.5, 1710000000.5],
	...[undefined, null, '', ' ', 'soon', 0, -1, NaN, Infinity, 1e20, {}, [], [1710000000], true].map((none): [unknown, undefined] => [none, undefined]),
])('reads the timestamp %j as %p seconds', (timestamp, seconds) => {
	expect(toSeconds(timestamp)).toBe(seconds);
	expect(timeOf(timestamp, 'UTC')).toBe(seconds === undefined ? undefined : new Date(seconds * 1000).toISOString());
});
