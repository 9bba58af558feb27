import { instanceUrl, readInstance } from '../../../credentials/instance';
import { failureFrom } from '../failures/thrown';
import { type Asker, askOnce, type NetworkOptions } from '../transport/ask';
import { orStop } from '../transport/pause';
import { peopleIn } from './people';
import type { People } from './sameChat';

const HOUR = 60 * 60 * 1000;

/** The longest that the answer is waited for. Milliseconds. */
const LONGEST_ANSWER = 30_000;

/** The most that is kept: instances, and people of each. */
const MOST_INSTANCES = 20;
const MOST_PEOPLE = 5000;

/** What GREEN-API has told of an instance's people; nothing when it could not be had. */
interface Answer {
	people: Promise<People | undefined>;
	/** Until when it is not asked again, in milliseconds on the clock of `performance`. */
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
	// GREEN-API answers with an empty list, too, while it is still reading the contacts.
	if (!Array.isArray(rows) || rows.length === 0) return undefined;
	const people = peopleIn(rows).filter(({ ids }) => ids.length > 1).slice(0, MOST_PEOPLE);
	return new Map(people.flatMap((person) => person.ids.map((id) => [id, person])));
}

/**
 * The people of the instance that the node's credential describes, as far as they have more than one chat ID. One request,
 * whose answer counts for an hour in this process, or undefined when it cannot be had: then it is not asked for again
 * as long, after a spent quota (466) for a day. Throws a Failure only when the execution is stopped, or the credential cannot be used.
 * Follows https://green-api.com/en/docs/api/service/GetContacts/
 */
export async function askPeople(context: Asker, network: NetworkOptions = {}, signal?: AbortSignal): Promise<People | undefined> {
	const address = instanceUrl(readInstance(await context.getCredentials('greenApi')));
	const now = performance.now();
	const known = answers.get(address);
	if (known && now < known.until) return await orStop(known.people, signal);

	const timeout = Math.min(network.timeout ?? LONGEST_ANSWER, LONGEST_ANSWER);
	const asked = askOnce(context, 'getContacts', { qs: { group: 'false' } }, { ...network, timeout }, signal);
	const answer: Answer = { until: now + HOUR, people: asked.then(paired, (error: unknown) => {
		if (failureFrom(error).facts.httpCode === '466') answer.until = now + 24 * HOUR;
		if (signal?.aborted && answers.get(address) === answer) answers.delete(address);
		return undefined;
	}) };
	keep(address, answer);
	return await orStop(answer.people, signal);
}
