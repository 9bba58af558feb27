import type { INodeParameters } from 'n8n-workflow';
import { newGroup } from '../../simulator/groupSeeds';
import { greenApi } from './greenApi';
import { CONTACT, contact, groupOf, lastNumber, numbers } from './items';
import type { Operation } from './operation';
import * as picture from './picture';

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
	node: greenApi(`${operation}Group`, 'group', operation, { groupId: '=12036302000{{ $json.padded }}@g.us', ...form }),
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
	onGroup(operation, apiMethod, { participants: CONTACT }, { seed, content: (n) => ({ participantChatId: contact(n) }) });

/** The operations on groups. */
export const groups: Operation[] = [
	onParticipant('addParticipant', 'addGroupParticipant', grouped(false, false)),
	{
		node: greenApi('createGroup', 'group', 'create', { groupName: '=Number {{ $json.n }}', participants: CONTACT }),
		apiMethod: 'createGroup',
		verb: 'POST',
		seed: () => ({}),
		content: (n) => ({ groupName: `Number ${n}`, chatIds: [contact(n)] }),
		refusedField: 'Participants',
		numberIn: ({ name }) => lastNumber(name),
	},
	onGroup('get', 'getGroupData', {}),
	{
		node: greenApi('getManyGroups', 'group', 'getAll', { limit: '={{ Number($json.n) || 0 }}', filters: { nameContains: '=Number ({{ $json.n }})' } }),
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
	onGroup('setPicture', 'setGroupPicture', { binaryPropertyName: picture.binaryPropertyName }, { content: () => ({ file: picture.file }) }),
	onGroup('updateSettings', 'updateGroupSettings', { settings: { allowParticipantsSendMessages: false } }, { content: () => ({ allowParticipantsSendMessages: false }) }),
];
