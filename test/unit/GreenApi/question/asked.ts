import { type Asked, questionFields } from '../../../../nodes/GreenApi/question/asked';
import { itemWith, readForm } from '../../readForm';

/** Where it is five hours later than in London. */
const item = Object.assign(itemWith({}), { getTimezone: () => 'Asia/Yekaterinburg' });

/** A question as a form with these values has it. */
export const askedBy = async (values: object): Promise<Asked> =>
	await readForm(questionFields, { chatId: '79001110001@c.us', message: 'Ship it?', ...values }, item);

/** A question with a form of these fields, each of the label Field. */
export const askedByForm = async (...fields: object[]): Promise<Asked> =>
	await askedBy({
		responseType: 'customForm',
		formFields: { values: fields.map((field, at) => ({ fieldLabel: `Field ${at}`, ...field })) },
	});

/** Field options as n8n keeps them. */
export const words = (...options: string[]) => ({ fieldOptions: { values: options.map((option) => ({ option })) } });

/** An approval with both answers. */
export const BOTH = { approvalOptions: { values: { approvalType: 'double', approveLabel: 'Yes', disapproveLabel: 'No' } } };
