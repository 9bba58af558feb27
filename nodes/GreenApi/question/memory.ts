import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

/** The message that a waiting execution has sent. */
export interface SentQuestion {
	chatId: string;
	messageId: string;
	/** What its link calls it. */
	question: string;
}

/** Keeps with the execution which message was sent, until its answer comes. */
export const remember = (context: IExecuteFunctions, sent: SentQuestion): void => void Object.assign(context.getContext('node'), sent);

/** The message that was sent. n8n gives what is kept with an execution to expressions alone. */
export function recalled(context: IWebhookFunctions): Partial<SentQuestion> {
	// n8n takes two braces for the end of an expression, also within a text.
	const name = JSON.stringify(context.getNode().name).replace(/[{}]/g, (brace) => (brace === '{' ? '\\u007b' : '\\u007d'));
	const kept = (field: string) => context.evaluateExpression(`{{ $(${name}).context.${field} }}`) as string | undefined;
	return { chatId: kept('chatId'), messageId: kept('messageId'), question: kept('question') };
}
