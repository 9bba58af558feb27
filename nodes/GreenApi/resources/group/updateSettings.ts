import { refusal } from '../../../shared/failures/failure';
import { group } from '../../../shared/form/chat';
import { optionalFields } from '../../../shared/form/optionalFields';
import { withoutEmpty } from '../../../shared/form/text';
import { yesOrNo } from '../../../shared/form/yesOrNo';
import { operation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';
import { NOT_CHANGED } from './notChanged';

const settings = optionalFields(
	{
		displayName: 'Settings',
		name: 'settings',
		placeholder: 'Add Setting',
		description: 'What to change; all else stays as it is',
	},
	{
		participantsCanEdit: yesOrNo({
			displayName: 'Participants Can Edit Group',
			name: 'allowParticipantsEditGroupSettings',
			default: true,
			description: 'Whether all participants may change the name, the picture and the description of the group, and not its admins alone',
		}),
		participantsCanSend: yesOrNo({
			displayName: 'Participants Can Send Messages',
			name: 'allowParticipantsSendMessages',
			default: true,
			description: 'Whether all participants may write in the group, and not its admins alone',
		}),
	},
);

export const updateSettings = operation({
	method: 'updateGroupSettings',
	option: {
		name: 'Update Settings',
		value: 'updateSettings',
		action: 'Update settings of group',
		description: 'Choose what all participants of a group may do, and what its admins alone. A beta method of GREEN-API.',
	},
	fields: { chatId: group, settings },
	request: ({ chatId, settings: { participantsCanEdit, participantsCanSend } }) => {
		if (participantsCanEdit === undefined && participantsCanSend === undefined) {
			throw refusal("'Settings' is empty", 'Add at least one setting to change');
		}
		return {
			groupId: chatId,
			allowParticipantsEditGroupSettings: participantsCanEdit,
			allowParticipantsSendMessages: participantsCanSend,
		};
	},
	answer: (body, { chatId, settings: changed }) => {
		expectDone(body, 'updateGroupSettings', 'The settings of the group were not changed', NOT_CHANGED);
		return { changed: true, ...withoutEmpty(changed), chatId };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/groups/UpdateGroupSettings/',
		form: {
			groupId: '79876543210-1587570015@g.us',
			settings: { allowParticipantsEditGroupSettings: true, allowParticipantsSendMessages: true },
		},
		request: {
			groupId: '79876543210-1587570015@g.us',
			allowParticipantsEditGroupSettings: true,
			allowParticipantsSendMessages: true,
		},
		answer: { updateGroupSettings: true, reason: '' },
	},
});
