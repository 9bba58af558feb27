import type { INodeProperties } from 'n8n-workflow';

/** A field of the form that goes into the request's body under its own name, for these operations only. */
export const bodyField = (operations: string[], field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { operation: operations, ...field.displayOptions?.show } },
	routing: { send: { type: 'body', property: field.name } },
});

export const backgroundColor: INodeProperties = {
	displayName: 'Background Color',
	name: 'backgroundColor',
	type: 'color',
	default: '',
	description: "Color behind the status as #RRGGBB, e.g. #228B22. White is not possible, because the text is white. Leave empty for GREEN-API's own color.",
};

const operations = ['sendText', 'sendMedia', 'sendVoice'];

/** Who sees the status. For GREEN-API no participants means everybody, so the form asks for it in words. */
export const audienceFields: INodeProperties[] = [
	bodyField(operations, {
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
	}),
	// Not required: n8n would then refuse a form whose audience is an expression, in which it sees this field as well.
	bodyField(operations, {
		displayName: 'Contact Names or IDs',
		name: 'contacts',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getContacts' },
		default: [],
		description: 'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: "The people whom the account's phone has saved; type a name to find one",
		displayOptions: { show: { audience: ['chooseContacts'] } },
	}),
	bodyField(operations, {
		displayName: 'Participants',
		name: 'participants',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-01, 79000000002@c.us',
		description: 'Phone numbers with country code or chat IDs, separated by commas or new lines; an expression may give a list. A number that is not on WhatsApp is skipped without notice.',
		displayOptions: { show: { audience: ['selectedContacts'] } },
	}),
];
