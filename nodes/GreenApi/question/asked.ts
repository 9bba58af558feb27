import { chat } from '../../shared/form/chat';
import { choice } from '../../shared/form/choice';
import type { InputOf } from '../../shared/form/field';
import { message } from '../fields/message';
import { approvalInChat, type InChat, textInChat } from './answerInChat';
import { approval } from './approval';
import { formFields } from './formFields';
import { questionOptions } from './options';

const response = choice(
	{ displayName: 'Response Type', name: 'responseType', default: 'approval', description: 'What the answer is' },
	{
		approval: { name: 'Approval', description: 'Somebody approves or declines', fields: { approval, inChat: approvalInChat } },
		customForm: { name: 'Custom Form', description: 'Somebody fills in a form on a page', fields: { formFields } },
		freeText: { name: 'Free Text', description: 'Somebody writes a text', fields: { inChat: textInChat } },
	},
);

/** What a question's form asks for. */
export const questionFields = { chatId: chat, message, response, options: questionOptions };

/** A question as its form has it. */
export type Asked = InputOf<typeof questionFields>;

/** How a question may be answered in the chat. */
export const inChatOf = ({ response: given }: Asked): InChat => (given.chosen === 'customForm' ? { chosen: 'no' } : given.inChat);
