import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../shared/failures/failure';
import { type Asked, deliveryEvent, statusEvent } from './events';
import { type EventName, type Form, isFrom, isOfKind } from './form';
import { meet, type Sighting, sightingsIn } from './memory';
import { firstReach, minutesSince } from './reach';
import type { Memory, State } from './state';
import { askFor, type Statistics } from './statistics';
import { due, look } from './watch';

/** The questions that a poll asks GREEN-API. Each throws a Failure. */
export interface Questions {
	outgoing: (minutes: number) => Promise<IDataObject[]>;
	incoming: (minutes: number) => Promise<IDataObject[]>;
	statistic: (idMessage: string) => Promise<IDataObject[]>;
}

/** What came of a poll. */
export interface Polled {
	/** The new statuses, then the deliveries, both in the order in which they happened. */
	events: IDataObject[];
	/** For the next poll. */
	state: State;
	asked: Asked;
	/** What GREEN-API did not tell of single statuses; the next polls ask again. */
	refused: Failure[];
	/** Why no more statuses were asked for; the next polls do. */
	stopped?: Failure;
}

/** What a journal shows. */
interface Look {
	sightings: Sighting[];
	/** Those that were not known before. */
	unknown: Sighting[];
	/** Those of them that are new. */
	news: Sighting[];
	memory: Memory;
}

async function lookInto(list: (minutes: number) => Promise<IDataObject[]>, minutes: number, memory: Memory | undefined, now: number): Promise<Look> {
	const sightings = sightingsIn(await list(minutes), now);
	return { sightings, ...meet(memory, sightings, now) };
}

const newsIn = (event: 'newOutgoingStatus' | 'newIncomingStatus', found: Look | undefined) =>
	(found?.news ?? []).map((sighting) => ({ event, sighting }));

const inTime = (one: { timestamp: number }, other: { timestamp: number }): number => one.timestamp - other.timestamp;

/** The wanted ones among what was found, as events. */
function eventsOf(form: Form, outgoing: Look | undefined, incoming: Look | undefined, statistics: Statistics | undefined, asked: Asked): IDataObject[] {
	const posted = form.events.includes('newOutgoingStatus') ? newsIn('newOutgoingStatus', outgoing) : [];
	const received = newsIn('newIncomingStatus', incoming).filter(({ sighting }) => isFrom(sighting, form));
	const news = [...posted, ...received].filter(({ sighting }) => isOfKind(sighting, form)).sort((one, other) => inTime(one.sighting, other.sighting));
	const deliveries = (statistics?.deliveries ?? []).filter(({ status }) => form.steps.includes(status)).sort(inTime);
	return [
		...news.map(({ event, sighting }) => statusEvent(event, sighting, form.simplify)),
		...deliveries.map(({ idMessage, about, ...delivery }) => deliveryEvent(idMessage, delivery, about, asked)),
	];
}

/**
 * One poll: asks for what may have happened since `state` was left, and gives the events and the state for the next
 * poll. Nothing is changed, so that a poll that throws, or whose result gets lost, is repeated from the same state:
 * nothing is missed and nothing given twice. Without a state this is the first poll, which only learns what there is.
 * `now` is when the poll began, in milliseconds. Throws the Failure of a journal that could not be read.
 */
export async function pollOnce(state: State | undefined, form: Form, idInstance: string, questions: Questions, now: number): Promise<Polled> {
	const wants = (name: EventName) => form.events.includes(name);
	const watches = wants('deliveryStatusChanged');
	const reach = state && minutesSince(state.asOf, now);

	// A status that was posted before the node watched can still be viewed: it has to be looked for, too.
	const isFirst = !state?.outgoing || (watches && !state.watch);
	const outgoingReach = isFirst ? firstReach.outgoing : (reach ?? firstReach.outgoing);
	const outgoing = watches || wants('newOutgoingStatus') ? await lookInto(questions.outgoing, outgoingReach, state?.outgoing, now) : undefined;
	const incomingReach = state?.incoming && reach ? reach : firstReach.incoming;
	const incoming = wants('newIncomingStatus') ? await lookInto(questions.incoming, incomingReach, state?.incoming, now) : undefined;

	const watch = watches && outgoing ? look(state?.watch, outgoing.sightings, outgoing.unknown, now) : undefined;
	// What recipients did before the first poll is no event, and what they do now the next one finds.
	const ids = watch && state?.watch ? due(watch, form.budget) : [];
	const statistics = watch && (await askFor(ids, watch, questions.statistic, now));
	const asked = { askedStatuses: statistics?.answered ?? 0, openStatuses: Object.keys(watch?.statuses ?? {}).length };

	return {
		events: eventsOf(form, outgoing, incoming, statistics, asked),
		state: {
			idInstance,
			asOf: now,
			...(outgoing && { outgoing: outgoing.memory }),
			...(incoming && { incoming: incoming.memory }),
			...(statistics && { watch: statistics.watch }),
		},
		asked,
		refused: statistics?.refused ?? [],
		stopped: statistics?.stopped,
	};
}
