import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { redactAll } from '../shared/failures/redact';
import { isObject } from '../shared/isObject';
import { askPeople } from '../shared/people/askPeople';
import type { People } from '../shared/people/sameChat';
import { listOf } from '../shared/transport/answer';
import { ask } from '../shared/transport/ask';
import { tokenOf } from '../shared/transport/secret';
import type { Clock } from './clock';
import type { Form } from './form';
import type { List } from './look';

/** The questions that a poll asks GREEN-API. Each throws a Failure, but that about people. */
export interface Questions {
	outgoing: List;
	incoming: List;
	statistic: (idMessage: string) => Promise<IDataObject[]>;
	/** Who has which chat IDs; undefined when it cannot be had. */
	people: () => Promise<People | undefined>;
}

/**
 * GREEN-API's answers to the questions of a poll, with the node's credential; the lists tell the clock what time it is. The
 * token is taken out of them: they become events, and n8n stores what is remembered of them.
 */
export function questionsTo(context: IPollFunctions, clock?: Clock): Questions {
	const rowsOf = async (answer: unknown) => redactAll(listOf(answer), await tokenOf(context));
	const list = async (method: 'getOutgoingStatuses' | 'getIncomingStatuses', minutes: number) =>
		await rowsOf(await ask(context, method, { qs: { minutes } }, {}, undefined, ({ date }) => clock?.hear(date)));
	return {
		outgoing: async (minutes) => await list('getOutgoingStatuses', minutes),
		incoming: async (minutes) => await list('getIncomingStatuses', minutes),
		people: async () => {
			const people = await askPeople(context);
			if (!people) context.logger.warn("GREEN-API does not give the contacts now. New WhatsApp statuses under IDs ending in @lid may be left out, since 'From' has phone numbers");
			return people;
		},
		statistic: async (idMessage) => await rowsOf(await ask(context, 'getStatusStatistic', { qs: { idMessage } })),
	};
}

/** Asks for the last minute of the journals that a poll would read: whether GREEN-API lets it. Throws a Failure. */
export async function tryJournals({ outgoing, incoming }: Questions, { events }: Form): Promise<void> {
	if (events.some((event) => event !== 'newIncomingStatus')) await outgoing(1);
	if (events.includes('newIncomingStatus')) await incoming(1);
}

/** The instance's settings, as far as GREEN-API tells them: they are only asked for to explain something. */
export async function settingsOf(context: IPollFunctions): Promise<IDataObject> {
	const settings = await ask(context, 'getSettings', {}).catch(() => undefined);
	return isObject(settings) ? settings : {};
}
