import type { IDataObject } from 'n8n-workflow';
import type { Clock } from './clock';
import { type Event, written } from './events';
import { type Form, isOfKind, wantedOf } from './form';
import { type Look, lookInto } from './look';
import type { Questions } from './questions';
import type { Sighting } from './sightings';
import type { Start } from './start';
import { type State, VERSION } from './state';
import { askRecipients, type Statistics } from './statistics';
import { nextToAsk, updateWatch } from './watch';

/** The result of a poll. */
interface Polled {
	/** The new statuses, then the deliveries, both in the order in which they happened. */
	events: IDataObject[];
	/** For the next poll. */
	state: State;
	/** GREEN-API's answers about the recipients of watched statuses, if these are events. */
	statistics?: Statistics;
}

/** Whether a form has events of recipients, for which statuses must be watched. */
export const watches = ({ events }: Form): boolean => events.includes('deliveryStatusChanged');

/** Looks into the journal of this account's statuses, if an event needs it. */
async function lookAtOutgoing({ outgoing }: Questions, form: Form, start: Start, clock: Clock): Promise<Look | undefined> {
	if (!watches(form) && !form.events.includes('newOutgoingStatus')) return undefined;
	// At the beginning of the watch older statuses must be found as well, since they can still be viewed.
	return await lookInto('outgoing', outgoing, start.outgoing, start.given.outgoing, clock, watches(form) && !start.watch);
}

/** Looks into the journal of the contacts' statuses, if an event needs it. */
async function lookAtIncoming({ incoming }: Questions, form: Form, start: Start, clock: Clock): Promise<Look | undefined> {
	if (!form.events.includes('newIncomingStatus')) return undefined;
	return await lookInto('incoming', incoming, start.incoming, start.given.incoming, clock);
}

/** Asks what the recipients of this account's statuses have done, if that is an event. */
async function lookAtRecipients(
	{ statistic }: Questions,
	form: Form,
	outgoing: Look | undefined,
	start: Start,
	{ now }: Clock,
): Promise<Statistics | undefined> {
	if (!outgoing || !watches(form)) return undefined;
	const lastLook = start.outgoing?.asOf ?? now;
	const watch = updateWatch(start.watch, outgoing.sightings, outgoing.unknown, lastLook, now, start.given.watched);
	// The first poll asks for none: what recipients did before is no event, and what they do now is found by the next poll.
	const ids = start.watch ? nextToAsk(watch, form.budget) : [];
	return await askRecipients(ids, watch, statistic, now);
}

const byTime = (one: { timestamp: number }, other: { timestamp: number }): number => one.timestamp - other.timestamp;

/** The new statuses of this account that the form wants. */
function wantedOwn(form: Form, outgoing: Look | undefined): Sighting[] {
	if (!outgoing || !form.events.includes('newOutgoingStatus')) return [];
	return outgoing.news.filter((sighting) => isOfKind(sighting, form));
}

/** The new statuses that the form wants, in the order in which they were posted. */
async function statusEvents(
	{ people }: Questions,
	form: Form,
	outgoing: Look | undefined,
	incoming: Look | undefined,
): Promise<Event[]> {
	const posted = wantedOwn(form, outgoing).map((sighting) => ({ event: 'newOutgoingStatus', sighting }) as const);
	const received = await wantedOf(incoming?.news ?? [], form, people);
	const wanted = [...posted, ...received.map((sighting) => ({ event: 'newIncomingStatus', sighting }) as const)];
	return wanted.sort((one, other) => byTime(one.sighting, other.sighting));
}

/** The deliveries that the form wants, in the order in which they happened. */
function deliveryEvents({ steps }: Form, { deliveries, asked }: Statistics): Event[] {
	const wanted = deliveries.filter(({ status }) => steps.includes(status)).sort(byTime);
	return wanted.map(({ idMessage, about, ...delivery }) => ({ event: 'deliveryStatusChanged', idMessage, delivery, about, asked }));
}

/**
 * One poll: asks for what has happened since the polls before, and gives the events and the state for the next poll. It changes nothing
 * itself, so a poll that throws, or whose result gets lost, is repeated from the same start, and nothing is missed or given twice. With
 * an empty start this is the first poll, which has no events. Throws the Failure of a journal that could not be read.
 */
export async function pollOnce(start: Start, form: Form, idInstance: string, questions: Questions, clock: Clock): Promise<Polled> {
	const outgoing = await lookAtOutgoing(questions, form, start, clock);
	const incoming = await lookAtIncoming(questions, form, start, clock);
	const news = await statusEvents(questions, form, outgoing, incoming);
	const statistics = await lookAtRecipients(questions, form, outgoing, start, clock);
	const events = [...news, ...(statistics ? deliveryEvents(form, statistics) : [])];
	return {
		events: await written(events, form, questions),
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
