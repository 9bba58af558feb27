import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { type Form, group } from '../shared/form/field';
import { toStatusPeople } from '../shared/statuses/statusPeople';
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
export function participantsFor({ value }: Form): string[] | undefined {
	const audience = asText(value('audience'), 'Audience');
	if (audience === 'allContacts') return undefined;
	if (!Object.hasOwn(fields, audience)) {
		throw refusal(
			`'Audience' must be allContacts, chooseContacts or selectedContacts, not '${audience}'`,
			'Choose who can see the status in the list, or let the expression give one of these three words',
		);
	}
	const { displayName, name, advice } = fields[audience];
	const people = toStatusPeople(value(name), displayName);
	if (people.length > 0) return people;
	throw refusal(`'${displayName}' is empty`, `${advice}, or set 'Audience' to All Contacts to publish to everybody`);
}

/** Who sees the status. For GREEN-API no participants means everybody, so the form asks for it in words. */
const properties: INodeProperties[] = [
	{
		displayName: 'Audience',
		name: 'audience',
		type: 'options',
		options: [
			{
				name: 'All Contacts',
				value: 'allContacts',
				description: "Everybody in the account's contacts can see the status",
			},
			{
				name: 'Choose Contacts',
				value: 'chooseContacts',
				description: "Only people picked from the list of the account's contacts can see the status",
			},
			{
				name: 'Only These Contacts',
				value: 'selectedContacts',
				description: 'Only the people whose phone numbers or chat IDs are given can see the status',
			},
		],
		default: 'selectedContacts',
		description: 'Who can see the status',
	},
	// Not required: n8n would then refuse a form whose audience is an expression, in which it sees this field as well.
	{
		displayName: 'Contact Names or IDs',
		name: 'contacts',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getContacts' },
		default: [],
		description: 'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: "The people whom the account's phone has saved, as far as GREEN-API tells; type a name to find one",
		displayOptions: { show: { audience: ['chooseContacts'] } },
	},
	{
		displayName: 'Participants',
		name: 'participants',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-01, 79000000002@c.us',
		description:
			'Phone numbers with country code or chat IDs, separated by commas, semicolons or new lines; an expression may give a list. A number that is not on WhatsApp is skipped without notice.',
		displayOptions: { show: { audience: ['selectedContacts'] } },
	},
];

/** Who sees the status, as GREEN-API's participants. */
export const audience = group(properties, participantsFor);
