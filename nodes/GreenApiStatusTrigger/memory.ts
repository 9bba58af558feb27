import { inSeconds, notInFuture } from './clock';
import { recognise } from './senders';
import { isDeleted, type Sighting } from './sightings';
import { JOURNAL_LAG, MINUTE } from './reach';
import type { Known, Memory } from './state';

const DAY = 24 * 60 * 60;

/** GREEN-API forgets a status after 30 days; two more in case that its clock is not always the same. Seconds. */
const COMES_BACK_WITHIN = 32 * DAY;

/** The most statuses that one journal's memory holds: 150 a day. */
const MOST_KNOWN = 5000;

/** Whether something of which the last look saw nothing can be from before the first look: only what the journal shows late. */
export const canBeOld = ({ since, asOf }: { since: number; asOf: number }): boolean => asOf < since + JOURNAL_LAG * MINUTE;

/** Whether it is from before: as long as that can be, its timestamp (a second) decides; later none is asked. */
export const isFromBefore = (looks: { since: number; asOf: number }, timestamp: number): boolean => canBeOld(looks) && timestamp < inSeconds(looks.since);

/**
 * What is worth remembering: statuses that can come back, which goes by when they were last listed, since GREEN-API may
 * change their timestamps; if they are too many, those listed last.
 */
function worthKeeping(before: Known, sightings: Sighting[], now: number): { known: Known; forgotten?: number } {
	const second = inSeconds(now);
	const listed = new Map(sightings.map(({ key, timestamp }) => [key, Math.min(timestamp, second)]));
	const unlisted = Object.entries(before).filter(([key, seen]) => seen >= second - COMES_BACK_WITHIN && !listed.has(key));
	const unlistedFirst = unlisted.map(([key, seen]): [string, number] => [key, Math.min(seen, second)]).sort(([, one], [, other]) => one - other);
	const all = [...unlistedFirst, ...[...listed.keys()].map((key): [string, number] => [key, second])];
	const tooMany = all.slice(0, Math.max(0, all.length - MOST_KNOWN));
	const known = Object.fromEntries(all.slice(tooMany.length));
	// What is dropped must not look new when a longer look back brings it again.
	return tooMany.length === 0 ? { known } : { known, forgotten: 1 + tooMany.reduce((latest, [key, seen]) => Math.max(latest, listed.get(key) ?? seen), 0) };
}

/**
 * Compares what a journal shows with what is remembered of it; without a memory this is the first look, at which nothing is
 * new. Gives the statuses that were not known, in the order of their last actions, which of them are new, and the memory
 * with them. Not new are deleted ones, those that another memory of the trigger says were `given`, and those from before
 * the first look that the journal showed late. `now` is in milliseconds of GREEN-API's clock.
 */
export function learn(memory: Memory | undefined, given: Known, sightings: Sighting[], now: number): { unknown: Sighting[]; news: Sighting[]; memory: Memory } {
	const { asOf, known, forgotten = 0, ...begun }: Memory = memory ?? { since: now, asOf: now, known: {} };
	const since = notInFuture(begun.since, now);
	const [isKnown, isGiven] = [recognise(known), recognise(given)];
	const unknown = memory ? sightings.filter((sighting) => !isKnown(sighting)) : [];
	const isNew = ({ timestamp }: Sighting) => timestamp >= forgotten && !isFromBefore({ since, asOf }, timestamp);
	const news = unknown.filter((sighting) => !isDeleted(sighting) && !isGiven(sighting) && isNew(sighting));
	const kept = worthKeeping({ ...given, ...known }, sightings, now);
	const forgets = Math.max(forgotten, kept.forgotten ?? 0);
	return { unknown, news, memory: { since, asOf: now, known: kept.known, ...(forgets > 0 && { forgotten: forgets }) } };
}
