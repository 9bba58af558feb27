import type { IDataObject } from 'n8n-workflow';
import { isOff } from '../shared/journals/flags';
import { KEPT_MINUTES } from '../shared/journals/reach';
import { inSeconds } from './clock';
import { newDeliveries } from './deliveries';
import { type Event, written } from './events';
import { type EventName, type Form, isOfKind, wantedOf } from './form';
import type { Questions } from './questions';
import { DAY_MINUTES } from './reach';
import { isDeleted, type Sighting, sightingsIn } from './sightings';
import { beginWatching } from './watch';

/** For how many statuses the recipients are asked for, to find a delivery to show. */
const MOST_ASKED = 5;

/** Finds an event to show among a journal's statuses, the latest of which comes first. */
type Search = (latestFirst: Sighting[]) => Promise<Event | undefined>;

/** What a search finds among the statuses of the last day, or else among those of the last 30. */
async function searchIn(
	journal: 'outgoing' | 'incoming',
	list: (minutes: number) => Promise<IDataObject[]>,
	search: Search,
): Promise<Event | undefined> {
	const latestFirst = async (minutes: number) => {
		const sightings = sightingsIn(await list(minutes), Date.now(), journal);
		return sightings.filter((sighting) => !isDeleted(sighting)).reverse();
	};
	return (await search(await latestFirst(DAY_MINUTES))) ?? (await search(await latestFirst(KEPT_MINUTES)));
}

/** For each event, by its name, the search for the latest one that really happened. */
const searches: Record<EventName, (questions: Questions, form: Form) => Promise<Event | undefined>> = {
	newOutgoingStatus: async ({ outgoing }, form) =>
		await searchIn('outgoing', outgoing, async (statuses) => {
			const latest = statuses.find((status) => isOfKind(status, form));
			return latest && { event: 'newOutgoingStatus', sighting: latest };
		}),
	newIncomingStatus: async ({ incoming, people }, form) =>
		await searchIn('incoming', incoming, async (statuses) => {
			const [latest] = await wantedOf(statuses, form, people);
			return latest && { event: 'newIncomingStatus', sighting: latest };
		}),
	deliveryStatusChanged: async ({ outgoing, statistic }, form) =>
		await searchIn('outgoing', outgoing, async (statuses) => {
			for (const [index, status] of statuses.slice(0, MOST_ASKED).entries()) {
				const watched = beginWatching(status, true, { until: inSeconds(Date.now()) });
				const { deliveries } = newDeliveries(watched, await statistic(status.id), 0, Date.now());
				const latest = deliveries.filter((delivery) => form.steps.includes(delivery.status)).at(-1);
				const asked = { askedStatuses: index + 1, openStatuses: statuses.length };
				if (latest) return { event: 'deliveryStatusChanged', idMessage: status.id, delivery: latest, about: watched.about, asked };
			}
			return undefined;
		}),
};

/** The events for n8n's Fetch Test Event: for each event in the form the latest one that happened, if any. Throws a Failure. */
export async function sampleEvents(questions: Questions, form: Form): Promise<IDataObject[]> {
	const events: Event[] = [];
	for (const name of form.events) {
		const event = await searches[name](questions, form);
		if (event) events.push(event);
	}
	return await written(events, form, questions);
}

/**
 * What to do when there is no event to show, by the instance's settings.
 * Follows https://green-api.com/en/docs/api/account/GetSettings/
 */
export function adviceFor(settings: IDataObject, { events, from, kinds }: Form): string {
	const needed = events.map((name): string => (name === 'newIncomingStatus' ? 'incomingWebhook' : 'outgoingWebhook'));
	const off = ['outgoingWebhook', 'incomingWebhook'].filter((setting) => needed.includes(setting) && isOff(settings, setting));
	const action = needed.includes('outgoingWebhook')
		? `Post a status${events.includes('deliveryStatusChanged') ? ', and let a contact view it' : ''}`
		: 'Let a contact post a status';
	const chosen = from !== undefined || kinds.length > 0 ? ". 'From' or 'Kind' may leave out what there is" : '';
	const then = `${action}, wait two minutes, and fetch again${chosen}`;
	if (off.length === 0) return then;
	const advice =
		`GREEN-API may record no such events while the instance's setting ${off.join(' and ')} is off: switch it on in the GREEN-API console and wait five minutes. ${then}`;
	return advice;
}
