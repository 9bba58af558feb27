import type { INodePropertyOptions } from 'n8n-workflow';

/** A kind of status or message: the word for it, and the words that GREEN-API has at different times and places. */
interface Kind {
	name: string;
	value: string;
	types: string[];
}

const deleted: Kind = { name: 'Deleted', value: 'deleted', types: ['deletedMessage'] };
const picture: Kind = { name: 'Picture', value: 'picture', types: ['imageMessage'] };
const text: Kind = { name: 'Text', value: 'text', types: ['textMessage', 'extendedTextMessage'] };
const video: Kind = { name: 'Video', value: 'video', types: ['videoMessage'] };

/** WhatsApp has one kind of sound for both, and people call it differently. */
const audio: Kind = { name: 'Audio', value: 'audio', types: ['audioMessage', 'voice'] };
const voice: Kind = { name: 'Voice', value: 'voice', types: ['audioMessage', 'audio'] };

const ofStatuses: Kind[] = [deleted, picture, text, video, voice];

const ofMessages: Kind[] = [
	audio,
	{ name: 'Buttons', value: 'buttons', types: ['buttonsMessage'] },
	{ name: 'Buttons Reply', value: 'buttonsReply', types: ['templateButtonsReplyMessage', 'templateButtonReplyMessage'] },
	{ name: 'Buttons Response', value: 'buttonsResponse', types: ['buttonsResponseMessage'] },
	{ name: 'Contact', value: 'contact', types: ['contactMessage'] },
	{ name: 'Contacts', value: 'contacts', types: ['contactsArrayMessage', 'ContactsArrayMessage'] },
	deleted,
	{ name: 'Document', value: 'document', types: ['documentMessage'] },
	{ name: 'Edited', value: 'edited', types: ['editedMessage'] },
	{ name: 'Group Invitation', value: 'groupInvitation', types: ['groupInviteMessage'] },
	{ name: 'Interactive Buttons', value: 'interactiveButtons', types: ['interactiveButtons'] },
	{ name: 'Interactive Buttons Reply', value: 'interactiveButtonsReply', types: ['interactiveButtonsReply'] },
	{ name: 'Interactive Buttons Response', value: 'interactiveButtonsResponse', types: ['interactiveButtonsResponse'] },
	{ name: 'List', value: 'list', types: ['listMessage'] },
	{ name: 'List Response', value: 'listResponse', types: ['listResponseMessage'] },
	{ name: 'Live Location', value: 'liveLocation', types: ['liveLocationMessage'] },
	{ name: 'Location', value: 'location', types: ['locationMessage'] },
	{ name: 'Order', value: 'order', types: ['orderMessage'] },
	picture,
	{ name: 'Poll', value: 'poll', types: ['pollMessage', 'pollCreationMessage'] },
	{ name: 'Poll Vote', value: 'pollVote', types: ['pollUpdateMessage'] },
	{ name: 'Product', value: 'product', types: ['productMessage'] },
	{ name: 'Quote', value: 'quote', types: ['quotedMessage'] },
	{ name: 'Reaction', value: 'reaction', types: ['reactionMessage'] },
	{ name: 'Sticker', value: 'sticker', types: ['stickerMessage'] },
	{ name: 'Template', value: 'template', types: ['templateMessage'] },
	text,
	video,
];

const optionsOf = (kinds: Kind[]): INodePropertyOptions[] => kinds.map(({ name, value }) => ({ name, value }));

/** The kinds of status that the journals know. */
export const statusKinds = optionsOf(ofStatuses);

/** The kinds of message that the journals know. */
export const messageKinds = optionsOf(ofMessages);

const wordsByType = (kinds: Kind[]): Map<string, string> =>
	new Map(kinds.flatMap(({ value, types }) => types.map((type): [string, string] => [type, value])));

const words = { status: wordsByType(ofStatuses), message: wordsByType(ofMessages) };

/** What a journal is about. */
export type Subject = keyof typeof words;

/** The word for a kind as GREEN-API calls it (typeMessage); a word, or what is not known, comes back unchanged. */
export const kindWord = (type: string, subject: Subject): string => words[subject].get(type) ?? type;
