import type { INodePropertyOptions } from 'n8n-workflow';

/** The kinds of status that the journals know. */
export const statusKinds: INodePropertyOptions[] = [
	{ name: 'Deleted', value: 'deletedMessage' },
	{ name: 'Picture', value: 'imageMessage' },
	{ name: 'Text', value: 'extendedTextMessage' },
	{ name: 'Video', value: 'videoMessage' },
	{ name: 'Voice', value: 'audioMessage' },
];

/** The kinds of message that the journals know. */
export const messageKinds: INodePropertyOptions[] = [
	{ name: 'Audio', value: 'audioMessage' },
	{ name: 'Buttons', value: 'buttonsMessage' },
	{ name: 'Buttons Reply', value: 'templateButtonsReplyMessage' },
	{ name: 'Buttons Response', value: 'buttonsResponseMessage' },
	{ name: 'Contact', value: 'contactMessage' },
	{ name: 'Contacts', value: 'contactsArrayMessage' },
	{ name: 'Deleted', value: 'deletedMessage' },
	{ name: 'Document', value: 'documentMessage' },
	{ name: 'Edited', value: 'editedMessage' },
	{ name: 'Group Invitation', value: 'groupInviteMessage' },
	{ name: 'Interactive Buttons', value: 'interactiveButtons' },
	{ name: 'Interactive Buttons Reply', value: 'interactiveButtonsReply' },
	{ name: 'Interactive Buttons Response', value: 'interactiveButtonsResponse' },
	{ name: 'List', value: 'listMessage' },
	{ name: 'List Response', value: 'listResponseMessage' },
	{ name: 'Live Location', value: 'liveLocationMessage' },
	{ name: 'Location', value: 'locationMessage' },
	{ name: 'Order', value: 'orderMessage' },
	{ name: 'Picture', value: 'imageMessage' },
	{ name: 'Poll', value: 'pollMessage' },
	{ name: 'Poll Vote', value: 'pollUpdateMessage' },
	{ name: 'Product', value: 'productMessage' },
	{ name: 'Quote', value: 'quotedMessage' },
	{ name: 'Reaction', value: 'reactionMessage' },
	{ name: 'Sticker', value: 'stickerMessage' },
	{ name: 'Template', value: 'templateMessage' },
	{ name: 'Text', value: 'textMessage' },
	{ name: 'Text With Link Preview', value: 'extendedTextMessage' },
	{ name: 'Video', value: 'videoMessage' },
];
