import { refusal } from '../../shared/failures/failure';
import { toParticipants } from '../../shared/form/chatId';
import { choice } from '../../shared/form/choice';
import { type Field, group } from '../../shared/form/field';
import { located, locator } from '../../shared/form/locator';

const WHO = 'Restrict Who Can Answer';

const property = {
	...locator(
		{
			displayName: WHO,
			name: 'approverIds',
			description:
				'The only people whose answers count, in the chat alone: whoever opens the link is then asked to answer there. Empty, the link and, in a group, everybody in it may answer.',
		},
		'searchPeople',
	),
	required: false,
};

const isExpression = (value: unknown): boolean => typeof value === 'string' && /^=.*\{\{/s.test(value);

/** Whoever restricts a question by an expression has not meant everybody, whatever it gives. */
const approverIds: Field<string[]> = group([property], ({ value, item }) => {
	const ids = toParticipants(located(value(property.name)), WHO);
	if (ids.length > 0 || !isExpression(located(item.getNode().parameters[property.name]))) return ids;
	throw refusal(`The expression in '${WHO}' names nobody`, 'Let it name somebody, or clear the field: then everybody may answer');
});

const chooser = {
	displayName: 'Answer in the Chat',
	name: 'answerInChat',
	default: 'no',
	description:
		'How people may answer without opening the link. It needs a published workflow that begins with a GREEN-API Trigger of the same instance, and that this n8n can reach its own address (WEBHOOK_URL); otherwise only the link works.',
};

const byLink = { name: 'No, by Link Only', description: 'The message holds a link to a page on which to answer', fields: {} };

const byQuoting = {
	name: 'By Quoting',
	description: 'Who quotes the message and writes the answer has answered. The link stays in the message.',
	fields: { approverIds },
};

/** How an approval may be given in the chat itself. */
export const approvalInChat = choice(chooser, {
	buttons: {
		name: 'By Button',
		description: 'Reply buttons below the message. GREEN-API has them as a beta for chats with one person; they were seen to work in groups.',
		fields: { approverIds },
	},
	no: byLink,
	poll: {
		name: 'By Poll',
		description: 'The message is a poll with the two answers. With the link it may have up to 255 characters.',
		fields: { approverIds },
	},
	quote: byQuoting,
});

/** How a text may be given in the chat itself. */
export const textInChat = choice(chooser, { no: byLink, quote: byQuoting });

/** How people may answer in the chat, and who; nobody where the form does not ask for it. */
export interface InChat {
	chosen: 'buttons' | 'no' | 'poll' | 'quote';
	/** The only people whose answers count; everybody's do where there is none. */
	approverIds?: string[];
}
