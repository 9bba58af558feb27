import { chat } from '../../../shared/form/chat';
import { field } from '../../../shared/form/field';
import { limitedText, requiredText } from '../../../shared/form/text';
import { operation } from '../../../shared/operation/operation';
import { sentAs } from '../../../shared/transport/answer';
import { messageId } from '../../fields/messageId';

const LABEL = 'New Text';

const MOST_CHARACTERS = 20_000;

const message = field(
	{
		displayName: LABEL,
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. We meet at seven, not at six',
		description: 'What the message says from now on, up to 20,000 characters',
	},
	(value) => {
		const text = requiredText(value, LABEL, 'Enter what the message is to say. To remove it, use Delete');
		return limitedText(text, LABEL, MOST_CHARACTERS);
	},
);

/** GREEN-API answers 200 to an edit that WhatsApp does not make, too, and for a message with buttons with the ID of another one. */
export const edit = operation({
	method: 'editMessage',
	option: {
		name: 'Edit',
		value: 'edit',
		action: 'Edit message',
		description: "Change the text of a message that was sent through GREEN-API, within 15 minutes. The output says that GREEN-API took the edit: that WhatsApp refused it, as later or for a message with buttons, comes only as a notification.",
	},
	fields: { chatId: chat, idMessage: messageId, message },
	request: ({ chatId, idMessage, message: text }) => ({ chatId, idMessage, message: text }),
	answer: (body, { chatId, idMessage }, workflow) => {
		const { idMessage: editId, ...taken } = sentAs({ accepted: true, chatId }, body, workflow);
		return { ...taken, idMessage, editId };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/EditMessage/',
		form: { chatId: '79876543210@c.us', idMessage: 'BAE5367237E13A87', message: 'I use Green-API to send this message to you!' },
		request: { chatId: '79876543210@c.us', idMessage: 'BAE5367237E13A87', message: 'I use Green-API to send this message to you!' },
		answer: { idMessage: 'BAE5367237E13A87' },
	},
});
