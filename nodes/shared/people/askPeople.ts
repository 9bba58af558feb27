import { instanceUrl, readInstance } from '../../../credentials/instance';
import { failureFrom } from '../failures/thrown';
import { type Asker, askOnce, type NetworkOptions } from '../transport/ask';
import { orStop } from '../transport/pause';
import { peopleIn } from './people';
import type { People } from './sameChat';

const HOUR = 60 * 60 * 1000;

/** The longest wait for the answer. Milliseconds. */
const LONGEST_ANSWER = 30_000;

/** The most that is kept: instances, and people of each. */
const MOST_INSTANCES = 20;
const MOST_PEOPLE = 5000;

/** GREEN-API's answer about an instance's people; `people` is undefined when there was none. */
interface Answer {
	people: Promise<People | undefined>;
	/** Until when the answer counts, in milliseconds on the clock of `performance`. */
	until: number;
}

/** The answers by the instances' addresses, the oldest first. */
const answers = new Map<string, Answer>();

function keep(address: string, answer: Answer): void {
	answers.delete(address);
	answers.set(address, answer);
	const [oldest] = answers.keys();
	if (answers.size > MOST_INSTANCES) answers.delete(oldest);
}

/** The people who have more than one ID, by each of them. */
function paired(rows: unknown): People | undefined {
	// GREEN-API also answers with an empty list while it is still reading the contacts.
	if (!Array.isArray(rows) || rows.length === 0) return undefined;
	const people = peopleIn(rows).filter(({ ids }) => ids.length > 1).slice(0, MOST_PEOPLE);
	return new Map(people.flatMap((person) => person.ids.map((id) => [id, person])));
}

/**
 * The people with more than one chat ID of the node's instance; undefined when GREEN-API does not give them. It makes one request, and
 * in this process the answer counts for an hour; so does a failure, or for a day if a quota is spent (466). Throws a Failure only when
 * the execution is stopped or the credential cannot be used.
 * Follows https://green-api.com/en/docs/api/service/GetContacts/
 */
export async function askPeople(context: Asker, network: NetworkOptions = {}, signal?: AbortSignal): Promise<People | undefined> {
	const address = instanceUrl(readInstance(await context.getCredentials('greenApi')));
	const now = performance.now();
	const known = answers.get(address);
	if (known && now < known.until) return await orStop(known.people, signal);

	const timeout = Math.min(network.timeout ?? LONGEST_ANSWER, LONGEST_ANSWER);
	const asked = askOnce(context, 'getContacts', { qs: { group: 'false' } }, { ...network, timeout }, signal);
	const people = asked.then(paired, (error: unknown) => {
		if (failureFrom(error).facts.httpCode === '466') answer.until = now + 24 * HOUR;
		if (signal?.aborted && answers.get(address) === answer) answers.delete(address);
		return undefined;
	});
	const answer: Answer = { people, until: now + HOUR };
	keep(address, answer);
	return await orStop(answer.people, signal);
}
