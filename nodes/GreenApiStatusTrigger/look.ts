import type { IDataObject } from 'n8n-workflow';
import type { Clock } from './clock';
import { learn } from './memory';
import { firstReach, isCovered, minutesSince, tooLate } from './reach';
import { type Sighting, sightingsIn } from './sightings';
import type { Known, Memory } from './state';

/** What a look into a journal has found. */
export interface Look {
	/** All statuses that the journal shows. */
	sightings: Sighting[];
	/** Those that were not known before. */
	unknown: Sighting[];
	/** Those of the unknown ones that were posted since the last look. */
	news: Sighting[];
	/** For the next look. */
	memory: Memory;
}

/** Asks for a journal's rows of the last `minutes`. Throws a Failure. */
export type List = (minutes: number) => Promise<IDataObject[]>;

/**
 * Asks for the rows since the last look, or at the first look for those of the last `first` minutes. If n8n's clock was wrong or the
 * answer slow, it asks once more, since the answer has shown the time. Throws a Failure.
 */
async function rowsSince(memory: Memory | undefined, first: number, list: List, clock: Clock): Promise<IDataObject[]> {
	if (!memory) return await list(first);
	const minutes = minutesSince(memory, clock.now, first);
	const rows = await list(minutes);
	if (isCovered(memory, minutes, clock.answered)) return rows;
	const more = minutesSince(memory, clock.answered, first);
	const moreRows = await list(more);
	if (isCovered(memory, more, clock.answered)) return moreRows;
	throw tooLate();
}

/**
 * Looks into a journal and compares it with what is remembered of it. `given` are statuses that were events already, `afresh` is whether
 * to look as far back as at the first time. Throws the Failure of a journal that could not be read.
 */
export async function lookInto(
	journal: 'outgoing' | 'incoming',
	list: List,
	memory: Memory | undefined,
	given: Known,
	clock: Clock,
	afresh = false,
): Promise<Look> {
	const rows = await rowsSince(afresh ? undefined : memory, firstReach[journal], list, clock);
	const sightings = sightingsIn(rows, clock.now, journal);
	return { sightings, ...learn(memory, given, sightings, clock.now) };
}
