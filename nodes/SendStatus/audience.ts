import type { IDataObject } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { toParticipants } from '../shared/form/chatId';
import { asText } from '../shared/form/text';

/** The field that holds the people, for each audience that is not everybody. */
const fields: Record<string, { displayName: string; name: string; advice: string }> = {
	chooseContacts: { displayName: 'Contact Names or IDs', name: 'contacts', advice: 'Choose at least one contact' },
	selectedContacts: { displayName: 'Participants', name: 'participants', advice: 'Enter at least one phone number or chat ID' },
};

/**
 * The participants that the form's audience stands for: none for all contacts, since GREEN-API takes their absence
 * for everybody; at least one for chosen contacts. Throws a Failure for anything else, so that nothing is
 * published to everybody by accident.
 */
export function participantsFor(form: IDataObject): string[] | undefined {
	const audience = asText(form.audience, 'Audience');
	if (audience === 'allContacts') return undefined;
	if (!Object.hasOwn(fields, audience)) {
		throw refusal(
			`'Audience' must be allContacts, chooseContacts or selectedContacts, not '${audience}'`,
			'Choose who can see the status in the list, or let the expression give one of these three words',
		);
	}
	const { displayName, name, advice } = fields[audience];
	const people = toParticipants(form[name], displayName);
	if (people.length === 0) throw refusal(`'${displayName}' is empty`, `${advice}, or set 'Audience' to All Contacts to publish to everybody`);
	return people;
}
