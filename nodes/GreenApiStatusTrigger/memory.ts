import { inSeconds, isBefore } from './clock';
import { isDeleted, type Sighting } from './sightings';
import type { Memory } from './state';

const DAY = 24 * 60 * 60;

/** GREEN-API forgets a status after 30 days; two more for what differs between its clock and n8n's. Seconds. */
const COMES_BACK_WITHIN = 32 * DAY;

/** The most ids that one journal's memory holds: 150 statuses a day. */
const MOST_KNOWN = 5000;

/**
 * What is worth remembering of the known statuses: those that can come back, the latest if they are too many. What is
 * dropped then must not look new when a longer look back brings it again, so the memory begins after it.
 */
function worthKeeping({ since, known }: Memory, now: number): Memory {
	const oldest = inSeconds(now) - COMES_BACK_WITHIN;
	const kept = Object.entries(known).filter(([, timestamp]) => timestamp >= oldest);
	if (kept.length <= MOST_KNOWN) return { since, known: Object.fromEntries(kept) };
	const latestFirst = kept.sort(([, one], [, other]) => other - one);
	const [, dropped] = latestFirst[MOST_KNOWN];
	return { since: Math.max(since, (dropped + 1) * 1000), known: Object.fromEntries(latestFirst.slice(0, MOST_KNOWN)) };
}

/**
 * Compares what a journal shows with what is remembered of it; without a memory this is the first look, at which nothing is
 * new. Gives the statuses that were not known, in the order of their last actions, which of them are new, and the memory
 * with them. Not new are deleted ones, and those from before the first look that the journal showed late. `now` is in milliseconds.
 */
export function learn(memory: Memory | undefined, sightings: Sighting[], now: number): { unknown: Sighting[]; news: Sighting[]; memory: Memory } {
	const before: Memory = memory ?? { since: now, known: {} };
	const unknown = memory ? sightings.filter(({ id }) => !Object.hasOwn(memory.known, id)) : [];
	const news = unknown.filter((sighting) => !isDeleted(sighting) && !isBefore(sighting.timestamp, before.since));
	const seen = sightings.map(({ id, timestamp }): [string, number] => [id, Math.min(timestamp, inSeconds(now))]);
	const known = Object.fromEntries([...Object.entries(before.known), ...seen]);
	return { unknown, news, memory: worthKeeping({ since: before.since, known }, now) };
}
