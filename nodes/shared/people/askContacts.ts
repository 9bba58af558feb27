import type { IPollFunctions } from 'n8n-workflow';
import { instanceUrl } from '../../../credentials/instance';
import { instanceFrom } from '../instanceFrom';
import { redactAll } from '../failures/redact';
import { failureFrom } from '../failures/thrown';
import { type Asker, askOnce, type NetworkOptions } from '../transport/ask';
import { orStop } from '../transport/pause';
import { type Contacts, contactsIn } from './contacts';
import type { People } from './sameChat';

const HOUR = 60 * 60 * 1000;

/** The longest wait for the answer. Milliseconds. */
const LONGEST_ANSWER = 30_000;

/** The most that is kept: answers, and IDs in all of them together. Who is forgotten is asked for again within the hour. */
const MOST_INSTANCES = 500;
const MOST_IDS = 200_000;

/** GREEN-API's answer about an instance's contacts; `contacts` is undefined when there was none. */
interface Answer {
	contacts: Promise<Contacts | undefined>;
	/** How many IDs it holds, when it is there. */
	ids: number;
	/** Until when the answer counts, in milliseconds on the clock of `performance`. */
	until: number;
}

/** The answers by the instances' addresses, the oldest first. */
const answers = new Map<string, Answer>();

/** Forgets the oldest answers while they are too many, or hold too much. */
function makeRoom(): void {
	let ids = [...answers.values()].reduce((sum, answer) => sum + answer.ids, 0);
	for (const [address, answer] of answers) {
		if (answers.size <= MOST_INSTANCES && ids <= MOST_IDS) return;
		answers.delete(address);
		ids -= answer.ids;
	}
}

function keep(address: string, answer: Answer): void {
	answers.delete(address);
	answers.set(address, answer);
	makeRoom();
}

/** The contacts in an answer, without the token, which they would carry into items. */
function usable(rows: unknown, token: string): Contacts | undefined {
	// GREEN-API also answers with an empty list while it is still reading the contacts.
	return Array.isArray(rows) && rows.length > 0 ? contactsIn(redactAll(rows, token)) : undefined;
}

/**
 * The contacts of the node's instance; undefined when GREEN-API does not give them. It makes one request, and in this process the answer
 * counts for an hour, since a free tariff has about 1,000 a month; so does a failure, or for a day if that quota is spent (466). Throws a
 * Failure only when the execution is stopped or the credential cannot be used.
 * Follows https://green-api.com/en/docs/api/service/GetContacts/
 */
export async function askContacts(context: Asker, network: NetworkOptions = {}, signal?: AbortSignal): Promise<Contacts | undefined> {
	const instance = await instanceFrom(context);
	const address = instanceUrl(instance);
	const now = performance.now();
	const known = answers.get(address);
	if (known && now < known.until) return await orStop(known.contacts, signal);

	const timeout = Math.min(network.timeout ?? LONGEST_ANSWER, LONGEST_ANSWER);
	const asked = askOnce(context, 'getContacts', {}, { ...network, timeout }, signal);
	const answer: Answer = { contacts: Promise.resolve(undefined), ids: 0, until: now + HOUR };
	answer.contacts = asked.then(
		(rows) => {
			const contacts = usable(rows, instance.apiTokenInstance);
			answer.ids = contacts ? contacts.people.size + contacts.groups.size : 0;
			makeRoom();
			return contacts;
		},
		(error: unknown) => {
			if (failureFrom(error).facts.httpCode === '466') answer.until = now + 24 * HOUR;
			if (signal?.aborted && answers.get(address) === answer) answers.delete(address);
			return undefined;
		},
	);
	keep(address, answer);
	return await orStop(answer.contacts, signal);
}

/** Who has which chat IDs, by which rows are chosen; undefined, with a warning in n8n's log, where GREEN-API does not say. */
export async function askPeople(
	context: Asker & Pick<IPollFunctions, 'logger'>,
	warning: string,
	signal?: AbortSignal,
): Promise<People | undefined> {
	const contacts = await askContacts(context, {}, signal);
	if (!contacts) context.logger.warn(warning);
	return contacts?.people;
}
