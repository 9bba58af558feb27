import { PARTICIPANTS, participants } from '../../../shared/form/chat';
import { type InputOf, type Item, type Surroundings } from '../../../shared/form/field';
import { lookUpNumberFirst } from '../../../shared/form/lookUpNumberFirst';
import { optionalFields } from '../../../shared/form/optionalFields';
import { isObject } from '../../../shared/isObject';
import { options } from '../../../shared/journals/listFields';
import { wordOf } from '../../../shared/journals/text';
import { operation } from '../../../shared/operation/operation';
import { lookUp, type LookedUp, lookUpHints } from '../../../shared/people/lookUp';
import { expectDone, unreadable } from '../../../shared/transport/answer';
import { groupName } from './groupName';

const fields = {
	groupName,
	participants,
	options: optionalFields(options, { lookUpNumberFirst: lookUpNumberFirst(PARTICIPANTS, 'Group', 'Create the group with the others') }),
};

type Input = InputOf<typeof fields> & Partial<LookedUp>;

/** Looks the participants' numbers up where the option asks for that, and puts in their place how WhatsApp has them. Throws a Failure. */
async function lookUpFirst(input: Input, item: Item, run: Surroundings): Promise<Input> {
	const { lookUpNumberFirst: way } = input.options;
	if (way === undefined) return input;
	const lookedUp = await lookUp(input.participants, way, PARTICIPANTS, item, run);
	return { ...input, ...lookedUp, participants: lookedUp.people };
}

const NOT_CREATED =
	'Compare the participants with those whom WhatsApp on the phone lets you choose for a group. GREEN-API asks for at most one group in five minutes: WhatsApp may refuse more';

export const create = operation({
	method: 'createGroup',
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create group',
		description: 'Make a group with one or more people. GREEN-API asks for at most one group in five minutes, and a number that is not on WhatsApp may get the account blocked: Look Up Number First keeps such numbers out.',
	},
	fields,
	prepare: lookUpFirst,
	hints: ({ leftOut = [], rewritten = [] }: Input) => lookUpHints({ leftOut, rewritten }),
	request: (input) => ({ groupName: input.groupName, chatIds: input.participants }),
	answer: (body, { groupName: name, leftOut = [] }: Input) => {
		expectDone(body, 'created', 'The group was not created', NOT_CREATED);
		if (!isObject(body) || typeof body.chatId !== 'string') throw unreadable('the ID of a group');
		const inviteLink = wordOf(body.groupInviteLink);
		return { created: true, name, ...(inviteLink && { inviteLink }), ...(leftOut.length > 0 && { leftOut }), chatId: body.chatId };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/groups/CreateGroup/',
		form: { groupName: 'Group created by GREEN-API', participants: '79001234567@c.us, 79001234569@c.us' },
		request: { groupName: 'Group created by GREEN-API', chatIds: ['79001234567@c.us', '79001234569@c.us'] },
		answer: { created: true, chatId: '79876543210-1587570015@g.us', groupInviteLink: 'https://chat.whatsapp.com/xxxxxxxxxxxxxxxxxxxxxx' },
	},
});
