import type { IDataObject } from 'n8n-workflow';
import type { Subject } from '../form/kinds';
import { askContacts } from '../people/askContacts';
import { type Contacts, namesOf } from '../people/contacts';
import { kindOf } from '../people/people';
import { comparisonFor, couldBeSame, isPaired, type SameChat } from '../people/sameChat';
import type { Api } from '../transport/api';
import { noteHint } from '../transport/notedHint';
import { type Acquaintance, type Filters, passes, stranger, type Wanted } from './filters';
import { recipientIdsOf, senderIdOf, senderNamesIn } from './row';

const END = { number: '@c.us', hidden: '@lid' };

/** Says that `open` rows were left out of which nobody knows whose they are. `wanted` is the ID that the filter stands for. */
function hintFor(wanted: string, found: number, open: number, hasContacts: boolean): string {
	const other = kindOf(wanted) === 'number' ? END.hidden : END.number;
	const why = hasContacts ? "GREEN-API's contacts do not tell" : 'GREEN-API does not give the contacts now, which could tell';
	const bear = found === 0 ? 'No row bears' : `${found} of the rows bear`;
	return [
		`${bear} the ID ${wanted}. Those of ${open} ${found === 0 ? '' : 'other '}rows end in ${other}, and ${why} whether they are of the same person:`,
		'WhatsApp has an ID with the number (@c.us) and one that hides it (@lid). To find such rows, enter the ID that they bear.',
	].join(' ');
}

const nameless = (typed: string, label: string): string =>
	`'${typed}' in '${label}' could not be looked up, since GREEN-API does not give the contacts now: enter the person's phone number`;

const ANYBODY: Wanted = { typed: '', id: '', name: '' };

/** Whether a person is wanted by name: a phone number has become a chat ID by now. */
const isByName = ({ typed, id }: Wanted): boolean => typed !== '' && !/^\S+@[a-z.]+$/.test(id);

/** The filter's field by which somebody is wanted whose name only the contacts tell, as far as these rows go. */
function namedIn(rows: IDataObject[], filters: Filters, subject: Subject): 'Recipient' | 'Sender' | undefined {
	const others = { ...filters, recipient: ANYBODY, sender: ANYBODY };
	const left = rows.filter((row) => passes(row, others, subject, { ...stranger, isSame: couldBeSame }));
	if (isByName(filters.recipient) && left.some((row) => recipientIdsOf(row).length > 0)) return 'Recipient';
	const isNameless = (row: IDataObject) => senderIdOf(row, subject) !== '' && senderNamesIn(row).length === 0;
	return isByName(filters.sender) && left.some(isNameless) ? 'Sender' : undefined;
}

/**
 * What is known of the people in a list's rows and its filters: where it can matter, what GREEN-API's contacts tell. With `explains` it
 * notes a hint where they do not tell of rows that are left out. Throws a Failure only when the execution is stopped, or the credential
 * cannot be used.
 */
export async function acquaintanceWith(
	rows: IDataObject[],
	filters: Filters,
	subject: Subject,
	api: Api,
	explains: boolean,
): Promise<Acquaintance> {
	const { chatId, recipient, sender } = filters;
	const wanted = [chatId, sender.id, recipient.id].filter((id) => id !== '');
	if (wanted.length === 0) return stranger;
	const { context, network, showsHints } = api;
	let contacts: Contacts | undefined;
	let wasAsked = false;
	const ask = async () => {
		wasAsked = true;
		contacts = await askContacts(context, network, context.getExecutionCancelSignal());
		return contacts;
	};
	const named = namedIn(rows, filters, subject);
	if (named) await ask();
	const known = (isSame: SameChat): Acquaintance => ({ isSame, namesOf: (id) => namesOf(contacts?.people.get(id)) });
	// A status that names nobody passes the filter by recipient, whoever is wanted.
	const naming = recipient.typed === '' ? rows : rows.filter((row) => recipientIdsOf(row).length > 0);
	const count = (isSame: SameChat) => naming.filter((row) => passes(row, filters, subject, known(isSame))).length;
	const isSame = await comparisonFor(count, async () => (await ask())?.people);
	if (!wasAsked || !explains || !showsHints) return known(isSame);

	if (named && !contacts) noteHint(nameless(named === 'Sender' ? sender.typed : recipient.typed, named), context);
	const unknown = wanted.find((id) => kindOf(id) && !isPaired(contacts?.people, id));
	if (unknown === undefined) return known(isSame);
	const couldBe: SameChat = (id, other) => isSame(id, other) || (couldBeSame(id, other) && !isPaired(contacts?.people, String(id)));
	const found = count(isSame);
	const open = count(couldBe) - found;
	if (open > 0) noteHint(hintFor(unknown, found, open, contacts !== undefined), context);
	return known(isSame);
}
