import type { Contact, JournalMessage } from './instance';

/** The smallest JPEG there is, base64: stands for every preview. */
export const THUMBNAIL =
	'/9j/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

/** The contacts of a fresh instance: of the three kinds a status reaches or not (saved, saved with @lid, not saved) and a group. */
export function seedContacts(): Contact[] {
	return [
		{ id: '79001110001@c.us', name: 'Anna', contactName: 'Anna K.', type: 'user' },
		{ id: '79001110002@c.us', name: '', contactName: 'Boris', type: 'user' },
		{ id: '100200300400500@lid', name: 'Clara', contactName: 'Clara (work)', type: 'user' },
		{ id: '79001110003@c.us', name: 'Not saved', contactName: '', type: 'user' },
		{ id: '120363020000000001@g.us', name: 'Neighbours', type: 'group' },
	];
}

/** A number that nobody has a WhatsApp account for. */
export const WITHOUT_WHATSAPP = '79999999999@c.us';

/** The pictures of a fresh instance: of a person and of a group. */
export function seedAvatars(): Map<string, string> {
	return new Map(['79001110001@c.us', '120363020000000001@g.us'].map((chatId) => [chatId, `https://pps.whatsapp.net/v/${chatId}.jpg`]));
}

type Seed = Pick<JournalMessage, 'typeMessage' | 'chatId' | 'statusMessage' | 'sendByApi'> & { minutesAgo: number; [field: string]: unknown };

const untouched = { deletedMessageId: '', editedMessageId: '', isEdited: false, isDeleted: false };

// A downloadUrl is a file's name here; the answers make an address of it.
const seeds: Seed[] = [
	{
		minutesAgo: 2,
		typeMessage: 'textMessage',
		chatId: '79001110001@c.us',
		textMessage: 'See you at six',
		statusMessage: 'pending',
		sendByApi: true,
		...untouched,
	},
	{
		minutesAgo: 10,
		typeMessage: 'extendedTextMessage',
		chatId: '79001110002@c.us',
		textMessage: 'The menu: https://example.com/menu',
		extendedTextMessage: {
			text: 'The menu: https://example.com/menu',
			description: 'What is cooked today',
			title: 'Menu',
			previewType: 'None',
			jpegThumbnail: THUMBNAIL,
			forwardingScore: 0,
			isForwarded: false,
		},
		statusMessage: 'sent',
		sendByApi: true,
		...untouched,
	},
	{
		minutesAgo: 25,
		typeMessage: 'imageMessage',
		chatId: '79001110001@c.us',
		downloadUrl: '3EB0F1.jpg',
		caption: 'How do you like it?',
		fileName: '3EB0F1.jpg',
		jpegThumbnail: THUMBNAIL,
		mimeType: 'image/jpeg',
		isAnimated: false,
		isForwarded: false,
		forwardingScore: 0,
		statusMessage: 'read',
		sendByApi: true,
		...untouched,
	},
	{
		minutesAgo: 90,
		typeMessage: 'documentMessage',
		chatId: '120363020000000001@g.us',
		downloadUrl: '3EB0F2.pdf',
		caption: '',
		fileName: 'minutes of the meeting.pdf',
		jpegThumbnail: '',
		mimeType: 'application/pdf',
		isAnimated: false,
		isForwarded: false,
		forwardingScore: 0,
		statusMessage: 'delivered',
		sendByApi: false,
		...untouched,
	},
	{
		minutesAgo: 180,
		typeMessage: 'locationMessage',
		chatId: '100200300400500@lid',
		location: {
			nameLocation: 'The office',
			address: '1 Main Street',
			latitude: 52.520008,
			longitude: 13.404954,
			jpegThumbnail: THUMBNAIL,
			isForwarded: false,
			forwardingScore: 0,
		},
		statusMessage: 'delivered',
		sendByApi: true,
		...untouched,
	},
	{
		minutesAgo: 300,
		typeMessage: 'contactMessage',
		chatId: '79001110002@c.us',
		contact: {
			displayName: 'Anna K.',
			vcard: 'BEGIN:VCARD\nVERSION:3.0\nFN:Anna K.\nTEL;TYPE=CELL:+79001110001\nEND:VCARD',
			isForwarded: false,
			forwardingScore: 0,
		},
		statusMessage: 'read',
		sendByApi: false,
		...untouched,
	},
	{
		minutesAgo: 450,
		typeMessage: 'pollMessage',
		chatId: '120363020000000001@g.us',
		pollMessageData: { name: 'Which day?', options: [{ optionName: 'Monday' }, { optionName: 'Friday' }], multipleAnswers: false },
		statusMessage: 'delivered',
		sendByApi: true,
		...untouched,
	},
	// As live answers show it: a deleted message has none of the four edit and delete fields.
	{
		minutesAgo: 600,
		typeMessage: 'deletedMessage',
		chatId: '79001110001@c.us',
		deletedMessageData: { stanzaId: '3EB0F000000000000099' },
		statusMessage: 'sent',
		sendByApi: true,
	},
	{
		minutesAgo: 900,
		typeMessage: 'textMessage',
		chatId: WITHOUT_WHATSAPP,
		textMessage: 'To a number without WhatsApp',
		statusMessage: 'noAccount',
		sendByApi: true,
		...untouched,
	},
	// As the vendor's types and the notifications have it; the page of the journal does not name it.
	{
		minutesAgo: 950,
		typeMessage: 'textMessage',
		chatId: '120363020000000001@g.us',
		textMessage: 'To a group that is too large',
		statusMessage: 'failed',
		description: 'SWE004: the number of participants in the group has been exceeded - 300',
		sendByApi: true,
		...untouched,
	},
	// Older than the default 1440 minutes.
	{
		minutesAgo: 3 * 24 * 60,
		typeMessage: 'textMessage',
		chatId: '79001110001@c.us',
		textMessage: 'From three days ago',
		statusMessage: 'read',
		sendByApi: true,
		...untouched,
	},
];

/**
 * The message journal of a fresh instance in the documented shapes, newest first.
 *
 * @param now milliseconds; every message is some minutes older
 */
export function seedMessages(now: number): JournalMessage[] {
	return seeds.map(({ minutesAgo, typeMessage, chatId, statusMessage, sendByApi, ...rest }, index) => ({
		type: 'outgoing',
		idMessage: `3EB0F${String(index + 1).padStart(15, '0')}`,
		timestamp: Math.floor(now / 1000) - minutesAgo * 60,
		typeMessage,
		chatId,
		statusMessage,
		sendByApi,
		...rest,
	}));
}
