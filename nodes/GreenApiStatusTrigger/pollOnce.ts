import type { IDataObject } from 'n8n-workflow';
import type { Clock } from './clock';
import { deliveryEvent, statusEvent } from './events';
import { type Form, isOfKind, wantedOf } from './form';
import { type Look, lookInto } from './look';
import type { Questions } from './questions';
import type { Sighting } from './sightings';
import type { Start } from './start';
import { type State, VERSION } from './state';
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

/** Whether a form wants to know what recipients do. */
export const watches = ({ events }: Form): boolean => events.includes('deliveryStatusChanged');

/** Looks into the journal of this account's statuses, where an event needs it. */
async function lookAtOutgoing({ outgoing }: Questions, form: Form, start: Start, clock: Clock): Promise<Look | undefined> {
	if (!watches(form) && !form.events.includes('newOutgoingStatus')) return undefined;
	// A status that was posted before the node watched can still be viewed: it has to be looked for, too.
	return await lookInto('outgoing', outgoing, start.outgoing, start.given.outgoing, clock, watches(form) && !start.watch);
}

/** Looks into the journal of the contacts' statuses, where an event needs it. */
async function lookAtIncoming({ incoming }: Questions, { events }: Form, start: Start, clock: Clock): Promise<Look | undefined> {
	return events.includes('newIncomingStatus') ? await lookInto('incoming', incoming, start.incoming, start.given.incoming, clock) : undefined;
}

/** Asks what the recipients of this account's statuses have done, where an event needs it. */
async function lookAtRecipients({ statistic }: Questions, form: Form, outgoing: Look | undefined, start: Start, { now }: Clock): Promise<Statistics | undefined> {
	if (!outgoing || !watches(form)) return undefined;
	const watch = updateWatch(start.watch, outgoing.sightings, outgoing.unknown, start.outgoing?.asOf ?? now, now, start.given.watched);
	// What recipients did before the first poll is no event, and what they do now the next one finds.
	const ids = start.watch ? nextToAsk(watch, form.budget) : [];
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
 * One poll: asks for what may have happened since the polls before, and gives the events and the state for the next
 * poll. Nothing is changed, so that a poll that throws, or whose result gets lost, is repeated from the same start:
 * nothing is missed and nothing given twice. Without anything to start from this is the first poll, which only learns
 * what there is. Throws the Failure of a journal that could not be read.
 */
export async function pollOnce(start: Start, form: Form, idInstance: string, questions: Questions, clock: Clock): Promise<Polled> {
	const outgoing = await lookAtOutgoing(questions, form, start, clock);
	const incoming = await lookAtIncoming(questions, form, start, clock);
	const news = await statusEvents(questions, form, outgoing, incoming);
	const statistics = await lookAtRecipients(questions, form, outgoing, start, clock);
	return {
		events: [...news, ...(statistics ? deliveryEvents(form, statistics) : [])],
		state: {
			version: VERSION,
			idInstance,
			ahead: clock.ahead,
			...(outgoing && { outgoing: outgoing.memory }),
			...(incoming && { incoming: incoming.memory }),
			...(statistics && { watch: statistics.watch }),
		},
		statistics,
	};
}
