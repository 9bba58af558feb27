import { OWN } from './account';
import type { SecondServer } from './server';

export const ANNA = '79001110001@c.us';

/** The bytes of every file that is there from the start. */
export const FILE = Buffer.from('The bytes of a file');

/** Puts something into every journal: a text of this chat, a status of each kind, and who has seen it. */
export function seed({ account }: SecondServer, chatId = ANNA): void {
	account.received(chatId, 'textMessage', { textMessage: 'When do we meet?' }, { textMessageData: { textMessage: 'When do we meet?' } });
	account.sent(chatId, 'textMessage', { textMessage: 'At six' });
	account.posted('extendedTextMessage', {
		textMessage: 'Fresh bread',
		extendedTextMessage: { text: 'Fresh bread', backgroundColor: '#228B22', font: 'SERIF', participants: [ANNA] },
	});
	const { timestamp } = account.statuses[0];
	account.incomingStatuses = [
		{
			type: 'incoming',
			idMessage: '3EB0A1000000000000B1',
			timestamp,
			typeMessage: 'extendedTextMessage',
			chatId: ANNA,
			senderId: ANNA,
			senderName: 'anna',
			senderContactName: 'Anna K.',
			textMessage: 'At the sea',
			extendedTextMessage: { text: 'At the sea', backgroundColor: '#228B22', font: 'SERIF' },
		},
	];
}

/** There are a message and a status with this id, both with the file. */
export function know({ account, url }: SecondServer, chatId: string, idMessage: string): void {
	const file = { downloadUrl: `${url}/files/known.jpg`, caption: 'A view', fileName: 'picture.jpg', jpegThumbnail: '', mimeType: 'image/jpeg' };
	account.files.set(file.downloadUrl, FILE);
	account.sent(chatId, 'imageMessage', file);
	account.posted('imageMessage', { ...file, participants: [ANNA] });
	for (const entry of [account.messages[0], account.statuses[0]]) Object.assign(entry, { idMessage });
}

/** The own account, of which lists of its own do not tell. */
export const isOwn = (value: unknown): boolean => value === OWN;
