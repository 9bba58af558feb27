import type { IDataObject } from 'n8n-workflow';
import { asText } from '../shared/check';
import { toParticipants } from '../shared/chatId';
import { refusal } from '../shared/failure';

/**
 * The participants that the form's audience stands for: none for all contacts, since GREEN-API takes their absence
 * for everybody; at least one for selected contacts. Throws a Failure for anything else, so that nothing is
 * published to everybody by accident.
 */
export function participantsFor({ audience, participants }: IDataObject): string[] | undefined {
	if (audience === 'allContacts') return undefined;
	if (audience !== 'selectedContacts') {
		throw refusal(
			`'Audience' must be allContacts or selectedContacts, not '${asText(audience, 'Audience')}'`,
			'Choose who can see the status in the list, or let the expression give one of these two words',
		);
	}
	const people = toParticipants(participants);
	if (people.length === 0) {
		throw refusal("'Participants' is empty", "Enter at least one phone number or chat ID, or set 'Audience' to All Contacts to publish to everybody");
	}
	return people;
}
