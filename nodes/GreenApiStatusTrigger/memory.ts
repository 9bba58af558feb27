import { inSeconds, notInFuture } from './clock';
import { recognise } from './senders';
import { isDeleted, type Sighting } from './sightings';
import { JOURNAL_LAG, type Looks, MINUTE } from './reach';
import type { Known, Memory } from './state';

const DAY = 24 * 60 * 60;

/** How long a status can come back in a journal: GREEN-API keeps it for 30 days; two more in case its servers' clocks differ. Seconds. */
const COMES_BACK_WITHIN = 32 * DAY;

/** The most statuses that one journal's memory holds: 150 a day. */
const MOST_KNOWN = 5000;

/**
 * Whether something that the last look did not see can be from before the first look. That can only be while the journal may still
 * show late what happened before the first look.
 */
export const canBeOld = ({ since, asOf }: Looks): boolean => asOf < since + JOURNAL_LAG * MINUTE;

/** Whether something is from before the first look, by its timestamp in seconds, which counts only while that can be. */
export const isFromBefore = (looks: Looks, timestamp: number): boolean =>
	canBeOld(looks) && timestamp < inSeconds(looks.since);

/**
 * The statuses to remember: those that can come back, or if they are too many, those that were listed last. What counts is when they
 * were last listed, since GREEN-API may change their timestamps.
 */
function toRemember(before: Known, sightings: Sighting[], now: number): { known: Known; forgotten?: number } {
	const second = inSeconds(now);
	const listed = new Map(sightings.map(({ key, timestamp }) => [key, Math.min(timestamp, second)]));
	const unlisted = Object.entries(before)
		.filter(([key, seen]) => seen >= second - COMES_BACK_WITHIN && !listed.has(key))
		.map(([key, seen]): [string, number] => [key, Math.min(seen, second)])
		.sort(([, one], [, other]) => one - other);
	const all = [...unlisted, ...[...listed.keys()].map((key): [string, number] => [key, second])];
	const dropped = all.slice(0, Math.max(0, all.length - MOST_KNOWN));
	const known = Object.fromEntries(all.slice(dropped.length));
	if (dropped.length === 0) return { known };
	// What is dropped must not look new when a longer look back shows it again.
	const latest = dropped.reduce((yet, [key, seen]) => Math.max(yet, listed.get(key) ?? seen), 0);
	return { known, forgotten: latest + 1 };
}

/**
 * Compares what a journal shows with what is remembered of it. Without a memory this is the first look, at which nothing is new. Gives
 * the statuses that were not known, in the order of their last actions, those of them that are new, and the memory of all. Deleted
 * statuses are not new, nor are those in `given`, which were events already by another memory of the trigger, nor those from before the
 * first look that the journal shows late. `now` is in milliseconds of GREEN-API's clock.
 */
export function learn(
	memory: Memory | undefined,
	given: Known,
	sightings: Sighting[],
	now: number,
): { unknown: Sighting[]; news: Sighting[]; memory: Memory } {
	const { asOf, known, forgotten = 0, ...begun }: Memory = memory ?? { since: now, asOf: now, known: {} };
	const since = notInFuture(begun.since, now);
	const [isKnown, isGiven] = [recognise(known), recognise(given)];
	const unknown = memory ? sightings.filter((sighting) => !isKnown(sighting)) : [];
	const isNew = ({ timestamp }: Sighting) => timestamp >= forgotten && !isFromBefore({ since, asOf }, timestamp);
	const news = unknown.filter((sighting) => !isDeleted(sighting) && !isGiven(sighting) && isNew(sighting));
	const kept = toRemember({ ...given, ...known }, sightings, now);
	const forgets = Math.max(forgotten, kept.forgotten ?? 0);
	return { unknown, news, memory: { since, asOf: now, known: kept.known, ...(forgets > 0 && { forgotten: forgets }) } };
}
