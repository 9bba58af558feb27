import type { IDataObject } from 'n8n-workflow';
import { DAY, HOUR, namesOf } from './statusHistory';
import type { TriggerHost } from './statusTriggerHost';
import { LAG } from './statusSteps';

const personOf = ({ event, senderId }: IDataObject) => (event === 'newIncomingStatus' ? String(senderId).split('@')[0] : undefined);

/** Whether an event tells of a delivery. */
export const isDelivery = ({ event }: IDataObject) => event === 'deliveryStatusChanged';

const nameOf = (event: IDataObject): string =>
	[event.event, event.idMessage, personOf(event), event.recipientId, isDelivery(event) && event.deliveryStatus].filter(Boolean).join(' ');

const countOf = (names: string[], name: string): number => names.filter((other) => other === name).length;

/** Looks at whether none is before one that is smaller. */
export const expectOrder = (numbers: number[]): void => expect(numbers).toEqual([...numbers].sort((one, other) => one - other));

/** Looks at what of the history was given: no event twice, none from before `begin` minus `early`, and all from `sure` on that GREEN-API still had. */
export function expectEvents({ events, history, longestGap }: TriggerHost, begin: number, { early = 0, sure = begin, oldToo = true } = {}): void {
	const names = events.map(nameOf);
	expect(names).toEqual([...new Set(names)]);
	// What lies longer back than the 30 days of GREEN-API's memory cannot be known. A status that waits for its turn may meet two gaps.
	const isSure = longestGap < 14 * DAY;
	for (const { id, at, changes, deleted } of history.own) {
		const given = countOf(names, `newOutgoingStatus ${id}`);
		if (at < begin - LAG - early) expect(given).toBe(0);
		if (at >= sure && !deleted && isSure) expect(given).toBe(1);
		for (const change of changes) {
			const isLast = changes.filter((other) => other.participant === change.participant).at(-1) === change;
			const count = countOf(names, `deliveryStatusChanged ${id} ${change.participant} ${change.step}`);
			if (change.at < begin - early) expect(count).toBe(0);
			else if (change.at >= sure && (oldToo || at >= sure) && isLast && !deleted && isSure) expect(count).toBe(1);
		}
		const [news, ...deliveries] = [`newOutgoingStatus ${id}`, ...names.filter((name) => name.startsWith(`deliveryStatusChanged ${id} `))].map((name) => names.indexOf(name));
		if (news >= 0) expect(deliveries.filter((position) => position < news)).toEqual([]);
	}
	for (const { id, sender, at } of history.others) {
		const given = countOf(names, `newIncomingStatus ${id} ${sender}`);
		if (at < begin - early) expect(given).toBe(0);
		else if (at >= sure && isSure) expect(given).toBe(1);
	}
}

/** Looks at whether every recipient has a right name, and whether no process asked for the contacts within an hour, or a day after a 466. */
export function expectNames({ events, contactsAsked }: TriggerHost): void {
	const wrong = events.filter(isDelivery).filter(({ recipientId, recipientName }) => !namesOf(String(recipientId)).includes(String(recipientName)));
	expect(wrong).toEqual([]);
	const tooEarly = contactsAsked.filter(({ at, apiUrl }, index) => {
		const before = contactsAsked.slice(0, index).findLast((other) => other.apiUrl === apiUrl);
		return before && at - before.at < (before.mood === 'spent' ? DAY : HOUR);
	});
	expect(tooEarly).toEqual([]);
}
