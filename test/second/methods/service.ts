import type { IDataObject } from 'n8n-workflow';
import { type Method, type Methods, Refused } from '../method';
import { chat, digits, flag, like, messageId, oneOf, text, whole } from '../rules';

const person = like(/^\d{7,15}@c\.us$/);
const naming = { 'chatId*': person, 'firstName*': text(), lastName: text(), saveInAddressbook: flag };
const archiving: Method = { verb: 'POST', rps: 10, fields: { 'chatId*': chat }, answer: () => undefined };

const CONTACTS: IDataObject[] = [
	{ id: '79001110001@c.us', name: 'anna', contactName: 'Anna', type: 'user' },
	{ id: '79001110002@c.us', name: '', contactName: 'Boris', type: 'user' },
	{ id: '120363020000000001@g.us', name: 'A group', type: 'group' },
];

const aboutContact = (chatId: unknown): IDataObject => ({
	avatar: 'https://pps.whatsapp.net/v/3.jpg',
	name: 'anna',
	contactName: 'Anna',
	email: '',
	category: '',
	description: 'At work',
	products: [],
	chatId: String(chatId),
	lastSeen: null,
	isArchive: false,
	isDisappearing: false,
	isMute: false,
	messageExpiration: 0,
	muteExpiration: null,
	isBusiness: false,
});

/** The pages of "Service", "Marks" and "Contacts". */
export const service: Methods = {
	checkWhatsapp: {
		verb: 'POST',
		rps: 10,
		fields: { phoneNumber: whole(1e10, 1e16 - 1), chatId: person },
		some: true,
		answer: () => ({ existsWhatsapp: true }),
	},
	getAvatar: {
		verb: 'POST',
		rps: 10,
		fields: { 'chatId*': chat },
		answer: () => ({ urlAvatar: 'https://pps.whatsapp.net/v/4.jpg', available: true }),
	},
	getContacts: {
		verb: 'GET',
		rps: 1,
		fields: { group: oneOf('true', 'false'), count: digits(1) },
		answer: ({ fields: { group, count = Infinity } }) =>
			CONTACTS.filter(({ type }) => group === undefined || (type === 'group') === (group === 'true')).slice(0, Number(count)),
	},
	getContactInfo: { verb: 'POST', rps: 1, fields: { 'chatId*': chat }, answer: ({ fields }) => aboutContact(fields.chatId) },
	getChats: {
		verb: 'GET',
		fields: { count: digits(1) },
		answer: ({ fields: { count = Infinity } }) =>
			CONTACTS.slice(0, Number(count)).map(({ id, name, type }) => ({
				archive: false,
				id,
				ephemeralExpiration: 0,
				ephemeralSettingTimestamp: 0,
				name,
				type,
			})),
	},
	archiveChat: archiving,
	unarchiveChat: archiving,
	readChat: { verb: 'POST', rps: 10, fields: { 'chatId*': chat, idMessage: messageId }, answer: () => ({ setRead: true }) },
	setDisappearingChat: {
		verb: 'POST',
		rps: 1,
		fields: { 'chatId*': chat, 'ephemeralExpiration*': oneOf(0, 86_400, 604_800, 7_776_000) },
		answer: ({ fields: { chatId, ephemeralExpiration } }) => ({
			chatId,
			disappearingMessagesInChat: ephemeralExpiration !== 0,
			ephemeralExpiration,
		}),
	},
	addContact: {
		verb: 'POST',
		fields: naming,
		answer: ({ account, fields }) => {
			const chatId = String(fields.chatId);
			if (account.contacts.has(chatId)) throw new Refused(400, { message: `Contact ${chatId} already exists` });
			account.contacts.set(chatId, fields);
			return { addContact: true };
		},
	},
	editContact: { verb: 'POST', fields: naming, answer: () => ({ editContact: true }) },
	deleteContact: { verb: 'POST', fields: { 'chatId*': person }, answer: () => ({ deleteContact: true }) },
};
