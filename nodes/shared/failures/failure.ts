import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { redact } from './redact';

/** What is known of a request that did not succeed. */
export interface FailureFacts {
	/** What happened, in the user's words. */
	title: string;
	/** What to do about it. */
	advice: string;
	/** Whether GREEN-API may have done what was asked, at this try or an earlier one: if so, a repeat may do it twice. */
	mayBeDone: boolean;
	/** Whether what the request is about does not exist, or no longer, for GREEN-API. */
	missing?: boolean;
	/** Whether what the request was to make is there already. */
	there?: boolean;
	/** Whether what was asked for was so before: the chat to archive was archived already. */
	alreadySo?: boolean;
	/** Whether the same request may succeed a little later. */
	transient?: boolean;
	/** Whether every further request of this execution would end the same way. */
	hopeless?: boolean;
	/** GREEN-API's HTTP status, where it answered. */
	httpCode?: string;
	/** How long GREEN-API asked to wait, in milliseconds. */
	retryAfter?: number;
}

/** A request that did not succeed, on its way from where it is noticed to where it is reported. */
export class Failure extends Error {
	constructor(readonly facts: FailureFacts) {
		super(facts.title);
	}

	/** The same failure with other facts in place of some of its own. */
	with(facts: Partial<FailureFacts>): Failure {
		return new Failure({ ...this.facts, ...facts });
	}
}

/** A failure that was found before anything was sent, mostly in what the user entered. */
export const refusal = (title: string, advice: string): Failure => new Failure({ title, advice, mayBeDone: false });

const LONGEST_TEXT = 400;

/** A text for people, without the token. It is shortened after the token was removed: one that is cut in two would not be found. */
export const presentable = (text: string, token: string): string => {
	const clean = redact(text, token);
	return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT)} …` : clean;
};

/**
 * The failure as n8n shows it. It is built from texts without the token and nothing else: n8n stores all that an error holds, and
 * an error of the network holds the request's address with the token. `token` is the instance's.
 */
export function toNodeApiError(failure: Failure, node: INode, itemIndex: number, token: string): NodeApiError {
	const title = presentable(failure.facts.title, token);
	const description = presentable(failure.facts.advice, token);
	const error = new NodeApiError(node, { message: title }, { message: title, description, httpCode: failure.facts.httpCode, itemIndex });
	// n8n puts a vaguer message in place of one in which it recognises a network code.
	error.message = title;
	error.messages = [];
	return error;
}

/**
 * The failure as n8n shows it where it fills a list in a form, or publishes a workflow. Only the message is shown there, so it holds the
 * advice as well. It is no NodeApiError, which the editor shows as "[object Object]" in a list. `token` is the instance's.
 */
export function toListError({ facts: { title, advice } }: Failure, node: INode, token: string): NodeOperationError {
	const message = presentable(`${title}. ${advice}`, token);
	const error = new NodeOperationError(node, message);
	// For the same reason as in toNodeApiError.
	error.message = message;
	error.messages = [];
	return error;
}
