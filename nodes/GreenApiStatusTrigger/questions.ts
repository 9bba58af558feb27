import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { redactAll } from '../shared/failures/redact';
import { isObject } from '../shared/isObject';
import { askContacts, askPeople } from '../shared/people/askContacts';
import type { Contacts } from '../shared/people/contacts';
import type { People } from '../shared/people/sameChat';
import { listOf } from '../shared/transport/answer';
import { ask } from '../shared/transport/ask';
import { tokenOf } from '../shared/transport/secret';
import type { Clock } from './clock';
import type { Form } from './form';
import type { List } from './look';

/** The questions that a poll asks GREEN-API. Each throws a Failure, except for those about people. */
export interface Questions {
	outgoing: List;
	incoming: List;
	statistic: (idMessage: string) => Promise<IDataObject[]>;
	/** Whom the account knows; undefined when GREEN-API does not say. */
	contacts: () => Promise<Contacts | undefined>;
	/** Who has which chat IDs, by which new statuses are chosen; undefined, with a warning in n8n's log, when GREEN-API does not say. */
	people: () => Promise<People | undefined>;
	/** The workflow's time zone. */
	timeZone: string;
}

/** The warning in n8n's log when the people behind chat IDs are not known. */
const NO_CONTACTS =
	"GREEN-API does not give the contacts now. New WhatsApp statuses under IDs ending in @lid may be left out, since 'From' has phone numbers";

/**
 * The questions of a poll, asked with the node's credential. The answers of the journals set the clock. The token is removed from all
 * answers: they become events, and n8n stores what is remembered of them.
 */
export function questionsTo(context: IPollFunctions, clock?: Clock): Questions {
	const rowsOf = async (answer: unknown) => redactAll(listOf(answer), await tokenOf(context));
	const list = async (method: 'getOutgoingStatuses' | 'getIncomingStatuses', minutes: number) =>
		await rowsOf(await ask(context, method, { qs: { minutes } }, {}, undefined, ({ date }) => clock?.noteDate(date)));
	return {
		outgoing: async (minutes) => await list('getOutgoingStatuses', minutes),
		incoming: async (minutes) => await list('getIncomingStatuses', minutes),
		contacts: async () => await askContacts(context),
		people: async () => await askPeople(context, NO_CONTACTS),
		timeZone: context.getTimezone(),
		statistic: async (idMessage) => await rowsOf(await ask(context, 'getStatusStatistic', { qs: { idMessage } })),
	};
}

/** Checks that the journals which a poll needs can be read, by asking for their last minute. Throws a Failure. */
export async function tryJournals({ outgoing, incoming }: Questions, { events }: Form): Promise<void> {
	if (events.some((event) => event !== 'newIncomingStatus')) await outgoing(1);
	if (events.includes('newIncomingStatus')) await incoming(1);
}

/** The instance's settings, to explain something by them; empty when they cannot be read. */
export async function settingsOf(context: IPollFunctions): Promise<IDataObject> {
	const settings = await ask(context, 'getSettings', {}).catch(() => undefined);
	return isObject(settings) ? settings : {};
}
