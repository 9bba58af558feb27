import type { IDataObject } from 'n8n-workflow';

/** What a message is about besides itself: whatever is in here is not its text. */
const quotedMessage = { stanzaId: 'BAE57C6D5E4F4A2E', participant: '79001110000@c.us', typeMessage: 'textMessage', textMessage: 'NOT this', caption: 'NOT this either' };

const sender = '79001110001@c.us';

/** A content as the vendor's types and samples have it, the texts in it with the one that says most first, and its caption. */
export interface Shape {
	typeMessage: string;
	/** What a row of a journal has. */
	journal: IDataObject;
	/** What `messageData` of a notification has, where it differs. */
	notification?: IDataObject;
	texts: string[];
	caption?: string;
}

const extended = { text: 'see https://shop.example', description: 'NOT this: of the page', title: 'NOT this', previewType: 'None', jpegThumbnail: '/9j/4AAQ', forwardingScore: 0, isForwarded: false };
const file = { downloadUrl: 'https://media.example/1.jpg', caption: 'the receipt', fileName: 'NOT-this.jpg', jpegThumbnail: '', mimeType: 'image/jpeg' };
const place = { nameLocation: 'Old Mill', address: 'Mill Road 1', latitude: 52.1, longitude: 4.9, jpegThumbnail: '' };
const person = (displayName: string) => ({ displayName, vcard: `BEGIN:VCARD\nFN:NOT ${displayName}\nEND:VCARD` });
const poll = { name: 'Which day?', options: [{ optionName: 'Monday' }, { optionName: 'Friday' }], multipleAnswers: false };
const votes = (...voters: unknown[]) => ({ stanzaId: 'A', name: 'Which day?', votes: [{ optionName: 'Monday', optionVoters: ['79001110002@c.us'] }, { optionName: 'Friday', optionVoters: voters }], multipleAnswers: true });
const menu = { titleText: 'Order 17', contentText: 'Confirm the order?', footerText: 'Mill', buttons: [{ type: 'reply', buttonId: 'no-1', buttonText: 'Yes' }, { type: 'url', buttonId: 'no-2', buttonText: 'Site', url: 'https://not.example' }] };
const invitation = { groupJid: '120363@g.us', inviteCode: 'NOTthis', inviteExpiration: { low: 1, high: 0, unsigned: false }, groupName: 'Choir', caption: 'Sing with us', name: 'Choir', jpegThumbnail: '' };
const buttons = { contentText: 'Which size?', footer: 'Mill', buttons: [{ buttonId: '1', buttonText: 'Small' }], forwardingScore: 0, isForwarded: false };
const list = { contentText: 'Our hours', title: 'Hours', footer: 'Mill', buttonText: 'Open', sections: [{ title: 'Day', rows: [{ title: 'Morning', rowId: 'not', description: 'from eight' }] }] };
const template = { namespace: 'not', elementName: 'not', contentText: 'Your code', footer: 'Mill', buttons: [{ index: 0, urlButton: { displayText: 'Site', url: 'https://not.example' } }, { index: 1, quickReplyButton: { displayText: 'Stop', id: 'not' } }] };
const pressed = { stanzaId: 'A', selectedIndex: 0, selectedId: 'not', selectedDisplayText: 'Yes' };
const product = { productId: '55', title: 'Blue mug', description: '0.3 l', currencyCode: 'EUR', price: '12000', url: '', fileMessageData: { ...file, caption: '' } };

