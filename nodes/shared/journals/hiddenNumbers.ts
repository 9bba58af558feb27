import type { IDataObject } from 'n8n-workflow';
import { askPeople } from '../people/askPeople';
import { kindOf } from '../people/people';
import { comparisonFor, couldBeSame, isEqual, isPaired, type People, type SameChat } from '../people/sameChat';
import type { Api } from '../transport/api';
import { noteHint } from '../transport/notedHint';
import { type Filters, passes } from './filters';

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

/**
 * How to compare the chat IDs of a list's rows with those of the filters: where it can matter, by what GREEN-API's contacts
 * tell of the people behind them. With `explains` it notes a hint where they do not tell of rows that are left out. Throws a Failure
 * only when the execution is stopped, or the credential cannot be used.
 */
export async function comparisonOf(rows: IDataObject[], filters: Filters, api: Api, explains: boolean): Promise<SameChat> {
	if (filters.chatId === '' && filters.senderId === '') return isEqual;
	const { context, network } = api;
	const count = (isSame: SameChat) => rows.filter((row) => passes(row, filters, isSame)).length;
	let people: People | undefined;
	let wasAsked = false;
	const isSame = await comparisonFor(count, async () => {
		wasAsked = true;
		people = await askPeople(context, network, context.getExecutionCancelSignal());
		return people;
	});
	if (!wasAsked || !explains || !api.showsHints) return isSame;
	const unknown = [filters.chatId, filters.senderId].find((id) => kindOf(id) && !isPaired(people, id));
	if (unknown === undefined) return isSame;
	const couldBe: SameChat = (id, wanted) => isSame(id, wanted) || (couldBeSame(id, wanted) && !isPaired(people, String(id)));
	const found = count(isSame);
	const open = count(couldBe) - found;
	if (open > 0) noteHint(hintFor(unknown, found, open, people !== undefined), context);
	return isSame;
}
