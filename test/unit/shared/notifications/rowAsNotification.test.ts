import type { IDataObject } from 'n8n-workflow';
import { keyOf } from '../../../../nodes/shared/notifications/key';
import { readNotification } from '../../../../nodes/shared/notifications/readNotification';
import { notificationOf } from '../../../../nodes/shared/notifications/rowAsNotification';
import { shaped } from '../../../../nodes/shared/notifications/shape';
import { everything } from '../../../notifications/bodies';
import { journalShapes, notificationShapes } from '../journals/messageShapes';

const INSTANCE = '7103000001';
const OWN = '79001110000@c.us';
const NOW = 1748000000_000;

const read = (body: unknown) => readNotification(body, NOW);
const item = (body: unknown) => shaped(read(body), { timeZone: 'Europe/Berlin', nameOf: String });
const asNotification = (row: IDataObject) => notificationOf(row, INSTANCE, OWN);

/** What two shapes of the same message have both: some samples quote a message in one shape only. */
const repliesApart = (json: IDataObject): IDataObject => ({ ...json, repliesTo: undefined });

it.each(journalShapes.map(([name, row], at) => [name, row, notificationShapes[at][1]] as const))('%s gives the item of its notification', (_, row, body) => {
	expect(repliesApart(item(asNotification(row)))).toEqual(repliesApart(item(body)));
	expect(keyOf(read(asNotification(row)), '')).toBe(keyOf(read(body), '17'));
});

const anna = { chatId: '79001110001@c.us', senderId: '79001110001@c.us', senderName: 'Anna', senderContactName: 'Anna Work' };
const common = { type: 'incoming', idMessage: 'A1B2', timestamp: NOW / 1000, ...anna };

it.each([
	['a reply', { typeMessage: 'quotedMessage', textMessage: 'yes', extendedTextMessage: { text: 'yes', stanzaId: 'Q' }, quotedMessage: { stanzaId: 'Q', textMessage: 'The blue one?' } }, { event: 'messageReceived', text: 'yes', repliesTo: 'Q', kind: 'quote' }],
	['a reaction', { typeMessage: 'reactionMessage', extendedTextMessageData: { text: '👍' }, quotedMessage: { stanzaId: 'Q' } }, { event: 'reaction', text: '👍', repliesTo: 'Q' }],
	['a deletion', { typeMessage: 'deletedMessage', deletedMessageData: { stanzaId: 'Q' } }, { event: 'messageDeleted', repliesTo: 'Q' }],
	['an edit', { typeMessage: 'editedMessage', textMessage: 'new words', isEdited: true, editedMessageId: 'Q' }, { event: 'messageEdited', text: 'new words', repliesTo: 'Q' }],
	['a message that was edited since', { typeMessage: 'textMessage', textMessage: 'new words', isEdited: true, editedMessageId: 'Q' }, { event: 'messageReceived', text: 'new words' }],
	['a picture in answer', { typeMessage: 'imageMessage', downloadUrl: 'https://media.example/1.jpg', caption: 'this', fileName: '1.jpg', mimeType: 'image/jpeg', quotedMessage: { stanzaId: 'Q' } }, { text: 'this', fileName: '1.jpg', mimeType: 'image/jpeg', downloadUrl: 'https://media.example/1.jpg', repliesTo: 'Q' }],
	['a picture without a link', { typeMessage: 'imageMessage', caption: 'this', fileName: '1.jpg', mimeType: 'image/jpeg' }, { text: 'this', fileName: '1.jpg' }],
	['a text that could not be read', { typeMessage: 'textMessage', textMessage: '{{SWE003}}' }, { textMissing: expect.stringContaining('SWE003') }],
])('%s', (_, row, wanted) => {
	expect(item(asNotification({ ...common, ...row }))).toMatchObject({ chatName: 'Anna', senderName: 'Anna', idMessage: 'A1B2', ...wanted });
});

it('a message in a group does not have its sender\'s name as the chat\'s', () => {
	const body = asNotification({ ...common, chatId: '120363020000000001@g.us', typeMessage: 'textMessage', textMessage: 'Hi' });
	expect(read(body)).toMatchObject({ chatName: '', isGroup: true, senderId: anna.senderId, isOwn: false });
});

it('knows what this account has written', () => {
	expect(read(asNotification({ ...common, senderId: OWN }))).toMatchObject({ isOwn: true, ownId: OWN });
});

it.each([...everything, { senderId: null, chatId: [], timestamp: {}, extendedTextMessage: 7, typeMessage: null }].map((row, at) => [at, row] as const))('throws for nothing: %i', (_, row) => {
	expect(() => item(asNotification((row ?? {}) as IDataObject))).not.toThrow();
});
