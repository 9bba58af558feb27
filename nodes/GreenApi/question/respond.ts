import type { IBinaryKeyData, IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { instanceFrom } from '../../shared/instanceFrom';
import { readFields } from '../../shared/form/field';
import { isObject } from '../../shared/isObject';
import { ACCEPTED, type ChatAnswer, chatAnswerIn, NOT_COUNTED } from '../../shared/questions/chatAnswer';
import { questionIn, referenceOf } from '../../shared/questions/reference';
import { chatAnswerData, pageAnswer } from './answerOf';
import { type Asked, inChatOf, questionFields } from './asked';
import { binaryOf } from './binaryOf';
import { isFirstAnswer } from './firstAnswer';
import { END, type Given } from './given';
import { recalled, type SentQuestion } from './memory';
import { page, PAGE_HEADERS } from './page';
import { pageForm } from './pageForm';
import { postedFiles } from './postedFile';
import { wordsOf } from './words';

/** The question as the waiting node's form has it. */
const askedOf = async (context: IWebhookFunctions): Promise<Asked> =>
	await readFields(questionFields, { value: (name) => context.getNodeParameter(name, null) ?? undefined, item: context as never });

/** Whether only people who were named may answer, in the chat. */
const isRestricted = (asked: Asked): boolean => (inChatOf(asked).approverIds ?? []).length > 0;

/** The page, or what to do in place of it; `given` is what its form was sent with, where that does not do. */
function pageOf(asked: Asked, given?: Given): string {
	const words = wordsOf(asked);
	const { title, description, inChat } = words;
	return isRestricted(asked) ? page(title, `${description}\n\n${inChat}`) : page(title, description, pageForm(asked, words, given));
}

/** What the node puts out for an answer. */
const outputFor = (
	data: IDataObject,
	responder: string | undefined,
	{ chatId, messageId }: Partial<Record<string, string>>,
	binary: IBinaryKeyData = {},
) => [
	[
		{
			json: {
				data,
				...(responder && { responder }),
				respondedAt: new Date().toISOString(),
				chatId,
				...(messageId && { messageId }),
			},
			...(Object.keys(binary).length > 0 && { binary }),
		},
	],
];

/** Gives the answer, whoever sends it, the headers of a page. */
function answerAsPage(context: IWebhookFunctions): void {
	const response = context.getResponseObject();
	for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
}

/** Answers with a page or with JSON, and lets the execution wait on. */
function answerWith(context: IWebhookFunctions, status: number, body: string | object): IWebhookResponseData {
	if (typeof body === 'string') answerAsPage(context);
	context.getResponseObject().status(status).send(body);
	return { noWebhookResponse: true };
}

const askedBy = (context: IWebhookFunctions): string => referenceOf(context.getRequestObject().originalUrl);

async function chatAnswerOf(context: IWebhookFunctions): Promise<ChatAnswer | undefined> {
	const { apiTokenInstance } = await instanceFrom(context);
	return chatAnswerIn(context.getBodyData(), askedBy(context), apiTokenInstance);
}

async function takeFromChat(context: IWebhookFunctions, asked: Asked, sent: Partial<SentQuestion>): Promise<IWebhookResponseData> {
	const answer = await chatAnswerOf(context);
	const chatId = sent.chatId ?? asked.chatId;
	const data = answer && chatAnswerData(asked, chatId, answer);
	if (!data) return answerWith(context, 403, NOT_COUNTED);
	if (!isFirstAnswer(askedBy(context))) return answerWith(context, 409, NOT_COUNTED);
	const question = { chatId, messageId: sent.messageId ?? answer.messageId };
	return { webhookResponse: ACCEPTED, workflowData: outputFor(data, answer.responderIds[0], question) };
}

async function takeFromPage(
	context: IWebhookFunctions,
	asked: Asked,
	{ chatId = asked.chatId, messageId }: Partial<SentQuestion>,
	given: Given,
): Promise<IWebhookResponseData> {
	if (isRestricted(asked)) return answerWith(context, 403, pageOf(asked));
	const data = pageAnswer(asked, given);
	if (!data) return answerWith(context, 422, pageOf(asked, given));
	const fields = asked.response.chosen === 'customForm' ? asked.response.formFields : [];
	const binary = await binaryOf(context, fields, given).catch(() => undefined);
	if (!binary) {
		context.logger.warn(`"${context.getNode().name}" waits on: n8n cannot keep the files of an answer`);
		return answerWith(context, 422, pageOf(asked, { ...given, [END]: undefined }));
	}
	const { already, recorded } = wordsOf(asked);
	if (!isFirstAnswer(askedBy(context))) return answerWith(context, 409, page('', already));
	// In a group nobody knows who has opened the link.
	const responder = chatId.endsWith('@g.us') ? undefined : chatId;
	answerAsPage(context);
	return { webhookResponse: page('', recorded), workflowData: outputFor(data, responder, { chatId, messageId }, binary) };
}

/**
 * Answers a request to the link of a waiting question: a GET shows the page, and only a POST decides. It never throws, since n8n would
 * end the wait with what it throws.
 */
export async function respond(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	// n8n gives what the page sends as { data, files }, and the JSON of a trigger as it is.
	const { chatAnswer, data } = (context.getBodyData() as IDataObject | undefined) ?? {};
	try {
		const asked = await askedOf(context);
		const sent = recalled(context);
		// In a loop, the link of a question that was answered before.
		const isPast = sent.question !== undefined && sent.question !== questionIn(askedBy(context));
		if (isPast) return answerWith(context, 410, chatAnswer ? NOT_COUNTED : page('', wordsOf(asked).already));
		if (context.getRequestObject().method !== 'POST') return answerWith(context, 200, pageOf(asked));
		if (chatAnswer) return await takeFromChat(context, asked, sent);
		return await takeFromPage(context, asked, sent, { ...(isObject(data) ? data : {}), ...postedFiles(context) });
	} catch {
		context.logger.warn(`"${context.getNode().name}" cannot be answered: its parameters or credential cannot be read any more`);
		return chatAnswer ? answerWith(context, 403, NOT_COUNTED) : answerWith(context, 500, 'This question cannot be answered any more');
	}
}
