import type { IDataObject } from 'n8n-workflow';
import { callingCodeOf } from '../form/numberingPlan';
import { isObject } from '../isObject';
import { groupIn, numberIn, peopleIn, type Person } from './people';
import type { People } from './sameChat';

/** The most people and the most groups that are kept of an account. */
const MOST = 20_000;

/** Whom an account knows. */
export interface Contacts {
	/** Each person, by each chat ID of that person. */
	people: People;
	/** The names of groups, by their chat IDs. */
	groups: Map<string, string>;
}

/** Gives the name of who has a chat ID, as a person reads it; an empty text for what is no ID. */
export type NameOf = (id: unknown) => string;

/** The contacts in getContacts' rows. */
export function contactsIn(rows: unknown[]): Contacts {
	const groups = rows.filter(isObject).flatMap((row: IDataObject) => groupIn(row)).slice(0, MOST);
	const people = peopleIn(rows).slice(0, MOST);
	return {
		people: new Map(people.flatMap((person) => person.ids.map((id): [string, Person] => [id, person]))),
		groups: new Map(groups.map(({ id, name }) => [id, name])),
	};
}

/** Digits in groups of three, of which the last may have two or four. */
const inGroups = (digits: string): string => digits.replace(/\d{3}(?=\d{2})/g, '$& ').trim();

/** The phone number in a chat ID as people read it: +7 900 111 0001. Undefined for an ID that shows none. */
export function readableNumber(id: string): string | undefined {
	const digits = numberIn([id])?.replace(/@.*/, '');
	if (digits === undefined) return undefined;
	const code = callingCodeOf(digits);
	return `+${[code, inGroups(digits.slice(code.length))].filter(Boolean).join(' ')}`;
}

/** The names by which a person is known: the saved one, then the person's own. */
export const namesOf = (person: Person | undefined): string[] => (person ? [person.contactName, person.name].filter(Boolean) : []);

/**
 * How to call people and groups: by the saved name, else the person's own, else by the number, else by the ID, which is all that is known
 * of somebody whose number WhatsApp hides.
 */
export const namesBy = (contacts?: Contacts): NameOf => (id) => {
	if (typeof id !== 'string' || id === '') return '';
	const person = contacts?.people.get(id);
	const number = numberIn(person?.ids ?? []) ?? id;
	return namesOf(person)[0] ?? contacts?.groups.get(id) ?? readableNumber(number) ?? id;
};
