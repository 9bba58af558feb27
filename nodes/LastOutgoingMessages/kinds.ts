import type { INodePropertyOptions } from 'n8n-workflow';
import { deliveryStatuses as common } from '../shared/deliveryStatuses';

/** The kinds of message that the journal knows. */
export const kinds: INodePropertyOptions[] = [
	{ name: 'Audio', value: 'audioMessage' },
	{ name: 'Buttons', value: 'buttonsMessage' },
	{ name: 'Buttons Reply', value: 'templateButtonsReplyMessage' },
	{ name: 'Contact', value: 'contactMessage' },
	{ name: 'Contacts', value: 'contactsArrayMessage' },
	{ name: 'Deleted', value: 'deletedMessage' },
	{ name: 'Document', value: 'documentMessage' },
	{ name: 'Edited', value: 'editedMessage' },
	{ name: 'Group Invitation', value: 'groupInviteMessage' },
	{ name: 'Interactive Buttons', value: 'interactiveButtons' },
	{ name: 'Interactive Buttons Reply', value: 'interactiveButtonsReply' },
	{ name: 'List', value: 'listMessage' },
	{ name: 'Location', value: 'locationMessage' },
	{ name: 'Picture', value: 'imageMessage' },
	{ name: 'Poll', value: 'pollMessage' },
	{ name: 'Poll Vote', value: 'pollUpdateMessage' },
	{ name: 'Quote', value: 'quotedMessage' },
	{ name: 'Reaction', value: 'reactionMessage' },
	{ name: 'Sticker', value: 'stickerMessage' },
	{ name: 'Template', value: 'templateMessage' },
	{ name: 'Text', value: 'textMessage' },
	{ name: 'Text With Link Preview', value: 'extendedTextMessage' },
	{ name: 'Video', value: 'videoMessage' },
];

/** A message can also fail to reach anybody, which a status cannot. */
export const deliveryStatuses: INodePropertyOptions[] = [
	...common,
	{ name: 'No Account', value: 'noAccount', description: 'The phone number is not on WhatsApp' },
	{ name: 'Not in Group', value: 'notInGroup', description: 'This account is not in the group' },
	{ name: 'Yellow Card', value: 'yellowCard', description: 'WhatsApp has restricted sending from this account' },
];
