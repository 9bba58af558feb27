import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { type Form, group } from '../shared/form/field';
import { asText } from '../shared/form/text';
import { toStatusPeople } from '../shared/statuses/statusPeople';
import { whyNobodyIsChosen } from './nobodyChosen';

type Chosen = 'allContacts' | 'chooseContacts' | 'selectedContacts';

/** Who is to see a status. */
export interface Audience {
	/** How the form has it. */
	chosen: Chosen;
	/** The chat IDs of the people; undefined for everybody. */
	participants?: string[];
	/** The numbers that are not on WhatsApp, and those that it has differently, where they were looked up. */
	lookedUp?: { leftOut: string[]; rewritten: string[] };
}

export const BY_NUMBER_LABEL = 'Participants';

const nobodyByNumber = refusal(
	`'${BY_NUMBER_LABEL}' is empty`,
	"Enter at least one phone number or chat ID, or set 'Audience' to All Contacts to publish to everybody",
);

/**
 * The audience that the form describes. It names no participants for all contacts, since GREEN-API takes their absence for everybody, and
 * at least one for others. Throws a Failure for anything else, so that nothing is published to everybody by accident.
 */
export async function toAudience(form: Form): Promise<Audience> {
	const chosen = asText(form.value('audience'), 'Audience');
	if (chosen === 'allContacts') return { chosen };
	if (chosen === 'chooseContacts') {
		const participants = toStatusPeople(form.value('contacts'), 'Contact Names or IDs');
		if (participants.length > 0) return { chosen, participants };
		throw await whyNobodyIsChosen(form);
	}
	if (chosen === 'selectedContacts') {
		const participants = toStatusPeople(form.value('participants'), BY_NUMBER_LABEL);
		if (participants.length > 0) return { chosen, participants };
		throw nobodyByNumber;
	}
	throw refusal(
		`'Audience' must be allContacts, chooseContacts or selectedContacts, not '${chosen}'`,
		'Choose who can see the status in the list, or let the expression give one of these three words',
	);
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
				name: 'Contacts From the List',
				value: 'chooseContacts',
				description: "Only the people whom you pick by name from the list of the account's contacts can see the status",
			},
			{
				name: 'Contacts by Number',
				value: 'selectedContacts',
				description: 'Only the people whose phone numbers or chat IDs you give can see the status',
			},
		],
		default: 'selectedContacts',
		description: 'Who can see the status, and how you choose them: everybody, from the list of contacts, or by phone number',
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
		displayName: BY_NUMBER_LABEL,
		name: 'participants',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-01, 79000000002@c.us',
		description:
			"Phone numbers with country code or chat IDs, separated by commas, semicolons or new lines; an expression may give a list. A number that is not on WhatsApp is skipped without notice, unless the option 'Look Up Number First' is set.",
		displayOptions: { show: { audience: ['selectedContacts'] } },
	},
];

/** Who sees the status. */
export const audience = group(properties, toAudience);
