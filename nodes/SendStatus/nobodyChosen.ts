import { type Failure, refusal } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import type { Form } from '../shared/form/field';
import { listOf } from '../shared/transport/answer';
import { ask } from '../shared/transport/ask';
import { contactOptions } from './getContacts';

/** The longest wait for the list: it is wanted for the words of a failure only. Milliseconds. */
const LONGEST_ANSWER = 30_000;

const notChosen = refusal(
	"'Contact Names or IDs' is empty",
	"Choose at least one contact, or set 'Audience' to All Contacts to publish to everybody",
);

/** The cause why the form's list could not be loaded, as the cause of the item's failure alone: the others may need no list. */
function notLoaded(failure: Failure): Failure {
	const { title } = failure.facts;
	return failure.with({ title: `The list of contacts could not be loaded: ${title}`, mayBeDone: false, hopeless: false });
}

/** Throws the Failure of a list from which nobody can be chosen. */
async function loadList(item: Form['item'], { network }: NonNullable<Form['run']>): Promise<void> {
	const timeout = Math.min(network.timeout ?? LONGEST_ANSWER, LONGEST_ANSWER);
	const signal = item.getExecutionCancelSignal();
	const asked = ask(item, 'getContacts', { qs: { group: 'false' } }, { ...network, timeout }, signal);
	const rows = await asked.then(listOf).catch((error: unknown) => {
		const failure = failureFrom(error);
		throw signal?.aborted ? failure : notLoaded(failure);
	});
	contactOptions(rows);
}

/**
 * Why nobody is chosen from the list of contacts: because the list cannot be loaded, because nobody is in it, or because the form was left
 * so. GREEN-API is asked for the list, once a run.
 */
export async function whyNobodyIsChosen({ item, run }: Form): Promise<Failure> {
	if (!run) return notChosen;
	return await run.once('getContacts', async () => await loadList(item, run)).then(() => notChosen, failureFrom);
}
