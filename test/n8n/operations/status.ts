import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Instance } from '../../simulator';
import { CONTACT, contact, idOf, lastNumber, numberOfContact, numbers } from './items';
import { list } from './list';
import type { Operation } from './operation';
import { allReceived } from './seeds';

/** A send's answer is an id; what is posted under it tells which item it belongs to. */
function numberOfPosted({ idMessage }: IDataObject, { statuses: all }: Instance): number {
	const status = all.find((posted) => posted.idMessage === idMessage);
	return lastNumber(status && ('textMessage' in status.content ? status.content.textMessage : status.recipients[0].slice(4, 11)));
}

const send = (operation: string, parameters: INodeParameters, content: Operation['content']): Operation => ({
	node: {
		name: operation,
		type: 'n8n-nodes-green-api.sendStatus',
		parameters: { operation, ...parameters, audience: 'selectedContacts', participants: CONTACT },
	},
	apiMethod: `${operation}Status`,
	verb: 'POST',
	seed: () => ({}),
	content: (n) => ({ ...content(n), participants: [contact(n)] }),
	refusedField: 'Participants',
	numberIn: numberOfPosted,
});

const POSTED = '3EB0B';

const posted = (n: number, now: number): Instance['statuses'][number] => ({
	idMessage: idOf(POSTED, n),
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

const allPosted: Operation['seed'] = (count, now) => ({ statuses: numbers(count).map((n) => posted(n, now)) });

/** The id of the own status of that number, for a field of the form; empty for BAD_ITEM. */
const ID_OF_POSTED = `={{ Number($json.n) ? "${POSTED}" + String($json.n).padStart(15, "0") : "" }}`;

/** An operation on the own status of each item's number. */
const onPosted = (name: string, verb: Operation['verb'], numberIn: Operation['numberIn']): Operation => ({
	node: { name, type: `n8n-nodes-green-api.${name}`, parameters: { idMessage: ID_OF_POSTED } },
	apiMethod: name,
	verb,
	seed: allPosted,
	content: (n) => ({ idMessage: idOf(POSTED, n) }),
	refusedField: 'Message ID',
	numberIn,
});

/** One status, which is looked up in the list. */
const getOne: Operation = {
	...onPosted('getOutgoingStatuses', 'GET', ({ text }) => lastNumber(text)),
	node: {
		name: 'getOneStatus',
		type: 'n8n-nodes-green-api.getOutgoingStatuses',
		parameters: { operation: 'get', idMessage: ID_OF_POSTED, minutes: '={{ 1440 + Number($json.n) }}' },
	},
	content: (n) => ({ minutes: String(1440 + n) }),
};

/** The operations of the nodes for statuses. */
export const statuses: Operation[] = [
	send('sendText', { message: '=Number {{ $json.n }}', backgroundColor: '#228B22', font: 'SERIF' }, (n) => ({
		message: `Number ${n}`,
		backgroundColor: '#228B22',
		font: 'SERIF',
	})),
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
	getOne,
	list('getIncomingStatuses', 'Story', (count, now) => ({ incomingStatuses: allReceived(count, now, 'Story') })),
	onPosted('getStatusStatistic', 'GET', ({ recipientId }) => numberOfContact(recipientId)),
	onPosted('deleteStatus', 'POST', ({ idMessage }) => Number(String(idMessage).slice(POSTED.length))),
];
