import type { IDataObject } from 'n8n-workflow';
import type { Clock } from './clock';
import { learn } from './memory';
import { firstReach, isCovered, minutesSince, tooLate } from './reach';
import { type Sighting, sightingsIn } from './sightings';
import type { Known, Memory } from './state';

/** What a journal shows. */
export interface Look {
	sightings: Sighting[];
	/** Those that were not known before. */
	unknown: Sighting[];
	/** Those of them that are new. */
	news: Sighting[];
	memory: Memory;
}

/** Asks for a journal's rows of so many minutes. Throws a Failure. */
export type List = (minutes: number) => Promise<IDataObject[]>;

/**
 * Asks for all that may have happened since the last look, or for `first` minutes without one. Where n8n's clock was
 * wrong, or the answer slow, it asks once more, now that GREEN-API has told the time. Throws a Failure.
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
 * Looks into a journal and compares it with what is remembered of it and what is known to be `given`; `afresh` looks as
 * far back as at the first time. Throws the Failure of a journal that could not be read.
 */
export async function lookInto(journal: 'outgoing' | 'incoming', list: List, memory: Memory | undefined, given: Known, clock: Clock, afresh = false): Promise<Look> {
	const rows = await rowsSince(afresh ? undefined : memory, firstReach[journal], list, clock);
	const sightings = sightingsIn(rows, clock.now, journal);
	return { sightings, ...learn(memory, given, sightings, clock.now) };
}
