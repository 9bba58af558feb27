import { refusal } from '../failures/failure';
import { minutesAhead, toSeconds } from '../workflowTime';
import { oneValue } from './oneText';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A smaller number of seconds, before September 2001, is none: it is a year or a day that was written without hyphens. */
const LEAST_SECONDS = 1e9;

const DATE = '(?<date>\\d{4}-\\d\\d-\\d\\d)';
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?)?';
const OFFSET = '(?:Z|(?<sign>[+-])(?<hours>[01]\\d)(?::?(?<minutes>[0-5]\\d))?)';
const ISO = new RegExp(`^${DATE}(?:[T ]${TIME}(?<offset>${OFFSET})?)?$`, 'i');

const HOW = 'Choose it in the calendar, or let the expression give one, e.g. {{ $today }}, {{ $now.minus({ hours: 3 }) }} or 2026-11-20T09:30';

/**
 * The moment at which the clocks of a time zone show `local`, given as if it were UTC. Where they show it twice it is the first time;
 * where they skip it, as much later as they were put forward. Milliseconds since 1970.
 */
function momentIn(timeZone: string, local: number): number {
	const offsets = [local - DAY, local + DAY].map((moment) => minutesAhead(moment, timeZone));
	const moments = offsets.map((ahead) => ({ ahead, moment: local - ahead * MINUTE }));
	const shown = moments.filter(({ ahead, moment }) => minutesAhead(moment, timeZone) === ahead);
	return shown.length > 0 ? Math.min(...shown.map(({ moment }) => moment)) : moments[0].moment;
}

/** A moment written as ISO 8601, without an offset in the time zone; undefined for any other text and for a day or time that is none. */
function readIso(text: string, timeZone: string): number | undefined {
	const parts = ISO.exec(text)?.groups;
	if (!parts) return undefined;
	const { date, hour = '00', minute = '00', second = '00', fraction = '', offset, sign, hours = '', minutes = '' } = parts;
	const written = `${date}T${hour}:${minute}:${second}`;
	const local = Date.parse(`${written}Z`);
	if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(written)) return undefined;
	const precise = local + Math.floor(Number(`0.${fraction}`) * 1000);
	if (offset === undefined) return momentIn(timeZone, precise);
	return precise - Number(`${sign ?? '+'}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** Unix time, in seconds or milliseconds, as a number or a text. */
function readUnix(value: unknown): number | undefined {
	const seconds = toSeconds(value);
	return seconds === undefined || seconds < LEAST_SECONDS ? undefined : Math.round(seconds * 1000);
}

/**
 * A JavaScript Date or one of Luxon's DateTimes, as n8n's expressions give them: both tell their milliseconds. Where n8n evaluates
 * expressions in a place apart, what arrives of them is an object with the moment as text.
 */
function readObject(value: object, timeZone: string): number | undefined {
	if ('__isoString' in value && typeof value.__isoString === 'string') return readIso(value.__isoString, timeZone);
	const milliseconds: unknown = value.valueOf();
	return typeof milliseconds === 'number' && Number.isFinite(milliseconds) ? milliseconds : undefined;
}

function read(value: unknown, timeZone: string): number | undefined {
	if (typeof value === 'object' && value !== null) return readObject(value, timeZone);
	const unix = readUnix(value);
	return typeof value === 'string' ? (unix ?? readIso(value.trim(), timeZone)) : unix;
}

/**
 * The moment that a form or an expression gives, in milliseconds since 1970: ISO 8601 (without an offset in the workflow's time zone,
 * without a time the beginning of the day there), Unix time in seconds or milliseconds, a Date, Luxon's DateTime. Throws a Failure that
 * names the field for anything else.
 */
export function toMoment(value: unknown, field: string, timeZone: string): number {
	const given = oneValue(value, field);
	const isEmpty = given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
	if (isEmpty) throw refusal(`'${field}' is empty`, HOW);
	const moment = read(given, timeZone);
	if (moment !== undefined) return moment;
	const shown = typeof given === 'object' ? 'an object' : `'${String(given)}'`;
	throw refusal(`'${field}' must be a date and time, not ${shown}`, HOW);
}
