import type { Item, Surroundings } from '../shared/form/field';
import { type LookUp, lookUpNumberFirst } from '../shared/form/lookUpNumberFirst';
import { optionalFields } from '../shared/form/optionalFields';
import { lookUp } from '../shared/people/lookUp';
import { type Audience, BY_NUMBER_LABEL } from './audience';

/** What else a status of any kind can be sent with. */
export const options = optionalFields(
	{
		displayName: 'Options',
		name: 'options',
		placeholder: 'Add Option',
		description: 'What to do with the numbers before the status is sent',
		displayOptions: { show: { audience: ['selectedContacts'] } },
	},
	{ lookUpNumberFirst: lookUpNumberFirst(BY_NUMBER_LABEL, 'Status') },
);

/** What an operation reads of a form, as far as it concerns looking numbers up. */
interface Input {
	audience: Audience;
	options: { lookUpNumberFirst?: LookUp };
}

/**
 * Looks the numbers up that the form gives, where its option asks for that, and puts in their place how WhatsApp has them. Throws a Failure
 * for those that are not on WhatsApp and not to be left out.
 */
export async function lookUpFirst<Some extends Input>(input: Some, item: Item, run: Surroundings): Promise<Some> {
	const { chosen, participants } = input.audience;
	const way = input.options.lookUpNumberFirst;
	if (way === undefined || chosen !== 'selectedContacts' || participants === undefined) return input;
	const { people, ...lookedUp } = await lookUp(participants, way, BY_NUMBER_LABEL, item, run);
	return { ...input, audience: { chosen, participants: people, lookedUp } };
}
