import type { IDataObject, IExecuteData, NodeExecutionHint } from 'n8n-workflow';
import { askPeople } from '../people/askPeople';
import { kindOf } from '../people/people';
import { comparisonFor, couldBeSame, isEqual, isPaired, type People, type SameChat } from '../people/sameChat';
import { networkOptionsOf } from '../transport/ask';
import type { Journey } from '../transport/journey';
import { wantsHints } from './emptyAnswers';
import { type Filters, passes } from './filters';

/** What the runs of nodes could not tell, by their execution's data, which is the same object for an item and the whole node. */
const hints = new WeakMap<object, NodeExecutionHint>();

/** Forgets what a try of a node's run could not tell: Retry On Fail runs the next one on the same data. */
export const forgetHidden = (execution: IExecuteData): void => void hints.delete(execution);

/** What a run that has ended could not tell, as n8n shows it beside the items. */
export function hiddenHintsFor(execution: IExecuteData): NodeExecutionHint[] {
	const hint = hints.get(execution);
	return hint ? [hint] : [];
}

const END = { number: '@c.us', hidden: '@lid' };

/** Says that `open` rows were left out of which nobody knows whose they are. `wanted` is the ID that the filter stands for. */
function hintFor(wanted: string, found: number, open: number, wasTold: boolean): NodeExecutionHint {
	const other = kindOf(wanted) === 'number' ? END.hidden : END.number;
	const why = wasTold ? "GREEN-API's contacts do not tell" : 'GREEN-API does not give the contacts now, which could tell';
	const bear = found === 0 ? 'No row bears' : `${found} of the rows bear`;
	const message = `${bear} the ID ${wanted}. Those of ${open} ${found === 0 ? '' : 'other '}rows end in ${other}, and ${why} whether they are of the same person: WhatsApp has an ID with the number (@c.us) and one that hides it (@lid). To find such rows, enter the ID that they bear.`;
	return { message, type: 'warning', location: 'outputPane' };
}

/**
 * How to compare the chat IDs of a list's rows with those of the filters: where it can matter, by what GREEN-API's contacts
 * tell of the people behind them. Notes a hint where they do not tell of rows that are left out. Throws a Failure only when the
 * execution is stopped, or the credential cannot be used.
 */
export async function comparisonOf(rows: IDataObject[], filters: Filters, journey: Journey): Promise<SameChat> {
	const { context, request } = journey;
	if (filters.chatId === '' && filters.senderId === '') return isEqual;
	const count = (isSame: SameChat) => rows.filter((row) => passes(row, filters, isSame)).length;
	let people: People | undefined;
	let wasAsked = false;
	const isSame = await comparisonFor(count, async () => {
		wasAsked = true;
		people = await askPeople(context, networkOptionsOf(request.options), context.getExecutionCancelSignal());
		return people;
	});
	const unknown = [filters.chatId, filters.senderId].find((id) => kindOf(id) && !isPaired(people, id));
	const found = count(isSame);
	const open = count((id, wanted) => isSame(id, wanted) || (couldBeSame(id, wanted) && !isPaired(people, String(id)))) - found;
	if (wasAsked && unknown !== undefined && open > 0 && wantsHints(journey)) {
		hints.set(context.getExecuteData(), hintFor(unknown, found, open, people !== undefined));
	}
	return isSame;
}
