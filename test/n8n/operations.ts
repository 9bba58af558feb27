import { createHash } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { NodeUnderTest } from '../host/webhook';
import type { Instance, JournalMessage, ReceivedRequest } from '../simulator';
import type { CallRow } from '../simulator/callSeeds';
import { newGroup } from '../simulator/groupSeeds';

/** A node's operation: what it is asked for a list of numbered items, and how its answers show the number again. */
export interface Operation {
	node: NodeUnderTest;
	apiMethod: string;
	verb: 'DELETE' | 'GET' | 'POST';
	/** What an instance must hold to answer for items 1 to `count`. */
	seed(count: number, now: number): Partial<Instance>;
	/** The query or body that GREEN-API must receive for an item. */
	content(n: number): IDataObject;
	/** The field that its refusal of BAD_ITEM names. */
	refusedField: string;
	/** The number of the item that an answer belongs to. */
	numberIn(answer: IDataObject, instance: Instance): number;
}

/** One that does the same whatever item it is given, so that no answer shows a number. */
export interface AlikeOperation extends Omit<Operation, 'numberIn' | 'refusedField'> {
	/** With how many items it can be tried at most, where that is few. */
	most?: number;
}

/** The part of a request that carries its values. */
export const contentOf = ({ method, query, body }: ReceivedRequest): unknown => (method === 'POST' ? body : query);

/** The requests of an operation, without those by which it looks at what is there. */
export const ownOf = (requests: ReceivedRequest[], { apiMethod: own }: Pick<Operation, 'apiMethod'>): ReceivedRequest[] =>
	requests.filter(({ apiMethod }) => apiMethod === own || apiMethod !== 'getSettings');

/** Whether a request is for people's names: Get Many, which is tried with people, says of whom. */
const isForNames = ({ apiMethod, query }: ReceivedRequest): boolean => apiMethod === 'getContacts' && !('group' in query);

/** The requests for people's names. */
export const forNames = (requests: ReceivedRequest[]): ReceivedRequest[] => requests.filter(isForNames);

/**
 * An operation's own requests, without that for names and those for files, and without those refused for being one too many, which
 * happens on a busy machine now and then.
 */
export const admitted = (requests: ReceivedRequest[]): ReceivedRequest[] =>
	requests.filter((request) => request.status !== 429 && request.apiMethod !== '' && !isForNames(request));

const contact = (n: number): string => `7900${String(n).padStart(7, '0')}@c.us`;

const lastNumber = (text: unknown): number => Number(/(\d+)\D*$/.exec(String(text))?.[1]);

const onlyTo = { audience: 'selectedContacts', participants: '=+7 900 {{ $json.padded }}' };

/** A send's answer is an id; what is posted under it tells which item it belongs to. */
function numberOfPosted({ idMessage }: IDataObject, { statuses }: Instance): number {
	const status = statuses.find((posted) => posted.idMessage === idMessage);
	return lastNumber(status && ('textMessage' in status.content ? status.content.textMessage : status.recipients[0].slice(4, 11)));
}

const send = (operation: string, parameters: INodeParameters, content: Operation['content']): Operation => ({
	node: { name: operation, type: 'n8n-nodes-green-api.sendStatus', parameters: { operation, ...parameters, ...onlyTo } },
	apiMethod: `${operation}Status`,
	verb: 'POST',
	seed: () => ({}),
	content: (n) => ({ ...content(n), participants: [contact(n)] }),
	refusedField: 'Participants',
	numberIn: numberOfPosted,
});

const message = (n: number, now: number): JournalMessage => ({
	type: 'outgoing',
	idMessage: `3EB0A${String(n).padStart(15, '0')}`,
	timestamp: Math.floor(now / 1000),
	typeMessage: 'textMessage',
	chatId: contact(n),
	textMessage: `Message (${n})`,
	statusMessage: 'sent',
	sendByApi: true,
});

