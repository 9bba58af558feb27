import { group } from '../../../shared/form/chat';
import { isObject } from '../../../shared/isObject';
import { longOperation } from '../../../shared/operation/operation';
import { notDone, refusedIn, wordsAlone } from '../../../shared/transport/answer';

/** What WhatsApp says of a group in which the account is not any more. */
const NOT_IN_IT = /forbidden/i;

/** By which field an answer says that the account has left: by another one where it was an admin of the group. */
const flagOf = (body: unknown): string =>
	isObject(body) && body.leaveGroup !== true && 'removeAdmin' in body ? 'removeAdmin' : 'leaveGroup';

/** GREEN-API refuses it, too, where the account has left already: then the group is closed to it. */
export const leave = longOperation({
	method: 'leaveGroup',
	option: {
		name: 'Leave',
		value: 'leave',
		action: 'Leave group',
		description: 'Take this account out of a group. It cannot come back by itself: somebody in the group has to add or to invite it.',
		destroys: 'takes the account out of the group',
	},
	fields: { chatId: group },
	work: async ({ chatId }, { ask, send }) => {
		const body = await send({ groupId: chatId });
		const reason = refusedIn(body, flagOf(body));
		if (reason !== undefined) {
			const words = wordsAlone(await ask('getGroupData', { body: { groupId: chatId } }));
			if (!NOT_IN_IT.test(words ?? '')) {
				throw notDone(
					'This account did not leave the group',
					reason,
					"Compare 'Group' with what Group > Get Many gives, or leave it in WhatsApp on the phone",
				);
			}
		}
		return [{ json: { left: true, chatId } }];
	},
	example: {
		page: 'https://green-api.com/en/docs/api/groups/LeaveGroup/',
		form: { groupId: '79876543210-1587570015@g.us' },
		request: { groupId: '79876543210-1587570015@g.us' },
		answer: { leaveGroup: true },
	},
});
