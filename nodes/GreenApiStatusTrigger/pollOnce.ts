import type { IDataObject } from 'n8n-workflow';
import { deliveryEvent, statusEvent } from './events';
import { type Form, isOfKind, wantedOf } from './form';
import { learn } from './memory';
import type { Questions } from './questions';
import { firstReach, minutesSince } from './reach';
import { type Sighting, sightingsIn } from './sightings';
import type { Memory, State } from './state';
import { askRecipients, type Statistics } from './statistics';
import { nextToAsk, updateWatch } from './watch';

/** What came of a poll. */
export interface Polled {
	/** The new statuses, then the deliveries, both in the order in which they happened. */
	events: IDataObject[];
	/** For the next poll. */
	state: State;
	/** What the watched statuses' recipients have done, where the form wants to know it. */
	statistics?: Statistics;
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
	return { sightings, ...learn(memory, sightings, now) };
}

/** Looks into the journal of this account's statuses, where an event needs it. */
async function lookAtOutgoing({ outgoing }: Questions, { events }: Form, state: State | undefined, now: number): Promise<Look | undefined> {
	const watches = events.includes('deliveryStatusChanged');
	if (!watches && !events.includes('newOutgoingStatus')) return undefined;
	// A status that was posted before the node watched can still be viewed: it has to be looked for, too.
	const isFirst = !state?.outgoing || (watches && !state.watch);
	return await lookInto(outgoing, isFirst ? firstReach.outgoing : minutesSince(state.asOf, now), state?.outgoing, now);
}

/** Looks into the journal of the contacts' statuses, where an event needs it. */
async function lookAtIncoming({ incoming }: Questions, { events }: Form, state: State | undefined, now: number): Promise<Look | undefined> {
	if (!events.includes('newIncomingStatus')) return undefined;
	return await lookInto(incoming, state?.incoming ? minutesSince(state.asOf, now) : firstReach.incoming, state?.incoming, now);
}

/** Asks what the recipients of this account's statuses have done, where an event needs it. */
async function lookAtRecipients({ statistic }: Questions, form: Form, outgoing: Look | undefined, state: State | undefined, now: number): Promise<Statistics | undefined> {
	if (!outgoing || !form.events.includes('deliveryStatusChanged')) return undefined;
	const watch = updateWatch(state?.watch, outgoing.sightings, outgoing.unknown, now);
	// What recipients did before the first poll is no event, and what they do now the next one finds.
	const ids = state?.watch ? nextToAsk(watch, form.budget) : [];
	return await askRecipients(ids, watch, statistic, now);
}

const inTime = (one: { timestamp: number }, other: { timestamp: number }): number => one.timestamp - other.timestamp;

const eventsOf = (event: 'newOutgoingStatus' | 'newIncomingStatus', sightings: Sighting[]) => sightings.map((sighting) => ({ event, sighting }));

/** The events of the new statuses that the form wants. */
async function statusEvents({ people }: Questions, form: Form, outgoing: Look | undefined, incoming: Look | undefined): Promise<IDataObject[]> {
	const posted = form.events.includes('newOutgoingStatus') ? (outgoing?.news ?? []).filter((sighting) => isOfKind(sighting, form)) : [];
	const received = await wantedOf(incoming?.news ?? [], form, people);
	const wanted = [...eventsOf('newOutgoingStatus', posted), ...eventsOf('newIncomingStatus', received)];
	return wanted.sort((one, other) => inTime(one.sighting, other.sighting)).map(({ event, sighting }) => statusEvent(event, sighting, form.simplify));
}

/** The events of the deliveries that the form wants. */
function deliveryEvents({ steps }: Form, { deliveries, asked }: Statistics): IDataObject[] {
	const wanted = deliveries.filter(({ status }) => steps.includes(status)).sort(inTime);
	return wanted.map(({ idMessage, about, ...delivery }) => deliveryEvent(idMessage, delivery, about, asked));
}

/**
 * One poll: asks for what may have happened since `state` was left, and gives the events and the state for the next
 * poll. Nothing is changed, so that a poll that throws, or whose result gets lost, is repeated from the same state:
 * nothing is missed and nothing given twice. Without a state this is the first poll, which only learns what there is.
 * `now` is when the poll began, in milliseconds. Throws the Failure of a journal that could not be read.
 */
export async function pollOnce(state: State | undefined, form: Form, idInstance: string, questions: Questions, now: number): Promise<Polled> {
	const outgoing = await lookAtOutgoing(questions, form, state, now);
	const incoming = await lookAtIncoming(questions, form, state, now);
	const news = await statusEvents(questions, form, outgoing, incoming);
	const statistics = await lookAtRecipients(questions, form, outgoing, state, now);
	return {
		events: [...news, ...(statistics ? deliveryEvents(form, statistics) : [])],
		state: {
			idInstance,
			asOf: now,
			...(outgoing && { outgoing: outgoing.memory }),
			...(incoming && { incoming: incoming.memory }),
			...(statistics && { watch: statistics.watch }),
		},
		statistics,
	};
}