const incoming = (n: number, now: number, words: string): Instance['incomingStatuses'][number] => ({
	type: 'incoming',
	idMessage: `3EB0C${String(n).padStart(15, '0')}`,
	timestamp: Math.floor(now / 1000),
	typeMessage: 'extendedTextMessage',
	chatId: contact(n),
	senderId: contact(n),
	senderName: `Number ${n}`,
	senderContactName: `Number ${n}`,
	textMessage: `${words} (${n})`,
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const posted = (n: number, now: number): Instance['statuses'][number] => ({
	idMessage: `3EB0B${String(n).padStart(15, '0')}`,
	queuedAt: now,
	leftQueueAt: now,
	journaled: true,
	sendByApi: true,
	recipients: [contact(n)],
	content: {
		typeMessage: 'extendedTextMessage',
		textMessage: `Status (${n})`,
		extendedTextMessage: { text: `Status (${n})`, backgroundColor: '#228B22', font: 'SERIF', participants: [contact(n)] },
	},
});

/** A list in which each item looks for one row of many by its text. */
const list = (name: string, word: string, seed: Operation['seed']): Operation => ({
	node: {
		name,
		type: `n8n-nodes-green-api.${name}`,
		parameters: { minutes: '={{ 1440 + $json.n }}', returnAll: true, simplify: true, filters: { text: `=${word} ({{ $json.n }})` } },
	},
	apiMethod: name,
	verb: 'GET',
	seed,
	content: (n) => ({ minutes: String(1440 + n) }),
	refusedField: 'Minutes',
	numberIn: ({ text }) => lastNumber(text),
});

/** The id of the own status of that number, for a field of the form; empty for BAD_ITEM. */
const ID_OF_POSTED = '={{ Number($json.n) ? "3EB0B" + String($json.n).padStart(15, "0") : "" }}';

const allPosted: Operation['seed'] = (count, now) => ({ statuses: numbers(count).map((n) => posted(n, now)) });

/** The number of the contact whose chat ID this is. */
const numberOfContact = (chatId: unknown): number => Number(String(chatId).slice(4, 11));

/** An operation of the GREEN-API node on the chat with the contact of each item's number. */
const onChat = (resource: string, operation: string, more: Pick<Operation, 'seed' | 'numberIn'> & Partial<Operation>, form: INodeParameters = {}): Operation => ({
	node: { name: more.apiMethod ?? operation, type: 'n8n-nodes-green-api.greenApi', parameters: { resource, operation, chatId: '=+7 900 {{ $json.padded }}', ...form } },
	apiMethod: operation,
	verb: 'POST',
	content: (n) => ({ chatId: contact(n) }),
	refusedField: 'Chat',
	...more,
});

/** A message to each contact, and one from each. */
const allMessages: Operation['seed'] = (count, now) => ({
	messages: numbers(count).map((n) => message(n, now)),
	incomingMessages: numbers(count).map((n) => incoming(n, now, 'Letter')),
});

/** How the id of a message to a contact begins. */
const TO_CONTACT = '3EB0A';

/** How the id of one from a contact begins. */
const FROM_CONTACT = '3EB0C';

/** A file from each contact. */
const allFiles: Operation['seed'] = (count, now) => ({
	incomingMessages: numbers(count).map((n) => ({ ...incoming(n, now, 'Letter'), typeMessage: 'documentMessage', downloadUrl: `${n}.pdf`, fileName: `${n}.pdf` })),
});

/** An operation on one message of the chat with the contact of each item's number. */
function onMessage(operation: string, apiMethod: string, more: { idStart?: string; form?: INodeParameters } & Partial<Pick<Operation, 'content' | 'seed'>> = {}): Operation {
	const { idStart = TO_CONTACT, form, content, seed = allMessages } = more;
	const ofChat = onChat(
		'message',
		operation,
		{
			apiMethod,
			seed,
			content: (n) => ({ chatId: contact(n), idMessage: `${idStart}${String(n).padStart(15, '0')}`, ...content?.(n) }),
			numberIn: ({ idMessage }) => Number(String(idMessage).slice(idStart.length)),
		},
		{ idMessage: `=${idStart}{{ String($json.n).padStart(15, "0") }}`, ...form },
	);
	return { ...ofChat, node: { ...ofChat.node, name: `${operation}Message` } };
}

/** The same on the contact itself, who must be a person. */
const onPerson = (operation: string, more: Pick<Operation, 'seed'> & Partial<Operation>, form?: INodeParameters): Operation =>
	onChat('contact', operation, { refusedField: 'Contact', numberIn: ({ chatId }) => numberOfContact(chatId), ...more }, form);

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

const names = { firstName: '=Number {{ $json.n }}', lastName: 'Of Many' };

const named: Operation['content'] = (n) => ({ chatId: contact(n), firstName: `Number ${n}`, lastName: 'Of Many', saveInAddressbook: true });

const knowing: Operation['seed'] = (count) => ({
	contacts: numbers(count).map((n) => ({ id: contact(n), name: `Profile ${n}`, contactName: `Number (${n})`, type: 'user' })),
});

/** The group of each item's number. */
const groupOf = (n: number): string => `12036302000${String(n).padStart(7, '0')}@g.us`;

/** The first instance's own chat id: it owns the groups. */
const OWN = '70000000001@c.us';

/** The groups of all items, each with the contact of its number as an admin or not. */
const grouped = (isAdmin: boolean, withContact = true): Operation['seed'] => (count, now) => ({
	wid: OWN,
	groups: new Map(
		numbers(count).map((n) => {
			const group = newGroup(`Number (${n})`, OWN, [], now);
			if (withContact) group.participants.set(contact(n), isAdmin);
			return [groupOf(n), group];
		}),
	),
});

/** An operation on the group of each item's number. */
const onGroup = (operation: string, apiMethod: string, form: INodeParameters, more: Partial<Operation> = {}): Operation => ({
	node: {
		name: `${operation}Group`,
		type: 'n8n-nodes-green-api.greenApi',
		parameters: { resource: 'group', operation, groupId: '=12036302000{{ $json.padded }}@g.us', ...form },
	},
	apiMethod,
	verb: 'POST',
	seed: grouped(false),
	refusedField: 'Group',
	numberIn: ({ chatId }) => Number(String(chatId).slice(11, 18)),
	...more,
	content: (n) => ({ groupId: groupOf(n), ...more.content?.(n) }),
});

/** The same on the contact of each item's number in that group. */
const onParticipant = (operation: string, apiMethod: string, seed = grouped(false)): Operation =>
	onGroup(operation, apiMethod, { participants: '=+7 900 {{ $json.padded }}' }, { seed, content: (n) => ({ participantChatId: contact(n) }) });

/** The beginning of a JPG, which an expression can give in place of a binary field's name. */
const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

const picture = { bytes: PICTURE.length, sha256: createHash('sha256').update(PICTURE).digest('hex'), fileName: 'picture.jpg', mimeType: 'image/jpeg' };

/** A call from or to the contact of that number, now. */
const called = (direction: string, n: number, now: number): CallRow => ({
	type: direction === 'Incoming' ? 'incoming' : 'outgoing',
	idMessage: `3EB0D${String(n).padStart(15, '0')}`,
	timestamp: Math.floor(now / 1000),
	typeMessage: direction === 'Incoming' ? 'incomingCall' : 'outgoingCall',
	chatId: contact(n),
	duration: n,
	isVideo: false,
	status: 'pickUp',
});

/** An operation of the GREEN-API node that asks for nothing of an item. */
const alike = (resource: string, operation: string, apiMethod: string, more: Partial<AlikeOperation> = {}): AlikeOperation => ({
	node: { name: apiMethod, type: 'n8n-nodes-green-api.greenApi', parameters: { resource, operation } },
	apiMethod,
	verb: 'GET',
	seed: () => ({}),
	content: () => ({}),
	...more,
});

/** All operations of all nodes whose items are not alike. */
export const operations: Operation[] = [
	send('sendText', { message: '=Number {{ $json.n }}', backgroundColor: '#228B22', font: 'SERIF' }, (n) => ({ message: `Number ${n}`, backgroundColor: '#228B22', font: 'SERIF' })),
	send('sendMedia', { urlFile: '=https://example.com/{{ $json.n }}.jpg', fileName: '={{ $json.n }}.jpg', caption: '=Number {{ $json.n }}' }, (n) => ({
		urlFile: `https://example.com/${n}.jpg`,
		fileName: `${n}.jpg`,
		caption: `Number ${n}`,
	})),
	send('sendVoice', { urlFile: '=https://example.com/{{ $json.n }}.mp3', fileName: '={{ $json.n }}.mp3', backgroundColor: '#228B22' }, (n) => ({
		urlFile: `https://example.com/${n}.mp3`,
		fileName: `${n}.mp3`,
		backgroundColor: '#228B22',
	})),
	list('getOutgoingStatuses', 'Status', allPosted),
	{
		node: { name: 'getOneStatus', type: 'n8n-nodes-green-api.getOutgoingStatuses', parameters: { operation: 'get', idMessage: ID_OF_POSTED, minutes: '={{ 1440 + Number($json.n) }}' } },
		apiMethod: 'getOutgoingStatuses',
		verb: 'GET',
		seed: allPosted,
		content: (n) => ({ minutes: String(1440 + n) }),
		refusedField: 'Message ID',
		numberIn: ({ text }) => lastNumber(text),
	},
	list('getIncomingStatuses', 'Story', (count, now) => ({ incomingStatuses: numbers(count).map((n) => incoming(n, now, 'Story')) })),
	{
		node: { name: 'getStatusStatistic', type: 'n8n-nodes-green-api.getStatusStatistic', parameters: { idMessage: ID_OF_POSTED } },
		apiMethod: 'getStatusStatistic',
		verb: 'GET',
		seed: allPosted,
		content: (n) => ({ idMessage: `3EB0B${String(n).padStart(15, '0')}` }),
		refusedField: 'Message ID',
		numberIn: ({ recipientId }) => numberOfContact(recipientId),
	},
	{
		node: { name: 'deleteStatus', type: 'n8n-nodes-green-api.deleteStatus', parameters: { idMessage: ID_OF_POSTED } },
		apiMethod: 'deleteStatus',
		verb: 'POST',
		seed: allPosted,
		content: (n) => ({ idMessage: `3EB0B${String(n).padStart(15, '0')}` }),
		refusedField: 'Message ID',
		numberIn: ({ idMessage }) => Number(String(idMessage).slice(5)),
	},
	list('lastOutgoingMessages', 'Message', (count, now) => ({ messages: numbers(count).map((n) => message(n, now)) })),
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
		{ message: '=Number {{ $json.n }}', buttons: { rows: [{ type: 'call', buttonText: 'Call', phoneNumber: '+7 900 111-00-01' }, { buttonText: 'Look', url: 'https://example.com' }] } },
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
			content: (n) => ({ chatId: contact(n), chatIdFrom: contact(n), messages: [`${TO_CONTACT}${String(n).padStart(15, '0')}`] }),
			numberIn: ({ idMessageFrom }) => Number(String(idMessageFrom).slice(TO_CONTACT.length)),
		},
		{ chatIdFrom: '=+7 900 {{ $json.padded }}', messageIds: `=${TO_CONTACT}{{ String($json.n).padStart(15, "0") }}` },
	),
	onChat(
		'message',
		'sendFile',
		{
			apiMethod: 'sendFileByUrl',
			refusedField: 'Recipient',
			seed: () => ({}),
			content: (n) => ({ chatId: contact(n), urlFile: `https://example.com/${n}.pdf`, fileName: `Prices ${n}.pdf`, caption: `Number ${n}` }),
			numberIn: ({ idMessage }, { messages }) => numberOfContact(messages.find((sent) => sent.idMessage === idMessage)?.chatId),
		},
		{ urlFile: '=https://example.com/{{ $json.n }}.pdf', fileName: '=Prices {{ $json.n }}', caption: '=Number {{ $json.n }}' },
	),
	onMessage('download', 'downloadFile', { idStart: FROM_CONTACT, seed: allFiles }),
	onMessage('get', 'getMessage'),
	onMessage('edit', 'editMessage', { form: { message: '=Corrected ({{ $json.n }})' }, content: (n) => ({ message: `Corrected (${n})` }) }),
	onMessage('delete', 'deleteMessage'),
	onMessage('markAsRead', 'readChat', { idStart: FROM_CONTACT }),
	onChat(
		'message',
		'getAll',
		{ apiMethod: 'getChatHistory', seed: allMessages, content: (n) => ({ chatId: contact(n), count: 1000 }), numberIn: ({ text }) => lastNumber(text) },
		{ filters: { direction: 'incoming' } },
	),
	onChat(
		'message',
		'showTyping',
		{ apiMethod: 'sendTyping', seed: () => ({}), content: (n) => ({ chatId: contact(n), typingTime: 5000 }), numberIn: ({ chatId }) => numberOfContact(chatId) },
		{ typingSeconds: 5 },
	),
	{
		...alike('account', 'getAuthorizationCode', 'getAuthorizationCode', { verb: 'POST', seed: () => ({ stateInstance: 'notAuthorized' }) }),
		node: { name: 'getAuthorizationCode', type: 'n8n-nodes-green-api.greenApi', parameters: { resource: 'account', operation: 'getAuthorizationCode', phoneNumber: '=+7 900 {{ $json.padded }}' } },
		content: (n) => ({ phoneNumber: Number(contact(n).replace('@c.us', '')) }),
		refusedField: 'Phone Number',
		numberIn: ({ phoneNumber }) => numberOfContact(String(phoneNumber).replace('+', '')),
	},
	onChat('contact', 'getAvatar', {
		seed: (count) => ({ avatars: new Map(numbers(count).map((n) => [contact(n), `https://pps.whatsapp.net/v/${n}.jpg`])) }),
		numberIn: ({ urlAvatar }) => lastNumber(urlAvatar),
	}),
	onChat(
		'contact',
		'checkWhatsapp',
		{ seed: (count) => ({ checkQuota: { used: 0, total: count } }), refusedField: 'Phone Numbers', numberIn: ({ phoneNumber }) => numberOfContact(phoneNumber) },
		{ phoneNumber: '=+7 900 {{ $json.padded }}' },
	),
	onChat('contact', 'get', { apiMethod: 'getContactInfo', seed: knowing, numberIn: ({ name }) => lastNumber(name) }),
	{
		node: {
			name: 'getManyContacts',
			type: 'n8n-nodes-green-api.greenApi',
			parameters: {
				resource: 'contact',
				operation: 'getAll',
				kind: 'people',
				limit: '={{ Number($json.n) || 0 }}',
				filters: { nameContains: '=Number ({{ $json.n }})' },
			},
		},
		apiMethod: 'getContacts',
		verb: 'GET',
		seed: knowing,
		content: () => ({ group: 'false' }),
		refusedField: 'Limit',
		numberIn: ({ name }) => lastNumber(name),
	},
	onPerson('add', { apiMethod: 'addContact', seed: () => ({ contacts: [] }), content: named }, names),
	onPerson('update', { apiMethod: 'editContact', seed: knowing, content: named }, names),
	onPerson('delete', { apiMethod: 'deleteContact', seed: knowing }),
	onParticipant('addParticipant', 'addGroupParticipant', grouped(false, false)),
	{
		node: {
			name: 'createGroup',
			type: 'n8n-nodes-green-api.greenApi',
			parameters: { resource: 'group', operation: 'create', groupName: '=Number {{ $json.n }}', participants: '=+7 900 {{ $json.padded }}' },
		},
		apiMethod: 'createGroup',
		verb: 'POST',
		seed: () => ({}),
		content: (n) => ({ groupName: `Number ${n}`, chatIds: [contact(n)] }),
		refusedField: 'Participants',
		numberIn: ({ name }) => lastNumber(name),
	},
	onGroup('get', 'getGroupData', {}),
	{
		node: {
			name: 'getManyGroups',
			type: 'n8n-nodes-green-api.greenApi',
			parameters: { resource: 'group', operation: 'getAll', limit: '={{ Number($json.n) || 0 }}', filters: { nameContains: '=Number ({{ $json.n }})' } },
		},
		apiMethod: 'getContacts',
		verb: 'GET',
		seed: (count) => ({ contacts: numbers(count).map((n) => ({ id: groupOf(n), name: `Number (${n})`, type: 'group' })) }),
		content: () => ({ group: 'true' }),
		refusedField: 'Limit',
		numberIn: ({ name }) => lastNumber(name),
	},
	onGroup('leave', 'leaveGroup', {}),
	onParticipant('makeAdmin', 'setGroupAdmin'),
	onParticipant('removeAdmin', 'removeAdmin', grouped(true)),
	onParticipant('removeParticipant', 'removeGroupParticipant'),
	onGroup('rename', 'updateGroupName', { groupName: '=House {{ $json.n }}' }, { content: (n) => ({ groupName: `House ${n}` }) }),
	onGroup(
		'setPicture',
		'setGroupPicture',
		{ binaryPropertyName: `={{ ({ mimeType: "image/jpeg", data: "${PICTURE.toString('base64')}" }) }}` },
		{ content: () => ({ file: picture }) },
	),
	onGroup('updateSettings', 'updateGroupSettings', { settings: { allowParticipantsSendMessages: false } }, { content: () => ({ allowParticipantsSendMessages: false }) }),
	...['Incoming', 'Outgoing'].map((direction): Operation => ({
		node: {
			name: `get${direction}Calls`,
			type: 'n8n-nodes-green-api.greenApi',
			parameters: {
				resource: 'call',
				operation: `getAll${direction}`,
				minutes: '={{ 1440 + $json.n }}',
				returnAll: true,
				filters: { chatId: '=+7 900 {{ $json.padded }}' },
				options: { explainEmpty: false },
			},
		},
		apiMethod: `last${direction}Calls`,
		verb: 'GET',
		seed: (count, now) => ({ [`${direction.toLowerCase()}Calls`]: numbers(count).map((n) => called(direction, n, now)) }),
		content: (n) => ({ minutes: String(1440 + n) }),
		refusedField: 'Minutes',
		numberIn: ({ chatId }) => numberOfContact(chatId),
	})),
	onChat('chat', 'archive', {
		apiMethod: 'archiveChat',
		seed: (count, now) => ({ incomingMessages: numbers(count).map((n) => incoming(n, now, 'Letter')) }),
		numberIn: ({ chatId }) => numberOfContact(chatId),
	}),
	onChat('chat', 'unarchive', {
		apiMethod: 'unarchiveChat',
		seed: (count, now) => ({ ...allMessages(count, now), archivedChats: new Set(numbers(count).map(contact)) }),
		numberIn: ({ chatId }) => numberOfContact(chatId),
	}),
	onChat(
		'chat',
		'setDisappearing',
		{
			apiMethod: 'setDisappearingChat',
			seed: () => ({}),
			content: (n) => ({ chatId: contact(n), ephemeralExpiration: 86_400 }),
			numberIn: ({ chatId }) => numberOfContact(chatId),
		},
		{ disappearAfter: '24Hours' },
	),
	onChat('chat', 'markAsRead', { apiMethod: 'readChat', seed: allMessages, numberIn: ({ chatId }) => numberOfContact(chatId) }),
	{
		node: { name: 'getChats', type: 'n8n-nodes-green-api.greenApi', parameters: { resource: 'chat', operation: 'getAll', limit: '={{ Number($json.n) }}', filters: { chatName: '=Number ({{ $json.n }})' } } },
		apiMethod: 'getChats',
		verb: 'GET',
		seed: (count) => ({ contacts: numbers(count).map((n) => ({ id: contact(n), name: `Number (${n})`, type: 'user' })) }),
		content: () => ({}),
		refusedField: 'Limit',
		numberIn: ({ chatId }) => numberOfContact(chatId),
	},
	list('lastIncomingMessages', 'Letter', (count, now) => ({ incomingMessages: numbers(count).map((n) => incoming(n, now, 'Letter')) })),
];

