import type { INodeParameters } from 'n8n-workflow';
import { greenApi, onChat } from './greenApi';
import { CONTACT, contact, lastNumber, numberOfContact, numbers } from './items';
import type { Operation } from './operation';
import { known } from './seeds';

/** An operation on the contact of each item's number, who must be a person. */
const onPerson = (operation: string, apiMethod: string, seed: Operation['seed'], form?: INodeParameters): Operation =>
	onChat('contact', operation, { apiMethod, refusedField: 'Contact', seed, ...(form && { content: named }) }, form);

const names = { firstName: '=Number {{ $json.n }}', lastName: 'Of Many' };

const named: Operation['content'] = (n) => ({ chatId: contact(n), firstName: `Number ${n}`, lastName: 'Of Many', saveInAddressbook: true });

/** The operations on contacts. */
export const contacts: Operation[] = [
	onChat('contact', 'getAvatar', {
		seed: (count) => ({ avatars: new Map(numbers(count).map((n) => [contact(n), `https://pps.whatsapp.net/v/${n}.jpg`])) }),
		numberIn: ({ urlAvatar }) => lastNumber(urlAvatar),
	}),
	onChat(
		'contact',
		'checkWhatsapp',
		{ seed: (count) => ({ checkQuota: { used: 0, total: count } }), refusedField: 'Phone Numbers', numberIn: ({ phoneNumber }) => numberOfContact(phoneNumber) },
		{ phoneNumber: CONTACT },
	),
	onChat('contact', 'get', { apiMethod: 'getContactInfo', seed: known, numberIn: ({ name }) => lastNumber(name) }),
	{
		node: greenApi('getManyContacts', 'contact', 'getAll', {
			kind: 'people',
			limit: '={{ Number($json.n) || 0 }}',
			filters: { nameContains: '=Number ({{ $json.n }})' },
		}),
		apiMethod: 'getContacts',
		verb: 'GET',
		seed: known,
		content: () => ({ group: 'false' }),
		refusedField: 'Limit',
		numberIn: ({ name }) => lastNumber(name),
	},
	onPerson('add', 'addContact', () => ({ contacts: [] }), names),
	onPerson('update', 'editContact', known, names),
	onPerson('delete', 'deleteContact', known),
];
