import type { IDataObject } from 'n8n-workflow';
import { group } from '../../../shared/form/chat';
import { withoutEmpty } from '../../../shared/form/text';
import { simplify } from '../../../shared/journals/simplify';
import { wordOf } from '../../../shared/journals/text';
import { longOperation } from '../../../shared/operation/operation';
import type { NameOf } from '../../../shared/people/contacts';
import { namesFor } from '../../../shared/people/namesFor';
import { timeOf } from '../../../shared/workflowTime';
import { groupDataIn, participantsIn } from './groupData';

/** What is known of a group in the words of the forms; what GREEN-API does not have is left out. */
function simplified(data: IDataObject, chatId: string, timeZone: string, nameOf: NameOf): IDataObject {
	const fields = {
		name: wordOf(data.subject),
		description: wordOf(data.description),
		time: timeOf(data.creation, timeZone),
		participants: participantsIn(data).map(({ id, isAdmin }) => ({ name: nameOf(id), isAdmin, chatId: id })),
		participantsCanSend: data.allowParticipantsSendMessages,
		participantsCanEdit: data.allowParticipantsEditGroupSettings,
		participantsCanAdd: data.allowParticipantsAddMembers,
		inviteLink: wordOf(data.groupInviteLink),
		ownerId: wordOf(data.owner),
		chatId,
	};
	return withoutEmpty(fields);
}

export const get = longOperation({
	method: 'getGroupData',
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get group',
		description: 'Get the name, the participants and the settings of a group, and who is an admin; its invite link only where this account is one',
	},
	fields: { chatId: group, isSimplified: simplify },
	work: async ({ chatId, isSimplified }, api) => {
		const data = groupDataIn(await api.send({ groupId: chatId }));
		if (!isSimplified) return [{ json: data }];
		const nameOf = await namesFor(participantsIn(data).map(({ id }) => id), api);
		return [{ json: simplified(data, chatId, api.timeZone, nameOf) }];
	},
	example: {
		page: 'https://green-api.com/en/docs/api/groups/GetGroupData/',
		form: { groupId: '79876543210-1587570015@g.us' },
		request: { groupId: '79876543210-1587570015@g.us' },
		answer: {
			groupId: '79876543210-1587570015@g.us',
			owner: '79876543210@c.us',
			subject: 'Neighbours',
			creation: 1587570015,
			participants: [
				{ id: '79876543210@c.us', isAdmin: true, isSuperAdmin: true },
				{ id: '79001234567@c.us', isAdmin: false, isSuperAdmin: false },
			],
			subjectTime: 1587570015,
			subjectOwner: '79876543210@c.us',
			groupInviteLink: 'https://chat.whatsapp.com/xxxxxxxxxxxxxxxxxxxxxx',
			allowParticipantsEditGroupSettings: false,
			allowParticipantsSendMessages: true,
			allowParticipantsAddMembers: true,
		},
	},
});