const oneWaits: Operation['seed'] = () => ({ queue: [{ messageID: '3EB0', type: 'sendMessage', body: { chatId: contact(1), message: 'Hello' } }] });

/** Each item has another delay, since what is so already is not sent. */
const delays = alike('account', 'updateSettings', 'setSettings', { verb: 'POST', content: (n) => ({ delaySendMessagesMilliseconds: 1000 + n }) });

const updateSettings: AlikeOperation = {
	...delays,
	node: { ...delays.node, parameters: { ...delays.node.parameters, settings: { delaySendMessagesMilliseconds: '={{ 1000 + $json.n }}' } } },
};

const PROFILE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

const profile = { bytes: PROFILE.length, sha256: createHash('sha256').update(PROFILE).digest('hex'), fileName: 'picture.jpg', mimeType: 'image/jpeg' };

const pictures = alike('account', 'setProfilePicture', 'setProfilePicture', { verb: 'POST', content: () => ({ file: profile }), most: 2 });

/** The file comes by an expression, which takes the place of a binary field. One in ten seconds is allowed. */
const setProfilePicture: AlikeOperation = {
	...pictures,
	node: {
		...pictures.node,
		parameters: { ...pictures.node.parameters, binaryPropertyName: `={{ ({ mimeType: "image/jpeg", data: "${PROFILE.toString('base64')}" }) }}` },
	},
};

