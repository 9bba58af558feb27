import { refusal } from '../../../shared/failures/failure';
import { chatFrom } from '../../../shared/form/chat';
import { field } from '../../../shared/form/field';
import { asText } from '../../../shared/form/text';
import { isObject } from '../../../shared/isObject';
import { typing } from '../../fields/typing';
import { sender } from '../../sender';

const LABEL = 'Message IDs';

/** The IDs in a text, or in a list of texts, each once. Throws a Failure for none. */
function toIds(value: unknown): string[] {
	const texts = [value].flat().map((text) => asText(text, LABEL));
	const ids = [...new Set(texts.flatMap((text) => text.split(/[\s,;|]+/)).filter(Boolean))];
	if (ids.length > 0) return ids;
	throw refusal(`'${LABEL}' is empty`, "Enter the idMessage of a message in 'From Chat', e.g. {{ $json.idMessage }}");
}

const messageIds = field(
	{
		displayName: LABEL,
		name: 'messageIds',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 3EB0C767D097B7C7C030',
		description: "The idMessage of a message in From Chat. Separate several by commas, or let an expression give a list: each is forwarded by itself and gives an output item. GREEN-API must know the message, so that Message > Get finds it: for another one it gives an ID as well, and nobody gets anything.",
	},
	toIds,
);

/** The answer has a list. GREEN-API forwards one message only of several at once, so each is a request of its own. */
const idIn = (body: unknown): unknown => {
	const ids: unknown[] = isObject(body) && Array.isArray(body.messages) ? body.messages : [];
	return { idMessage: ids.length === 1 ? ids[0] : undefined };
};

export const forward = sender({
	method: 'forwardMessages',
	option: {
		name: 'Forward',
		value: 'forward',
		action: 'Forward message',
		description: 'Forward messages of a chat, with their files, to other people or groups',
	},
	fields: { chatIdFrom: chatFrom, messageIds },
	options: { typingTime: typing },
	parts: (input) => input.messageIds.map((id) => [id, { ...input, messageIds: [id] }]),
	request: ({ chatIdFrom, messageIds: messages }, options) => ({ chatIdFrom, messages, ...options }),
	answered: idIn,
	about: ({ chatIdFrom, messageIds: [idMessageFrom] }) => ({ chatIdFrom, idMessageFrom }),
	example: {
		page: 'https://green-api.com/en/docs/api/sending/ForwardMessages/',
		form: { chatId: '11001234567@c.us', chatIdFrom: '11001234567@c.us', messageIds: 'BAE587FA1CECF760' },
		request: { chatId: '11001234567@c.us', chatIdFrom: '11001234567@c.us', messages: ['BAE587FA1CECF760'] },
		answer: { messages: ['BAE5DBB8DEABDA22'] },
	},
});