/** Every kind of message that a journal or a notification can have. */
export const shapes: Shape[] = [
	{ typeMessage: 'textMessage', journal: { textMessage: 'Good morning' }, notification: { textMessageData: { textMessage: 'Good morning', isTemplateMessage: false } }, texts: ['Good morning'] },
	{ typeMessage: 'textMessage', journal: { textMessage: 'Good morning', quotedMessage }, notification: { textMessageData: { textMessage: 'Good morning' }, quotedMessage }, texts: ['Good morning'] },
	{ typeMessage: 'extendedTextMessage', journal: { textMessage: extended.text, extendedTextMessage: extended }, notification: { extendedTextMessageData: extended }, texts: [extended.text] },
	{ typeMessage: 'extendedTextMessage', journal: { extendedTextMessage: extended }, texts: [extended.text] },
	{ typeMessage: 'extendedTextMessage', journal: { textMessage: '', extendedTextMessage: { ...extended, text: '' } }, texts: [] },
	{ typeMessage: 'quotedMessage', journal: { extendedTextMessage: { text: 'yes', stanzaId: 'A', participant: sender }, quotedMessage }, notification: { extendedTextMessageData: { text: 'yes', stanzaId: 'A' }, quotedMessage }, texts: ['yes'] },
	{ typeMessage: 'editedMessage', journal: { editedMessageData: { textMessage: 'Friday, not Monday', stanzaId: 'A' } }, texts: ['Friday, not Monday'] },
	{ typeMessage: 'editedMessage', journal: { editedMessageData: { caption: 'a better caption', stanzaId: 'A' } }, texts: ['a better caption'] },
	{ typeMessage: 'editedMessage', journal: { textMessage: 'new words', isEdited: true, editedMessageId: 'A' }, texts: ['new words'] },
	{ typeMessage: 'deletedMessage', journal: { deletedMessageData: { stanzaId: 'A', typeMessage: 'text' } }, texts: [] },
	{ typeMessage: 'reactionMessage', journal: { extendedTextMessageData: { text: '👍' }, quotedMessage }, texts: ['👍'] },
	{ typeMessage: 'reactionMessage', journal: { extendedTextMessageData: { text: '' }, quotedMessage }, texts: [] },
	...['imageMessage', 'videoMessage', 'documentMessage'].map((typeMessage) => ({ typeMessage, journal: file, notification: { fileMessageData: file, quotedMessage }, texts: [], caption: 'the receipt' })),
	...['audioMessage', 'stickerMessage'].map((typeMessage) => ({ typeMessage, journal: { ...file, caption: '' }, notification: { fileMessageData: { ...file, caption: '' } }, texts: [] })),
	{ typeMessage: 'locationMessage', journal: { location: place }, notification: { locationMessageData: place }, texts: ['Old Mill', 'Mill Road 1'] },
	{ typeMessage: 'locationMessage', journal: { location: { ...place, nameLocation: '' } }, notification: { locationMessageData: { address: 'Mill Road 1' } }, texts: ['Mill Road 1'] },
	{ typeMessage: 'liveLocationMessage', journal: { liveLocationMessageData: { caption: 'on my way', latitude: 1, longitude: 2 } }, texts: ['on my way'] },
	{ typeMessage: 'contactMessage', journal: { contact: person('Dora') }, notification: { contactMessageData: person('Dora') }, texts: ['Dora'] },
	{ typeMessage: 'contactsArrayMessage', journal: { messageData: { contacts: [person('Dora'), person('Emil')] } }, texts: ['Dora, Emil'] },
	{ typeMessage: 'ContactsArrayMessage', journal: { contacts: [person('Dora'), person('Emil')], contextInfo: null }, texts: ['Dora, Emil'] },
	{ typeMessage: 'pollMessage', journal: { pollMessageData: poll }, texts: ['Which day?', 'Monday', 'Friday'] },
	{ typeMessage: 'pollCreationMessage', journal: { pollCreationMessage: { ...poll, selectableOptionsCount: 1 } }, texts: ['Which day?', 'Monday', 'Friday'] },
	{ typeMessage: 'pollUpdateMessage', journal: { pollMessageData: votes(sender) }, texts: ['Friday', 'Which day?'] },
	{ typeMessage: 'pollUpdateMessage', journal: { pollUpdateMessageData: votes({ voterWid: sender, contactName: 'not' }) }, texts: ['Friday', 'Which day?'] },
	{ typeMessage: 'pollUpdateMessage', journal: { pollMessageData: votes({ wid: sender }) }, texts: ['Friday', 'Which day?'] },
	{ typeMessage: 'pollUpdateMessage', journal: { pollMessageData: votes() }, texts: ['', 'Which day?'] },
	{ typeMessage: 'buttonsMessage', journal: { buttonsMessage: buttons }, texts: ['Which size?', 'Mill', 'Small'] },
	{ typeMessage: 'buttonsMessage', journal: buttons, texts: ['Which size?', 'Mill', 'Small'] },
	{ typeMessage: 'interactiveButtons', journal: { interactiveButtons: menu }, texts: ['Confirm the order?', 'Order 17', 'Mill', 'Yes', 'Site'] },
	{ typeMessage: 'interactiveButtonsReply', journal: { interactiveButtonsReply: { header: 'Order 17', body: 'Confirm?', footer: 'Mill', buttons: [{ buttonId: '1', buttonText: 'Yes' }] } }, texts: ['Confirm?', 'Order 17', 'Mill', 'Yes'] },
	{ typeMessage: 'templateButtonsReplyMessage', journal: { templateButtonReplyMessage: pressed, quotedMessage }, texts: ['Yes'] },
	{ typeMessage: 'templateButtonReplyMessage', journal: { templateButtonsReplyMessage: pressed }, texts: ['Yes'] },
	{ typeMessage: 'interactiveButtonsResponse', journal: { interactiveButtonsResponse: pressed, quotedMessage: { interactiveButtons: menu, stanzaId: 'A' } }, texts: ['Yes'] },
	{ typeMessage: 'buttonsResponseMessage', journal: { buttonsResponseMessage: { stanzaId: 'A', selectedButtonId: 'not', selectedButtonText: 'Yes' } }, texts: ['Yes'] },
	{ typeMessage: 'buttonsResponseMessage', journal: { buttonsResponseMessage: { buttonId: 'not', buttonText: 'Yes' } }, texts: ['Yes'] },
	{ typeMessage: 'listMessage', journal: { listMessage: list }, texts: ['Our hours', 'Hours', 'Open', 'Mill', 'Day', 'Morning', 'from eight'] },
	{ typeMessage: 'listMessage', journal: list, texts: ['Our hours', 'Hours', 'Open', 'Mill', 'Day', 'Morning', 'from eight'] },
	{ typeMessage: 'listResponseMessage', journal: { listResponseMessage: { title: 'Morning', listType: 1, singleSelectReply: 'not', stanzaId: 'A' } }, texts: ['Morning'] },
	{ typeMessage: 'templateMessage', journal: { templateMessage: template }, texts: ['Your code', 'Mill', 'Site', 'Stop'] },
	{ typeMessage: 'templateMessage', journal: template, texts: ['Your code', 'Mill', 'Site', 'Stop'] },
	{ typeMessage: 'groupInviteMessage', journal: { groupInviteMessageData: invitation }, texts: ['Sing with us', 'Choir'] },
	{ typeMessage: 'groupInviteMessage', journal: { groupInviteMessage: null }, texts: [] },
	{ typeMessage: 'productMessage', journal: { productMessage: product }, texts: ['Blue mug', '0.3 l'] },
	{ typeMessage: 'orderMessage', journal: { orderMessage: { orderId: '1', token: 'not', totalPrice: '12000', sellerJid: sender } }, texts: [] },
];

const asRow = ({ typeMessage, journal }: Shape): IDataObject => ({
	type: 'incoming', idMessage: 'A1B2', timestamp: 1748000000, typeMessage, chatId: sender, ...journal, senderId: sender, senderName: 'NOT Anna', senderContactName: '', isForwarded: false,
});

const asNotification = ({ typeMessage, journal, notification = journal }: Shape): IDataObject => ({
	typeWebhook: 'incomingMessageReceived', instanceData: { idInstance: 7103000001, wid: '79001110000@c.us', typeInstance: 'whatsapp' }, timestamp: 1748000000, idMessage: 'A1B2',
	senderData: { chatId: sender, sender, chatName: 'NOT Anna', senderName: 'NOT Anna', senderContactName: '' }, messageData: { typeMessage, ...notification },
});

const named = (form: string, toRow: (shape: Shape) => IDataObject) => shapes.map((shape, at) => [`${at} ${shape.typeMessage} ${form}`, toRow(shape), shape] as const);

/** Each shape as a row of a journal. */
export const journalShapes = named('in a journal', asRow);

/** Each shape as a notification. */
export const notificationShapes = named('in a notification', asNotification);
