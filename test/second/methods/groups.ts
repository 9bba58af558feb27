import { newId } from '../account';
import type { Fields } from '../rules';
import type { Method, Methods } from '../method';
import { flag, group, like, listOf, person, text } from '../rules';

const member = { 'groupId*': group, 'participantChatId*': person };
const jpeg = { 'file*': like(/^image\/jpe?g$/) };

/** A method that answers no more than that it is done. */
const does = (name: string, fields: Fields, rps?: number): Method => ({ verb: 'POST', rps, fields, answer: () => ({ [name]: true }) });

/** The pages of "Groups", and the picture of the account, which is set alike. */
export const groups: Methods = {
	createGroup: {
		verb: 'POST',
		rps: 1,
		fields: { 'groupName*': text(100), 'chatIds*': listOf(person, 1) },
		answer: () => ({
			created: true,
			chatId: '120363020000000001@g.us',
			groupInviteLink: `https://chat.whatsapp.com/${newId()}`,
		}),
	},
	updateGroupName: does('updateGroupName', { 'groupId*': group, 'groupName*': text(100) }, 1),
	getGroupData: {
		verb: 'POST',
		rps: 1,
		fields: { 'groupId*': group },
		answer: ({ fields: { groupId } }) => ({
			groupId,
			owner: '79001110000@c.us',
			subject: 'A group',
			creation: 1_748_000_000,
			participants: [
				{ id: '79001110000@c.us', isAdmin: true, isSuperAdmin: true },
				{ id: '79001110001@c.us', isAdmin: false, isSuperAdmin: false },
			],
			subjectTime: 1_748_000_000,
			subjectOwner: '79001110000@c.us',
			groupInviteLink: 'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
		}),
	},
	addGroupParticipant: does('addParticipant', member, 10),
	removeGroupParticipant: does('removeParticipant', member, 10),
	setGroupAdmin: does('setGroupAdmin', member, 10),
	removeAdmin: does('removeAdmin', member, 10),
	leaveGroup: does('removeAdmin', { 'groupId*': group }, 10),
	updateGroupSettings: {
		verb: 'POST',
		fields: { 'groupId*': group, allowParticipantsEditGroupSettings: flag, allowParticipantsSendMessages: flag },
		answer: () => ({ updateGroupSettings: true, reason: '' }),
	},
	setGroupPicture: {
		verb: 'POST',
		rps: 1,
		as: 'form',
		fields: { 'groupId*': group, ...jpeg },
		answer: () => ({ setGroupPicture: true, urlAvatar: 'https://pps.whatsapp.net/v/1.jpg', reason: '' }),
	},
	setProfilePicture: {
		verb: 'POST',
		rps: 0.1,
		as: 'form',
		fields: jpeg,
		answer: () => ({ reason: null, urlAvatar: 'https://pps.whatsapp.net/v/2.jpg', setProfilePicture: true }),
	},
};