/** The operations for which all items are alike. */
export const alikeOperations: AlikeOperation[] = [
	alike('account', 'getQrCode', 'qr', { seed: () => ({ stateInstance: 'notAuthorized' }) }),
	alike('account', 'getSettings', 'getSettings'),
	alike('account', 'getState', 'getStateInstance'),
	alike('account', 'getStateHistory', 'GetStateInstanceHistory', { content: () => ({ count: '50' }) }),
	alike('account', 'getWhatsAppAccount', 'getWaSettings'),
	alike('account', 'logOut', 'logout'),
	alike('account', 'reboot', 'reboot'),
	setProfilePicture,
	updateSettings,
	alike('queue', 'clearMessages', 'clearMessagesQueue'),
	// Once a minute.
	alike('queue', 'clearNotifications', 'clearWebhooksQueue', { verb: 'DELETE', most: 1 }),
	alike('queue', 'countMessages', 'getMessagesCount'),
	alike('queue', 'countNotifications', 'getWebhooksCount'),
	alike('queue', 'getMessages', 'showMessagesQueue', { seed: oneWaits }),
];

/** The operation of that name. */
export const operationNamed = (name: string): Operation => operations.find(({ node }) => node.name === name)!;

/** An item that every operation refuses before anything is sent. */
export const BAD_ITEM: IDataObject = { n: 'x', padded: 'x' };

/** Numbered items, from 1 on. */
export const numbered = (count: number): IDataObject[] => numbers(count).map((n) => ({ n, padded: String(n).padStart(7, '0') }));
