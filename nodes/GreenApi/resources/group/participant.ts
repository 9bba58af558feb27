import type { Failure } from '../../../shared/failures/failure';
import type { MethodName } from '../../../shared/api/methods';
import { group, participants } from '../../../shared/form/chat';
import { longOperation, type Operation, type Option } from '../../../shared/operation/operation';
import { readableNumber } from '../../../shared/people/contacts';
import { notDone, refusedIn } from '../../../shared/transport/answer';
import { type Standing, standingOf } from './standing';

/** What is done to each of some participants, as its operation declares it. */
interface Change {
	method: MethodName;
	option: Option;
	/** The field of the answer that says whether it was done. */
	flag: string;
	/** The field of the output that says so. */
	done: string;
	/** What was not done, behind the person's number: was not added. */
	refused: string;
	/** Whether it is so already: GREEN-API refuses what has nothing to change. */
	isSo: (standing: Standing) => boolean;
	/** Whether it can be done only to somebody in the group. */
	needsParticipant: boolean;
	/** What to do where the group tells no reason. */
	advice: string;
}

const NO_ADMIN = 'Only admins of the group can do that: have one make this account an admin, in WhatsApp on the phone';

/** Why a person was refused, as far as the group tells. */
function failureOf(personId: string, { refused, needsParticipant, advice }: Change, reason: string, standing?: Standing): Failure {
	const title = `${readableNumber(personId) ?? personId} ${refused}`;
	if (!standing) return notDone(title, reason, `${NO_ADMIN}. If it is one: ${advice}`);
	if (needsParticipant && !standing.isIn) {
		return notDone(title, 'not in the group', "Compare 'Participants' with those whom Group > Get lists, or use Group > Add Participant first");
	}
	if (!standing.isOwnAdmin) return notDone(title, 'this account is no admin of the group', NO_ADMIN);
	return notDone(title, reason, advice);
}

/**
 * Declares an operation that does the same to each of some participants, by a request for each. GREEN-API refuses it alike where it may
 * not be done and where it is so already, so then the group is looked at: what is as wanted is a success.
 */
export const participantOperation = (change: Change): Operation<Option> => {
	const { method, option, flag, done, isSo } = change;
	return longOperation({
		method,
		option,
		fields: { chatId: group, people: participants },
		each: ({ chatId, people }) => new Map(people.map((id) => [id, { chatId, people: [id] }])),
		work: async ({ chatId, people: [participantId] }, api) => {
			const reason = refusedIn(await api.send({ groupId: chatId, participantChatId: participantId }), flag);
			if (reason !== undefined) {
				const standing = await standingOf(participantId, chatId, api);
				if (!standing || !isSo(standing)) throw failureOf(participantId, change, reason, standing);
			}
			return [{ json: { [done]: true, participantId, chatId } }];
		},
		example: {
			page: `https://green-api.com/en/docs/api/groups/${method[0].toUpperCase()}${method.slice(1)}/`,
			form: { groupId: '79876543210-1587570015@g.us', participants: '79001234565@c.us' },
			request: { groupId: '79876543210-1587570015@g.us', participantChatId: '79001234565@c.us' },
			answer: { [flag]: true },
		},
	});
};
