import type { IncomingRow } from './instance';
import { THUMBNAIL } from './seeds';

type Sender = Pick<IncomingRow, 'chatId' | 'senderId' | 'senderName' | 'senderContactName'>;
type Seed = Sender & { minutesAgo: number; typeMessage: string; [field: string]: unknown };

/** A row's sender in his own chat. */
const from = (senderId: string, senderName: string, senderContactName: string): Sender => ({ chatId: senderId, senderId, senderName, senderContactName });

const anna = from('79001110001@c.us', 'Anna', 'Anna K.');
const boris = from('79001110002@c.us', 'Boris P.', 'Boris');
const clara = from('100200300400500@lid', 'Clara', 'Clara (work)');
const stranger = from('79001110003@c.us', 'Not saved', '');

const untouched = { deletedMessageId: '', editedMessageId: '', isEdited: false, isDeleted: false };
const forwarding = { isForwarded: false, forwardingScore: 0 };

const textStatus = (text: string, backgroundColor: string) => ({
	typeMessage: 'extendedTextMessage',
	textMessage: text,
	extendedTextMessage: { text, backgroundColor, font: 'SANS_SERIF' },
});

// A downloadUrl is a file's name here; the answers make an address of it.
const statusSeeds: Seed[] = [
	{ minutesAgo: 5, ...anna, ...textStatus('Fresh bread from nine', '#792138') },
	{
		minutesAgo: 40,
		...boris,
		typeMessage: 'imageMessage',
		downloadUrl: '3EB0D2.jpg',
		caption: 'The view from here',
		fileName: '3EB0D2.jpg',
		jpegThumbnail: THUMBNAIL,
		mimeType: 'image/jpeg',
	},
	{
		minutesAgo: 120,
		...clara,
		typeMessage: 'videoMessage',
		downloadUrl: '3EB0D3.mp4',
		caption: '',
		fileName: '3EB0D3.mp4',
		jpegThumbnail: THUMBNAIL,
		mimeType: 'video/mp4',
	},
	{ minutesAgo: 700, ...anna, typeMessage: 'audioMessage', downloadUrl: '3EB0D4.ogg', fileName: '3EB0D4.ogg', mimeType: 'audio/ogg' },
	// Older than the default 1440 minutes.
	{ minutesAgo: 2 * 24 * 60, ...boris, ...textStatus('From two days ago', '#228B22') },
];

const messageSeeds: Seed[] = [
	{ minutesAgo: 3, ...anna, typeMessage: 'textMessage', textMessage: 'What do you have today?', ...untouched },
	{
		minutesAgo: 15,
		...boris,
		typeMessage: 'extendedTextMessage',
		textMessage: 'Have you seen this? https://example.com/news',
		extendedTextMessage: {
			text: 'Have you seen this? https://example.com/news',
			description: 'What happened today',
			title: 'News',
			previewType: 'None',
			jpegThumbnail: THUMBNAIL,
			...forwarding,
		},
		...untouched,
	},
	{
		minutesAgo: 30,
		...stranger,
		typeMessage: 'imageMessage',
		downloadUrl: '3EB0E3.jpg',
		caption: 'Is this yours?',
		fileName: '3EB0E3.jpg',
		jpegThumbnail: THUMBNAIL,
		mimeType: 'image/jpeg',
		isAnimated: false,
		...forwarding,
		...untouched,
	},
	{
		minutesAgo: 100,
		...clara,
		typeMessage: 'documentMessage',
		downloadUrl: '3EB0E4.pdf',
		caption: '',
		fileName: 'offer.pdf',
		jpegThumbnail: '',
		mimeType: 'application/pdf',
		isAnimated: false,
		...forwarding,
		...untouched,
	},
	{
		minutesAgo: 200,
		...boris,
		chatId: '120363020000000001@g.us',
		typeMessage: 'textMessage',
		textMessage: 'Who has the key to the cellar?',
		...untouched,
	},
	{
		minutesAgo: 400,
		...anna,
		typeMessage: 'quotedMessage',
		textMessage: 'I like it',
		extendedTextMessage: { text: 'I like it', stanzaId: '3EB0F000000000000003', participant: '70000000001@c.us' },
		quotedMessage: { stanzaId: '3EB0F000000000000003', participant: '70000000001@c.us', typeMessage: 'imageMessage', caption: 'How do you like it?' },
		...untouched,
	},
	{
		minutesAgo: 401,
		...anna,
		typeMessage: 'reactionMessage',
		extendedTextMessageData: { text: '❤️' },
		quotedMessage: { stanzaId: '3EB0F000000000000003', participant: '70000000001@c.us', typeMessage: 'imageMessage' },
		...untouched,
	},
	{
		minutesAgo: 410,
		...boris,
		chatId: '120363020000000001@g.us',
		typeMessage: 'pollUpdateMessage',
		pollMessageData: {
			stanzaId: '3EB0F000000000000007',
			name: 'Which day?',
			votes: [{ optionName: 'Monday', optionVoters: [] }, { optionName: 'Friday', optionVoters: [boris.senderId] }],
			multipleAnswers: false,
		},
		...untouched,
	},
	{
		minutesAgo: 420,
		...anna,
		typeMessage: 'interactiveButtonsResponse',
		interactiveButtonsResponse: { stanzaId: '3EB0F000000000000098', selectedIndex: 0, selectedId: 'yes', selectedDisplayText: 'Yes' },
		...untouched,
	},
	// Older than the default 1440 minutes.
	{ minutesAgo: 4 * 24 * 60, ...anna, typeMessage: 'textMessage', textMessage: 'From four days ago', ...untouched },
];

const rowsOf = (seeds: Seed[], idStart: string, now: number): IncomingRow[] =>
	seeds.map(({ minutesAgo, ...seed }, index) => ({
		type: 'incoming',
		idMessage: `${idStart}${String(index + 1).padStart(15, '0')}`,
		timestamp: Math.floor(now / 1000) - minutesAgo * 60,
		...seed,
	}));

/**
 * The statuses of others that a fresh instance has in the documented shapes, newest first.
 *
 * @param now milliseconds; every status is some minutes older
 */
export function seedIncomingStatuses(now: number): IncomingRow[] {
	return rowsOf(statusSeeds, '3EB0D', now);
}

/**
 * The received messages of a fresh instance in the documented shapes, newest first.
 *
 * @param now milliseconds; every message is some minutes older
 */
export function seedIncomingMessages(now: number): IncomingRow[] {
	return rowsOf(messageSeeds, '3EB0E', now);
}
