import type { IDataObject } from 'n8n-workflow';
import { withoutEmpty } from '../shared/form/text';
import { captionOf, textsOf } from '../shared/journals/text';
import { inSeconds, notInFuture } from './clock';
import { canBeOld, isFromBefore } from './memory';
import { JOURNAL_LAG } from './reach';
import { isDeleted, type Sighting } from './sightings';
import type { Watch, Watched } from './state';

const HOUR = 60 * 60;

/** How long a status can change: WhatsApp shows it for 24 hours, and phones that were offline may report later. Seconds. */
const CHANGES_WITHIN = 36 * HOUR;

/** How long after its end a status is still asked for, while GREEN-API refuses to answer about it. Seconds. */
const GIVEN_UP_AFTER = 30 * 24 * HOUR;

/** How many statuses are remembered; the oldest are dropped. */
const MOST_WATCHED = 500;

/** How many recipients are remembered, those of all statuses together; the oldest statuses are dropped. */
const MOST_RECIPIENTS = 50_000;

/** The values of a row that change when something happens to its status. */
const stampOf = ({ timestamp, row: { statusMessage, typeMessage } }: Sighting): string =>
	[timestamp, ...[statusMessage, typeMessage].map((word) => (typeof word === 'string' ? word : ''))].join(' ');

/** The content of a status for its events, under GREEN-API's names. */
const aboutOf = ({ row }: Sighting): IDataObject =>
	withoutEmpty({
		typeMessage: row.typeMessage,
		textMessage: textsOf(row).filter(Boolean).join('\n'),
		caption: captionOf(row),
	});

/**
 * A status that begins to be watched. `changed` is whether it is asked for before others; `after` and `until` are the seconds between
 * which it was posted, as far as that is known without its timestamp: a timestamp outside of them is wrong, and `until` counts.
 */
export function beginWatching(
	sighting: Sighting,
	changed: boolean,
	{ after = 0, until }: { after?: number; until: number },
): Watched {
	const { timestamp } = sighting;
	const posted = after <= timestamp && timestamp <= until ? timestamp : until;
	return {
		ends: posted + CHANGES_WITHIN,
		row: stampOf(sighting),
		changed,
		asked: 0,
		reached: {},
		about: aboutOf(sighting),
	};
}

/** A watched status without what a wrong clock has left in it: it was not asked for in the future, and does not end too late. */
const asOf = (now: number, watched: Watched): Watched => ({
	...watched,
	ends: Math.min(watched.ends, inSeconds(now) + CHANGES_WITHIN),
	asked: Math.min(watched.asked, now),
});

/** A watched status after another look at its row. A deleted one ends, since nothing more happens to it. */
function lookAgain(watched: Watched, sighting: Sighting, second: number): Watched {
	const row = stampOf(sighting);
	const ends = isDeleted(sighting) ? Math.min(watched.ends, second) : watched.ends;
	return row === watched.row ? watched : { ...watched, row, ends, changed: true };
}

/** The youngest statuses, as many as are remembered. */
function youngest(statuses: Array<[string, Watched]>): Record<string, Watched> {
	const youngestFirst = [...statuses].sort(([, one], [, other]) => other.ends - one.ends);
	const kept: Array<[string, Watched]> = [];
	let recipients = 0;
	for (const [id, watched] of youngestFirst.slice(0, MOST_WATCHED)) {
		recipients += Object.keys(watched.reached).length;
		if (recipients > MOST_RECIPIENTS) break;
		kept.push([id, watched]);
	}
	return Object.fromEntries(kept);
}

/**
 * The watch after a look into the journal. At the first look, without a watch, it gets the statuses that can still change; later those
 * of the `unknown` ones that can, or that were posted since the last look. `given` are statuses of another watch of the trigger: what
 * that one has seen of their recipients counts as seen. Both moments are in milliseconds.
 */
export function updateWatch(
	watch: Watch | undefined,
	sightings: Sighting[],
	unknown: Sighting[],
	lastLook: number,
	now: number,
	given: Watch['statuses'] = {},
): Watch {
	const second = inSeconds(now);
	const since = notInFuture(watch?.since ?? now, now);
	const before = Object.fromEntries(Object.entries(watch?.statuses ?? {}).map(([id, watched]) => [id, asOf(now, watched)]));
	const looks = { since, asOf: lastLook };
	const isPosted = ({ timestamp }: Sighting) => watch !== undefined && !isFromBefore(looks, timestamp);
	const earliest = inSeconds(lastLook) - JOURNAL_LAG * 60;
	const begin = (sighting: Sighting): Watched => ({
		...beginWatching(sighting, watch !== undefined, { until: second, ...(isPosted(sighting) && { after: earliest }) }),
		...(Object.hasOwn(given, sighting.id) && { reached: given[sighting.id].reached }),
		...(watch && !canBeOld(looks) && { postedSince: true }),
	});
	const isUnwatched = (sighting: Sighting) => !isDeleted(sighting) && !Object.hasOwn(before, sighting.id);
	const begun = (watch ? unknown : sightings)
		.filter(isUnwatched)
		.map((sighting) => ({ sighting, watched: begin(sighting) }))
		.filter(({ sighting, watched: { ends } }) => ends > second || isPosted(sighting));
	const seenAgain = sightings.filter(({ id }) => Object.hasOwn(before, id));
	const statuses = {
		...before,
		...Object.fromEntries(seenAgain.map((sighting) => [sighting.id, lookAgain(before[sighting.id], sighting, second)])),
		...Object.fromEntries(begun.map(({ sighting: { id }, watched }) => [id, watched])),
	};
	return { since, statuses: youngest(Object.entries(statuses)) };
}

/** The statuses to ask for now, `budget` of them at most: first those that have changed, then those that were asked for longest ago. */
export function nextToAsk({ statuses }: Watch, budget: number): string[] {
	const byNeed = (one: Watched, other: Watched) =>
		Number(other.changed) - Number(one.changed) || one.asked - other.asked || one.ends - other.ends;
	const inOrder = Object.entries(statuses).sort(([, one], [, other]) => byNeed(one, other));
	return inOrder.slice(0, budget).map(([id]) => id);
}

/** A watched status after an answer about its recipients; undefined if that was the last one. */
const afterAnswer = (watched: Watched, reached: Watched['reached'], now: number): Watched | undefined =>
	watched.ends <= inSeconds(now) ? undefined : { ...watched, reached, changed: false, asked: now };

/** A watched status for which GREEN-API gave no answer: the next polls ask again, but after others. Undefined if it is given up. */
const afterRefusal = (watched: Watched, now: number): Watched | undefined =>
	watched.ends + GIVEN_UP_AFTER < inSeconds(now) ? undefined : { ...watched, asked: now };

/** The watch after one status was asked for; `reached` is how far its recipients are, or undefined if GREEN-API gave no answer. */
export function afterAsking(watch: Watch, id: string, reached: Watched['reached'] | undefined, now: number): Watch {
	const { [id]: watched, ...others } = watch.statuses;
	const after = reached ? afterAnswer(watched, reached, now) : afterRefusal(watched, now);
	return { ...watch, statuses: after ? { ...others, [id]: after } : others };
}
