import type { IDataObject } from 'n8n-workflow';
import { withoutEmpty } from '../../../shared/form/text';
import { isObject } from '../../../shared/isObject';
import { mostRows } from '../../../shared/journals/listFields';
import { simplify } from '../../../shared/journals/simplify';
import { wordOf } from '../../../shared/journals/text';
import { operation } from '../../../shared/operation/operation';
import { listOf } from '../../../shared/transport/answer';

/** What waits, in the words of the sends, by the method that has put it into the queue. */
const KINDS: Record<string, string> = {
	forwardmessages: 'forward',
	sendcontact: 'contact',
	sendfilebyupload: 'file',
	sendfilebyurl: 'file',
	sendinteractivebuttons: 'interactiveButtons',
	sendinteractivebuttonsreply: 'interactiveButtonsReply',
	sendlink: 'link',
	sendlocation: 'location',
	sendmediastatus: 'mediaStatus',
	sendmessage: 'text',
	sendpoll: 'poll',
	sendtextstatus: 'textStatus',
	sendvoicestatus: 'voiceStatus',
};

/** The fields of a request of which one says what a person reads in the message. */
const TEXTS = ['message', 'caption', 'body', 'nameLocation', 'fileName'];

const NAMES = ['firstName', 'middleName', 'lastName', 'company'];

const textIn = (body: IDataObject): string => {
	const { contact } = body;
	const names = isObject(contact) ? NAMES.map((name) => wordOf(contact[name])).filter(Boolean).join(' ') : '';
	return TEXTS.map((name) => wordOf(body[name])).find(Boolean) ?? names;
};

/** A row of the queue in the words of the forms; a forward of several messages has several IDs. Older instances nest nothing. */
function simplified(row: IDataObject): IDataObject {
	const body = isObject(row.body) ? row.body : row;
	const kind = wordOf(row.type) || wordOf(row.typeMessage);
	const ids = [row.messageID ?? row.idMessage ?? row.messagesIDs ?? []].flat().map(wordOf).filter(Boolean);
	const fields = {
		kind: KINDS[kind.toLowerCase()] ?? kind,
		text: textIn(body),
		chatId: wordOf(body.chatId),
		idMessage: ids[0],
		idMessages: ids.length > 1 ? ids : undefined,
	};
	return withoutEmpty(fields);
}

export const getMessages = operation({
	method: 'showMessagesQueue',
	option: {
		name: 'Get Messages',
		value: 'getMessages',
		action: 'Get messages of queue',
		description: 'List the messages and statuses that wait to be sent, the next one first. GREEN-API shows the first 500.',
	},
	fields: { most: mostRows, isSimplified: simplify },
	request: () => ({}),
	answer: (body, { most, isSimplified }) => {
		const rows = listOf(body).slice(0, most);
		return isSimplified ? rows.map(simplified) : rows;
	},
	example: {
		page: 'https://green-api.com/en/docs/api/queues/ShowMessagesQueue/',
		form: {},
		request: {},
		answer: [
			{
				messageID: 'BAE5849D7A78175C',
				type: 'sendMessage',
				body: { chatId: '79001110001@c.us', message: 'Hello', linkPreview: true, typingTime: null },
			},
			{
				messagesIDs: ['BAE5849D7A78175D'],
				type: 'ForwardMessages',
				body: { chatId: '79001110002@c.us', messages: ['3EB0E000000000000001'] },
			},
		],
	},
});
