import type { IDataObject } from 'n8n-workflow';
import { trimmed } from '../form/text';
import { isObject } from '../isObject';

/** A person whom the account knows, from one or more rows of getContacts. */
export interface Person {
	/** The chat ID to send to. */
	id: string;
	/** All chat IDs of the person: WhatsApp has one with the number (…@c.us) and one that hides it (…@lid), which may change. */
	ids: string[];
	/** The name under which the account's phone has saved the person; empty where GREEN-API gives none. */
	contactName: string;
	/** The name that the person has chosen in WhatsApp; empty where GREEN-API gives none. */
	name: string;
}

const NUMBER_ID = /^[1-9]\d{6,14}@c\.us$/;
const HIDING_ID = /^\d+@lid$/;

/** Whether a person's chat ID shows the phone number or hides it; undefined for a group, a channel or anything else. */
export function kindOf(id: unknown): 'number' | 'hidden' | undefined {
	if (typeof id !== 'string') return undefined;
	if (NUMBER_ID.test(id)) return 'number';
	return HIDING_ID.test(id) ? 'hidden' : undefined;
}

/** The one of a person's chat IDs that shows the number, if there is one. */
export const numberIn = (ids: string[]): string | undefined => ids.find((id) => kindOf(id) === 'number');

/** A text from a row; empty for anything else, and for the names without visible characters that some people choose. */
const textIn = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? trimmed(String(value)) : '');

/** A chat ID from a field that may hold its digits only. */
export const withEnd = (value: unknown, end: string): string =>
	textIn(value).replace(/^\+?(\d+)$/, `$1${end}`);

/**
 * The person whom a row shows. The ID is in `id`, in some versions in `chatId`; another ID that WhatsApp has given is in `newChatId`,
 * `lid` or `phoneNumber`. Empty where no field holds a person's ID.
 */
function personIn(row: IDataObject): Person[] {
	const { type, id, chatId, newChatId, lid, phoneNumber, contactName, name } = row;
	const given = [textIn(id), textIn(chatId), textIn(newChatId), withEnd(lid, '@lid'), withEnd(phoneNumber, '@c.us')];
	const ids = [...new Set(given.filter(kindOf))];
	const [first] = ids;
	const isPerson = (type ?? 'user') === 'user' && given.every((one) => !/@(?!c\.us$|lid$)/.test(one));
	return isPerson && first !== undefined ? [{ id: first, ids, contactName: textIn(contactName), name: textIn(name) }] : [];
}

export const GROUP_ID = /^[\d-]+@g\.us$/;

/** A group and its name. */
export interface Group {
	id: string;
	name: string;
}

/** The group whom a row shows, if it has a name. */
export function groupIn({ id, chatId, name }: IDataObject): Group[] {
	const group = [textIn(id), textIn(chatId)].find((one) => GROUP_ID.test(one));
	return group !== undefined && textIn(name) !== '' ? [{ id: group, name: textIn(name) }] : [];
}

/** For each ID the one that stands for all IDs which these people share, directly or over others. */
function commonIds(people: Person[]): (id: string) => string {
	const parents = new Map<string, string>();
	const rootOf = (id: string): string => {
		const passed: string[] = [];
		let root = id;
		for (let parent = parents.get(id); parent !== undefined; parent = parents.get(parent)) {
			passed.push(root);
			root = parent;
		}
		// A shortcut for the next time, or a long chain of IDs would take quadratic time.
		for (const each of passed) parents.set(each, root);
		return root;
	};
	for (const { id, ids } of people) {
		for (const other of ids) {
			const [root, otherRoot] = [rootOf(id), rootOf(other)];
			if (otherRoot !== root) parents.set(otherRoot, root);
		}
	}
	return rootOf;
}

/** Groups of people who share an ID, directly or over others. */
function groupsOf(people: Person[]): Person[][] {
	const commonIdOf = commonIds(people);
	const groups = new Map<string, Person[]>();
	for (const person of people) {
		const commonId = commonIdOf(person.id);
		const group = groups.get(commonId);
		if (group) group.push(person);
		else groups.set(commonId, [person]);
	}
	return [...groups.values()];
}

/** How likely a status reaches the ID of a row: statuses go to saved contacts only, and GREEN-API documents them for numbers. */
const reach = ({ id, contactName }: Person): number => (contactName === '' ? 0 : 2) + (kindOf(id) === 'number' ? 1 : 0);

/** One person from the rows that share an ID; several where the rows contradict each other. */
function mergedFrom(rows: Person[]): Person[] {
	const ids = [...new Set(rows.flatMap((row) => row.ids))];
	const numbers = ids.filter((id) => kindOf(id) === 'number');
	// Nobody has two numbers, so these rows are wrong about which IDs belong together.
	if (numbers.length > 1) return groupsOf(rows.map((row) => ({ ...row, ids: [row.id] }))).flatMap(mergedFrom);
	const best = rows.reduce((bestYet, row) => (reach(row) > reach(bestYet) ? row : bestYet));
	return [{ ...best, ids, name: best.name || (rows.find(({ name }) => name !== '')?.name ?? '') }];
}

/**
 * The people in getContacts' rows, each once, in the rows' order. Two IDs are one person's where a row or a chain of rows holds both;
 * equal names do not count. Groups and unreadable rows are left out.
 * Follows https://green-api.com/en/docs/api/service/GetContacts/ and https://green-api.com/en/docs/faq/lid-important-differences/
 */
export const peopleIn = (rows: unknown[]): Person[] => groupsOf(rows.filter(isObject).flatMap(personIn)).flatMap(mergedFrom);
