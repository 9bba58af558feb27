import type { IDataObject } from 'n8n-workflow';
import { withoutEmpty } from '../shared/form/text';
import { simplified } from '../shared/lists/simplify';
import { inSeconds, notInFuture } from './clock';
import { canBeOld, isFromBefore } from './memory';
import { JOURNAL_LAG } from './reach';
import { isDeleted, type Sighting } from './sightings';
import type { Watch, Watched } from './state';

const HOUR = 60 * 60;

/** WhatsApp shows a status for 24 hours; half as much again for receipts of phones that were offline. Seconds. */
const CHANGES_WITHIN = 36 * HOUR;

/** A status about which GREEN-API has refused to speak for so long after its end is given up. Seconds. */
const GIVEN_UP_AFTER = 30 * 24 * HOUR;

/** The most that is remembered: statuses, and recipients of all of them. The oldest statuses make room. */
const MOST_WATCHED = 500;
const MOST_RECIPIENTS = 50_000;

/** What of a row changes when something happens to its status. */
const stampOf = ({ timestamp, row: { statusMessage, typeMessage } }: Sighting): string =>
	[timestamp, ...[statusMessage, typeMessage].map((word) => (typeof word === 'string' ? word : ''))].join(' ');

function aboutOf({ row }: Sighting): IDataObject {
	const { typeMessage, textMessage, caption } = simplified(row);
	return withoutEmpty({ typeMessage, textMessage, caption });
}

/**
 * A status that begins to be watched. `changed` tells whether it is to be asked for first, `posted` between which seconds
 * it was posted, as far as that is known without its timestamp: one that lies elsewhere says nothing.
 */
export const beginWatching = (sighting: Sighting, changed: boolean, { after = 0, until }: { after?: number; until: number }): Watched => ({
	ends: (sighting.timestamp >= after && sighting.timestamp <= until ? sighting.timestamp : until) + CHANGES_WITHIN,
	row: stampOf(sighting),
	changed,
	asked: 0,
	reached: {},
	about: aboutOf(sighting),
});

/** A watched status as it can be at this moment, whatever a clock once said: not asked for later, nor able to change for longer than any. */
const asOf = (now: number, watched: Watched): Watched => ({
	...watched,
	ends: Math.min(watched.ends, inSeconds(now) + CHANGES_WITHIN),
	asked: Math.min(watched.asked, now),
});

/** A watched status after another look at its row. Nothing happens to a deleted one any more. */
function lookAgain(watched: Watched, sighting: Sighting, second: number): Watched {
	const row = stampOf(sighting);
	const ends = isDeleted(sighting) ? Math.min(watched.ends, second) : watched.ends;
	return row === watched.row ? watched : { ...watched, row, ends, changed: true };
}

/** The youngest statuses, as many as are to be remembered. */
function bounded(statuses: Array<[string, Watched]>): Record<string, Watched> {
	let recipients = 0;
	const youngestFirst = [...statuses].sort(([, one], [, other]) => other.ends - one.ends).slice(0, MOST_WATCHED);
	const kept = youngestFirst.filter(([, { reached }]) => (recipients += Object.keys(reached).length) <= MOST_RECIPIENTS);
	return Object.fromEntries(kept);
}

/**
 * Looks through the journal for what is to be watched: without a watch, at the first look, the statuses that can still
 * change; later also those among `unknown` that were posted since the last look. What another watch of the trigger has seen
 * of them, `given`, counts. Both moments are in milliseconds.
 */
export function updateWatch(watch: Watch | undefined, sightings: Sighting[], unknown: Sighting[], lastLook: number, now: number, given: Watch['statuses'] = {}): Watch {
	const second = inSeconds(now);
	const since = notInFuture(watch?.since ?? now, now);
	const before = Object.fromEntries(Object.entries(watch?.statuses ?? {}).map(([id, watched]) => [id, asOf(now, watched)]));
	const looks = { since, asOf: lastLook };
	const isPosted = ({ timestamp }: Sighting) => watch !== undefined && !isFromBefore(looks, timestamp);
	const begin = (sighting: Sighting): Watched => ({
		...beginWatching(sighting, watch !== undefined, { until: second, ...(isPosted(sighting) && { after: inSeconds(lastLook) - JOURNAL_LAG * 60 }) }),
		...(Object.hasOwn(given, sighting.id) && { reached: given[sighting.id].reached }),
		...(watch && !canBeOld(looks) && { postedSince: true }),
	});
	const begins = (watch ? unknown : sightings).filter((sighting) => !isDeleted(sighting) && !Object.hasOwn(before, sighting.id));
	const begun = begins.map((sighting) => ({ sighting, watched: begin(sighting) })).filter(({ sighting, watched: { ends } }) => ends > second || isPosted(sighting));
	const seenAgain = sightings.filter(({ id }) => Object.hasOwn(before, id));
	const statuses = {
		...before,
		...Object.fromEntries(seenAgain.map((sighting) => [sighting.id, lookAgain(before[sighting.id], sighting, second)])),
		...Object.fromEntries(begun.map(({ sighting: { id }, watched }) => [id, watched])),
	};
	return { since, statuses: bounded(Object.entries(statuses)) };
}

/** The statuses to ask for now, at most `budget`: first those to which something has happened, then those asked for longest ago. */
export function nextToAsk({ statuses }: Watch, budget: number): string[] {
	const byNeed = (one: Watched, other: Watched) => Number(other.changed) - Number(one.changed) || one.asked - other.asked || one.ends - other.ends;
	const inOrder = Object.entries(statuses).sort(([, one], [, other]) => byNeed(one, other));
	return inOrder.slice(0, budget).map(([id]) => id);
}

/** A watched status after its recipients were asked for: undefined when this was the last time. */
const afterAnswer = (watched: Watched, reached: Watched['reached'], now: number): Watched | undefined =>
	watched.ends <= inSeconds(now) ? undefined : { ...watched, reached, changed: false, asked: now };

/** The same where GREEN-API did not say: the next polls ask again, though not before others. */
const afterRefusal = (watched: Watched, now: number): Watched | undefined =>
	watched.ends + GIVEN_UP_AFTER < inSeconds(now) ? undefined : { ...watched, asked: now };

/** The watch after one status was asked for; `reached` tells how far its recipients are, and is undefined where GREEN-API did not say. */
export function afterAsking(watch: Watch, id: string, reached: Watched['reached'] | undefined, now: number): Watch {
	const { [id]: watched, ...others } = watch.statuses;
	const after = reached ? afterAnswer(watched, reached, now) : afterRefusal(watched, now);
	return { ...watch, statuses: after ? { ...others, [id]: after } : others };
}
