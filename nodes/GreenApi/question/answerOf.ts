import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../shared/form/text';
import type { ChatAnswer } from '../../shared/questions/chatAnswer';
import { isSameWord } from './approval';
import { type Asked, inChatOf } from './asked';
import type { FormField } from './formFields';
import { nameOf } from './pageForm';

const textsOf = (value: unknown): string[] => [value ?? []].flat().map(String).filter((text) => !isBlank(text));

/** The value of a form's field; null where it is left empty, undefined where it is none that the field allows. */
function valueOf({ type, isRequired, options }: FormField, given: unknown): unknown {
	const texts = textsOf(given);
	if (texts.length === 0) return isRequired ? undefined : null;
	if (options.length > 0 && texts.some((text) => !options.includes(text))) return undefined;
	if (type === 'checkbox') return texts;
	if (texts.length > 1) return undefined;
	if (type !== 'number') return texts[0];
	const number = Number(texts[0]);
	return Number.isFinite(number) ? number : undefined;
}

function formData(fields: FormField[], body: IDataObject): IDataObject | undefined {
	const values = fields.map((field, index) => [field.label, valueOf(field, body[nameOf(index)])] as const);
	return values.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(values) as IDataObject);
}

/** The data of an answer that the page has sent; undefined where something of it is missing. */
export function pageAnswer({ response }: Asked, body: IDataObject): IDataObject | undefined {
	switch (response.chosen) {
		case 'approval': {
			const approved = String(body.approved);
			const known = response.approval.decline === undefined ? ['true'] : ['true', 'false'];
			return known.includes(approved) ? { approved: approved === 'true' } : undefined;
		}
		case 'customForm':
			return formData(response.formFields, body);
		default: {
			const [text] = textsOf(body.text);
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
	const { approve, decline } = response.approval;
	if (decision === 'approve' || (decision === undefined && isSameWord(text, approve))) return { approved: true };
	const isDeclined = decline !== undefined && (decision === 'decline' || (decision === undefined && isSameWord(text, decline)));
	return isDeclined ? { approved: false } : undefined;
}
