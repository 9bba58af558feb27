import type { IDataObject } from 'n8n-workflow';
import { trimmed } from '../form/text';
import { isObject } from '../isObject';

/** Somebody whom the account knows, by however many rows of getContacts. */
export interface Person {
	/** The chat ID to send to. */
	id: string;
	/** All chat IDs that stand for the person: WhatsApp has one with the number (…@c.us) and one that hides it (…@lid), which may change. */
	ids: string[];
	/** The name under which the account's phone has saved the person; empty where GREEN-API tells none. */
	contactName: string;
	/** The name that the person goes by in WhatsApp; empty where GREEN-API tells none. */
	name: string;
}

const NUMBER_ID = /^[1-9]\d{6,14}@c\.us$/;
const HIDING_ID = /^\d+@lid$/;

/** What a chat ID says of a person: the number, or nothing but who it is. Undefined for a group, a channel or what is no chat ID. */
export function kindOf(id: unknown): 'number' | 'hidden' | undefined {
	if (typeof id !== 'string') return undefined;
	if (NUMBER_ID.test(id)) return 'number';
	return HIDING_ID.test(id) ? 'hidden' : undefined;
}

/** The chat ID of a person that holds the number, if one of these does. */
export const numberIn = (ids: string[]): string | undefined => ids.find((id) => kindOf(id) === 'number');

/** A name that shows nothing, as some people give themselves, is none. */
const textIn = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? trimmed(String(value)) : '');

/** Adds what a field of its own may leave out of a chat ID. */
const withEnd = (value: unknown, end: string): string => textIn(value).replace(/^\+?(\d+)$/, `$1${end}`);

/**
 * The person whom a row shows: under `id`, in some versions `chatId`, with `newChatId` beside it where WhatsApp has given
 * another ID, or with the other ID in a field of its own. None where no field holds a person's ID.
 */
function personIn(row: IDataObject): Person[] {
	const { type, id, chatId, newChatId, lid, phoneNumber, contactName, name } = row;
	const given = [textIn(id), textIn(chatId), textIn(newChatId), withEnd(lid, '@lid'), withEnd(phoneNumber, '@c.us')];
	const ids = [...new Set(given.filter(kindOf))];
	const [first] = ids;
	const isPerson = (type ?? 'user') === 'user' && given.every((one) => !/@(?!c\.us$|lid$)/.test(one));
	return isPerson && first !== undefined ? [{ id: first, ids, contactName: textIn(contactName), name: textIn(name) }] : [];
}

/** Those who share an ID, together. */
function groupsOf(people: Person[]): Person[][] {
	const leads = new Map<string, string>();
	const rootOf = (id: string): string => {
		for (let at = id; ; ) {
			const lead = leads.get(at) ?? at;
			if (lead === at) return at;
			const beyond = leads.get(lead) ?? lead;
			leads.set(at, beyond);
			at = beyond;
		}
	};
	for (const { id, ids } of people) for (const other of ids) leads.set(rootOf(other), rootOf(id));
	const groups = new Map<string, Person[]>();
	for (const person of people) {
		const root = rootOf(person.id);
		const group = groups.get(root);
		if (group) group.push(person);
		else groups.set(root, [person]);
	}
	return [...groups.values()];
}

/** Which of a person's rows GREEN-API is surest to reach: a status goes to saved contacts, and is documented for numbers. */
const reach = ({ id, contactName }: Person): number => (contactName === '' ? 0 : 2) + (kindOf(id) === 'number' ? 1 : 0);

function together(rows: Person[]): Person[] {
	const ids = [...new Set(rows.flatMap((row) => row.ids))];
	// Nobody has two numbers: what says so tells nothing of who is who.
	if (ids.filter((id) => kindOf(id) === 'number').length > 1) return groupsOf(rows.map((row) => ({ ...row, ids: [row.id] }))).flatMap(together);
	const surest = rows.reduce((best, row) => (reach(row) > reach(best) ? row : best));
	return [{ ...surest, ids, name: surest.name || (rows.find(({ name }) => name !== '')?.name ?? '') }];
}

/**
 * The people in getContacts' rows, each once however many rows show the same, in the rows' order. Two IDs are the same
 * person's where a row or a chain of rows bears both; equal names tell nothing. Odd rows and groups are left out.
 * Follows https://green-api.com/en/docs/api/service/GetContacts/ and https://green-api.com/en/docs/faq/lid-important-differences/
 */
export const peopleIn = (rows: unknown[]): Person[] => groupsOf(rows.filter(isObject).flatMap(personIn)).flatMap(together);
