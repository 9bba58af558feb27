/** Above this many seconds, the year 5138, a timestamp is one in milliseconds: some of GREEN-API's methods give such. */
const MOST_SECONDS = 1e11;

/** A moment as GREEN-API gives it, in seconds since 1970; undefined for what is none. */
export function toSeconds(timestamp: unknown): number | undefined {
	const given = typeof timestamp === 'string' && timestamp.trim() !== '' ? Number(timestamp) : timestamp;
	if (typeof given !== 'number') return undefined;
	const seconds = given > MOST_SECONDS ? given / 1000 : given;
	return seconds > 0 && seconds <= MOST_SECONDS ? seconds : undefined;
}

const QUARTER = 15 * 60_000;
const DAY = 96 * QUARTER;

/** The most moments that are remembered of a time zone: far more than the days that a journal reaches back. */
const MOST_MOMENTS = 1000;

/** What is known of a time zone: how far it is ahead of UTC at single moments, in minutes. Asking for it takes long. */
interface Zone {
	format: Intl.DateTimeFormat;
	ahead: Map<number, number>;
}

const zones = new Map<string, Zone>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
	try {
		return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
	} catch {
		// An imported workflow may name a zone that Node.js does not know. What a node has sent by then must not end in a failure.
		return formatIn('UTC');
	}
}

function zoneOf(timeZone: string): Zone {
	const known = zones.get(timeZone);
	if (known) return known;
	const zone: Zone = { format: formatIn(timeZone), ahead: new Map() };
	zones.set(timeZone, zone);
	return zone;
}

function readMinutesAhead(moment: number, { format }: Zone): number {
	const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
	const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
	return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
}

function knownMinutesAhead(moment: number, zone: Zone): number {
	const known = zone.ahead.get(moment);
	if (known !== undefined) return known;
	const ahead = readMinutesAhead(moment, zone);
	if (zone.ahead.size >= MOST_MOMENTS) zone.ahead.clear();
	zone.ahead.set(moment, ahead);
	return ahead;
}

/** How far a time zone's clocks are ahead of UTC at a moment (milliseconds since 1970), in minutes. They change at a quarter of an hour. */
export function minutesAhead(moment: number, timeZone: string): number {
	const zone = zoneOf(timeZone);
	const dayStart = moment - (moment % DAY);
	const ahead = knownMinutesAhead(dayStart, zone);
	// Clocks that stand alike at both ends of a day have not changed on it.
	return ahead === knownMinutesAhead(dayStart + DAY, zone) ? ahead : knownMinutesAhead(moment - (moment % QUARTER), zone);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * A moment (milliseconds since 1970) as ISO 8601 in a time zone, as n8n writes times itself: 2026-11-26T15:03:18.000+05:00, or with Z
 * where the zone's clocks are at UTC. A zone that is not known counts as UTC.
 */
export function isoTime(moment: number, timeZone: string): string {
	const ahead = minutesAhead(moment, timeZone);
	const local = new Date(moment + ahead * 60_000).toISOString();
	if (ahead === 0) return local;
	const distance = Math.abs(ahead);
	return `${local.slice(0, -1)}${ahead < 0 ? '-' : '+'}${twoDigits(Math.floor(distance / 60))}:${twoDigits(distance % 60)}`;
}

/** GREEN-API's timestamp as ISO 8601 in a time zone; undefined where there is none. */
export function timeOf(timestamp: unknown, timeZone: string): string | undefined {
	const seconds = toSeconds(timestamp);
	return seconds === undefined ? undefined : isoTime(seconds * 1000, timeZone);
}
