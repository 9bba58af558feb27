import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../shared/form/text';
import type { ChatAnswer } from '../../shared/questions/chatAnswer';
import { meant, offered } from './approval';
import { type Asked, inChatOf } from './asked';
import type { FormField } from './formField';
import { type Given, isCut, nameOf, textOf, valueOf } from './given';

function formData(fields: FormField[], given: Given): IDataObject | undefined {
	if (isCut(fields, given)) return undefined;
	const values = fields.map((field, index) => [field.label, valueOf(field, given[nameOf(index)])] as const);
	return values.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(values) as IDataObject);
}

/** The data of an answer that the page has sent; undefined where something of it is missing or wrong. */
export function pageAnswer({ response }: Asked, given: Given): IDataObject | undefined {
	switch (response.chosen) {
		case 'approval': {
			const approved = textOf(given.approved);
			const isOffered = approved === 'true' || (approved === 'false' && response.approval.decline !== undefined);
			return isOffered ? { approved: approved === 'true' } : undefined;
		}
		case 'customForm':
			return formData(response.formFields, given);
		default: {
			const text = textOf(given.text);
			return text === undefined ? undefined : { text };
		}
	}
}

/** Whether somebody who was asked has answered in a way that was offered, in the chat to which the question went. */
function counts(asked: Asked, chatId: string, { way, chatIds, responderIds }: ChatAnswer): boolean {
	const { chosen, approverIds = [] } = inChatOf(asked);
	const mayAnswer = approverIds.length === 0 || approverIds.some((id) => responderIds.includes(id));
	return chosen === way && chatIds.includes(chatId) && mayAnswer;
}

/** The data of an answer that was given in the chat; undefined for one that does not count. `chatId` is where the question was sent. */
export function chatAnswerData(asked: Asked, chatId: string, answer: ChatAnswer): IDataObject | undefined {
	if (!counts(asked, chatId, answer)) return undefined;
	const { decision, text = '' } = answer;
	const { response } = asked;
	if (response.chosen !== 'approval') return isBlank(text) ? undefined : { text };
	const words = offered(response.approval);
	const said = decision ? words.find((one) => one.decision === decision) : meant(text, words);
	return said && { approved: said.decision === 'approve' };
}
