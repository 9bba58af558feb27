import type { INodeParameters } from 'n8n-workflow';
import { onChat } from './greenApi';
import { CONTACT, contact, idOf, lastNumber, numberOfContact } from './items';
import type { Operation } from './operation';
import { allFiles, allMessages, FROM_CONTACT, TO_CONTACT } from './seeds';

/** A message to the contact of each item's number; `content` is what is sent beside the recipient. */
const toContact = (operation: string, apiMethod: string, form: INodeParameters, content: Operation['content']): Operation =>
	onChat(
		'message',
		operation,
		{
			apiMethod,
			refusedField: 'Recipient',
			seed: () => ({}),
			content: (n) => ({ chatId: contact(n), ...content(n) }),
			numberIn: ({ idMessage }, { messages }) => numberOfContact(messages.find((sent) => sent.idMessage === idMessage)?.chatId),
		},
		form,
	);

const idIn = (kind: string): string => `=${kind}{{ String($json.n).padStart(15, "0") }}`;

type More = { kind?: string; form?: INodeParameters } & Partial<Pick<Operation, 'content' | 'seed'>>;

/** An operation on one message of the chat with the contact of each item's number. */
function onMessage(operation: string, apiMethod: string, { kind = TO_CONTACT, form, content, seed = allMessages }: More = {}): Operation {
	const ofChat = onChat(
		'message',
		operation,
		{
			apiMethod,
			seed,
			content: (n) => ({ chatId: contact(n), idMessage: idOf(kind, n), ...content?.(n) }),
			numberIn: ({ idMessage }) => Number(String(idMessage).slice(kind.length)),
		},
		{ idMessage: idIn(kind), ...form },
	);
	return { ...ofChat, node: { ...ofChat.node, name: `${operation}Message` } };
}

const sends: Operation[] = [
	toContact('sendText', 'sendMessage', { message: '=Number {{ $json.n }}', options: { linkPreview: false } }, (n) => ({ message: `Number ${n}`, linkPreview: false })),
	toContact('sendPoll', 'sendPoll', { question: '=Number {{ $json.n }}?', answers: { rows: [{ answer: 'yes' }, { answer: '={{ ["no", "never"] }}' }] } }, (n) => ({
		message: `Number ${n}?`,
		options: [{ optionName: 'yes' }, { optionName: 'no' }, { optionName: 'never' }],
	})),
	toContact('sendLocation', 'sendLocation', { latitude: '={{ $json.n / 10 }}', longitude: 37.6173, options: { nameLocation: '=Bakery {{ $json.n }}' } }, (n) => ({
		latitude: n / 10,
		longitude: 37.6173,
		nameLocation: `Bakery ${n}`,
	})),
	toContact('sendContact', 'sendContact', { phoneContact: '+7 900 111-00-01', firstName: '=Number {{ $json.n }}' }, (n) => ({
		contact: { phoneContact: 79001110001, firstName: `Number ${n}` },
	})),
	toContact(
		'sendButtons',
		'sendInteractiveButtons',
		{
			message: '=Number {{ $json.n }}',
			buttons: { rows: [{ type: 'call', buttonText: 'Call', phoneNumber: '+7 900 111-00-01' }, { buttonText: 'Look', url: 'https://example.com' }] },
		},
		(n) => ({
			body: `Number ${n}`,
			buttons: [
				{ type: 'call', buttonId: '1', buttonText: 'Call', phoneNumber: '79001110001' },
				{ type: 'url', buttonId: '2', buttonText: 'Look', url: 'https://example.com' },
			],
		}),
	),
	toContact('sendReplyButtons', 'sendInteractiveButtonsReply', { message: '=Number {{ $json.n }}', buttons: { rows: [{ buttonText: 'Yes' }] } }, (n) => ({
		body: `Number ${n}`,
		buttons: [{ buttonId: '1', buttonText: 'Yes' }],
	})),
	onChat(
		'message',
		'forward',
		{
			apiMethod: 'forwardMessages',
			refusedField: 'Recipient',
			seed: allMessages,
			content: (n) => ({ chatId: contact(n), chatIdFrom: contact(n), messages: [idOf(TO_CONTACT, n)] }),
			numberIn: ({ idMessageFrom }) => Number(String(idMessageFrom).slice(TO_CONTACT.length)),
		},
		{ chatIdFrom: CONTACT, messageIds: idIn(TO_CONTACT) },
	),
	toContact('sendFile', 'sendFileByUrl', { urlFile: '=https://example.com/{{ $json.n }}.pdf', fileName: '=Prices {{ $json.n }}', caption: '=Number {{ $json.n }}' }, (n) => ({
		urlFile: `https://example.com/${n}.pdf`,
		fileName: `Prices ${n}.pdf`,
		caption: `Number ${n}`,
	})),
];

/** The operations on messages. */
export const messages: Operation[] = [
	...sends,
	onMessage('download', 'downloadFile', { kind: FROM_CONTACT, seed: allFiles }),
	onMessage('get', 'getMessage'),
	onMessage('edit', 'editMessage', { form: { message: '=Corrected ({{ $json.n }})' }, content: (n) => ({ message: `Corrected (${n})` }) }),
	onMessage('delete', 'deleteMessage'),
	onMessage('markAsRead', 'readChat', { kind: FROM_CONTACT }),
	onChat(
		'message',
		'getAll',
		{ apiMethod: 'getChatHistory', seed: allMessages, content: (n) => ({ chatId: contact(n), count: 1000 }), numberIn: ({ text }) => lastNumber(text) },
		{ filters: { direction: 'incoming' } },
	),
	onChat('message', 'showTyping', { apiMethod: 'sendTyping', seed: () => ({}), content: (n) => ({ chatId: contact(n), typingTime: 5000 }) }, { typingSeconds: 5 }),
];
