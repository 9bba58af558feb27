import type { IDataObject } from 'n8n-workflow';
import { withoutEmpty } from '../shared/form/text';
import { wordOf } from '../shared/journals/text';
import { readableNumber } from '../shared/people/contacts';
import { numberIn, peopleIn } from '../shared/people/people';

/** A person or a group, from one or more rows of GREEN-API's. */
export interface Known {
	/** The ID to send to; empty where GREEN-API gives none. */
	id: string;
	ids: string[];
	/** The name under which the phone has saved the person; empty for all others. */
	contactName: string;
	/** The name that the person or the group has chosen. */
	name: string;
}

const isGroup = ({ id }: Known): boolean => id.endsWith('@g.us');

/** Who is in a row of whom no person can be made: a group, or somebody without an ID. */
const otherIn = ({ id, chatId, contactName, name }: IDataObject): Known => {
	const given = wordOf(id) || wordOf(chatId);
	return { id: given, ids: [given], contactName: wordOf(contactName).trim(), name: wordOf(name).trim() };
};

/** Whom rows show, in their order: each person once, though WhatsApp has two chat IDs of many, and all groups. */
export function knownIn(rows: IDataObject[]): Known[] {
	const people = new Map(peopleIn(rows).flatMap((person) => person.ids.map((id): [unknown, Known] => [id, person])));
	const known = rows.map((row) => people.get(wordOf(row.id).trim()) ?? people.get(wordOf(row.chatId).trim()) ?? otherIn(row));
	return [...new Set(known)];
}

/** What GREEN-API has of somebody in the words of the other outputs, the most useful first; what it does not have is left out. */
export function inWords(known: Known, more: IDataObject = {}): IDataObject {
	const { id, ids, contactName } = known;
	const number = numberIn(ids);
	const name = contactName || known.name || (readableNumber(number ?? '') ?? id);
	const ofPerson = isGroup(known) ? {} : { isSaved: contactName !== '', phoneNumber: number?.replace(/(\d+).*/, '+$1') };
	const fields = {
		name,
		profileName: known.name === name ? '' : known.name,
		kind: isGroup(known) ? 'group' : 'person',
		...ofPerson,
		chatId: id,
		// One person may have an ID that hides the number beside the one that shows it.
		chatIds: ids.length > 1 ? ids : '',
		...more,
	};
	return withoutEmpty(fields);
}

/** Each row by itself, with whom it shows. */
const rowByRow = (rows: IDataObject[]): Array<[Known, IDataObject]> => rows.map((row) => [knownIn([row])[0], row]);

const simplified = (rows: IDataObject[]): Array<[Known, IDataObject]> => knownIn(rows).map((known) => [known, inWords(known)]);

/** The first of GREEN-API's rows that show somebody who passes: as they are, or simplified, each person once then. */
export const listedContacts = (
	rows: IDataObject[],
	{ most, isSimplified }: { most: number; isSimplified: boolean },
	passes: (known: Known) => boolean,
): IDataObject[] =>
	(isSimplified ? simplified(rows) : rowByRow(rows)).filter(([known]) => passes(known)).slice(0, most).map(([, json]) => json);
