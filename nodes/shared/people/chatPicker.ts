import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { instanceUrl } from '../../../credentials/instance';
import { instanceFrom } from '../instanceFrom';
import { type Failure, refusal } from '../failures/failure';
import { redactAll } from '../failures/redact';
import { failureFrom } from '../failures/thrown';
import { listOf } from '../transport/answer';
import { type Asker, askOnce } from '../transport/ask';
import { inOneMessage } from '../transport/inOneMessage';
import { type Contacts, contactsIn, namesOf, readableNumber } from './contacts';
import { GROUP_ID, numberIn, type Person } from './people';

/** How long an answer counts, so that typing into the list's search asks nothing. Milliseconds. */
const MINUTE = 60_000;

/** How many entries n8n is given at once; it asks for more when the user scrolls to the end. */
const PAGE = 100;

/** The latest answers, by instance and token, with the moment until which they count on the clock of `performance`. */
const answers = new Map<string, { rows: Promise<IDataObject[]>; until: number }>();

/** The rows of both lists, the chats first, which come with the latest at the top. Throws a Failure where neither list can be had. */
async function askBoth(context: Asker): Promise<IDataObject[]> {
	const asked = [askOnce(context, 'getChats', {}), askOnce(context, 'getContacts', {})].map(async (answer) => listOf(await answer));
	const lists = await Promise.allSettled(asked);
	const rows = lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
	const [first] = lists.flatMap((list) => (list.status === 'rejected' ? [failureFrom(list.reason)] : []));
	if (first && lists.every(({ status }) => status === 'rejected')) throw first;
	return rows;
}

async function rowsOf(context: Asker): Promise<IDataObject[]> {
	const instance = await instanceFrom(context);
	const key = `${instanceUrl(instance)} ${instance.apiTokenInstance}`;
	const now = performance.now();
	for (const [other, { until }] of answers) if (until <= now) answers.delete(other);
	const known = answers.get(key);
	if (known) return await known.rows;
	const rows = askBoth(context).then((all) => redactAll(all, instance.apiTokenInstance));
	answers.set(key, { rows, until: now + MINUTE });
	rows.catch(() => answers.delete(key));
	return await rows;
}

/** A person by name and number, so that people of the same name can be told apart. */
function personEntry(person: Person): INodeListSearchItems {
	const [name] = namesOf(person);
	const number = readableNumber(numberIn(person.ids) ?? '') ?? 'number hidden by WhatsApp';
	return { name: name ? `${name} (${number})` : (readableNumber(person.id) ?? `${person.id} (${number})`), value: person.id };
}

const groupEntry = (id: string, name = id): INodeListSearchItems => ({ name: `${name} (group)`, value: id });

/** With whom a list has chats. */
type With = 'anybody' | 'groups' | 'people';

/** The chats in rows, each once, in the rows' order: a person may have several rows, with different chat IDs. */
function entriesIn(rows: IDataObject[], { people, groups }: Contacts, wanted: With): INodeListSearchItems[] {
	const entries = rows.flatMap(({ id, chatId }) => {
		const ids = [id, chatId].filter((one) => typeof one === 'string');
		const person = wanted === 'groups' ? undefined : ids.map((one) => people.get(one)).find(Boolean);
		const group = wanted === 'people' ? undefined : ids.find((one) => GROUP_ID.test(one));
		return [...(person ? [personEntry(person)] : []), ...(group ? [groupEntry(group, groups.get(group))] : [])];
	});
	return [...new Map(entries.map((entry) => [entry.value, entry])).values()];
}

const comparable = (text: string): string => text.normalize().toLowerCase();

/** Whether an entry has what was typed: in its name, or as a number in any spelling. */
function isFound({ name, value }: INodeListSearchItems, typed: string): boolean {
	const digits = typed.replace(/[\s()+-]/g, '');
	return comparable(name).includes(comparable(typed)) || (/^\d{3,}$/.test(digits) && String(value).includes(digits));
}

const nobodyYet: Failure = refusal(
	'GREEN-API knows no chats and no contacts of this account yet',
	'Load the list again in five minutes, or choose Phone Number or Chat ID in place of From List',
);

const noGroupYet: Failure = refusal(
	'GREEN-API knows no group of this account',
	'If the account is in one, load the list again in five minutes, or choose Group ID in place of From List',
);

async function search(context: ILoadOptionsFunctions, wanted: With, typed = '', from?: string): Promise<INodeListSearchResult> {
	return await inOneMessage(context, async () => {
		const rows = await rowsOf(context);
		const entries = entriesIn(rows, contactsIn(rows), wanted);
		if (entries.length === 0) throw wanted === 'groups' ? noGroupYet : nobodyYet;
		const start = Number(from ?? 0);
		const found = entries.filter((entry) => isFound(entry, typed.trim()));
		const end = start + PAGE;
		return { results: found.slice(start, end), ...(found.length > end && { paginationToken: String(end) }) };
	});
}

/**
 * Fills a list of chats, of which those with people and groups alike, the latest first, and then the contacts with whom there is no chat.
 * Throws n8n's error, without the token, when there is none.
 * Follows https://green-api.com/en/docs/api/service/GetChats/ and https://green-api.com/en/docs/api/service/GetContacts/
 */
export async function searchChats(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string): Promise<INodeListSearchResult> {
	return await search(this, 'anybody', filter, paginationToken);
}

/** The same with people alone. */
export async function searchPeople(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string): Promise<INodeListSearchResult> {
	return await search(this, 'people', filter, paginationToken);
}

/** The same with groups alone. */
export async function searchGroups(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string): Promise<INodeListSearchResult> {
	return await search(this, 'groups', filter, paginationToken);
}
