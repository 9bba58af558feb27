import { group } from '../../../shared/form/chat';
import { operation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';
import { groupName } from './groupName';
import { NOT_CHANGED } from './notChanged';

export const rename = operation({
	method: 'updateGroupName',
	option: { name: 'Rename', value: 'rename', action: 'Rename group', description: 'Give a group another name' },
	fields: { chatId: group, name: groupName },
	request: ({ chatId, name }) => ({ groupId: chatId, groupName: name }),
	answer: (body, { chatId, name }) => {
		expectDone(body, 'updateGroupName', 'The group was not renamed', NOT_CHANGED);
		return { renamed: true, name, chatId };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/groups/UpdateGroupName/',
		form: { groupId: '79876543210-1587570015@g.us', groupName: 'New name' },
		request: { groupId: '79876543210-1587570015@g.us', groupName: 'New name' },
		answer: { updateGroupName: true },
	},
});
