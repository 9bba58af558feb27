import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { redact } from './redact';

/** What is known of a request that did not succeed. */
export interface FailureFacts {
	/** What happened, in the user's words. */
	title: string;
	/** What to do about it. */
	advice: string;
	/** Whether GREEN-API may have done what was asked, at this try or an earlier one: a repeat is harmless only after 'no'. */
	mayBeDone: boolean;
	/** Whether GREEN-API does not know, or no longer knows, what the request is about. */
	missing?: boolean;
	/** Whether the same request may succeed a little later. */
	transient?: boolean;
	/** Whether every further request of the run would end the same way. */
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

/** A failure of what the user entered: found before anything is sent. */
export const refusal = (title: string, advice: string): Failure => new Failure({ title, advice, mayBeDone: false });

const LONGEST_TEXT = 400;

/** A text for people, without the token. Shortened only after it was redacted: a token that is cut in two would not be recognised. */
export const presentable = (text: string, token: string): string => {
	const clean = redact(text, token);
	return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT)} …` : clean;
};

/**
 * The failure as n8n shows it. It is built from nothing but redacted text: n8n would store whatever else hangs
 * on it, the request's address with the token included. `token` is the instance's.
 */
export function toNodeApiError(failure: Failure, node: INode, itemIndex: number, token: string): NodeApiError {
	const title = presentable(failure.facts.title, token);
	const description = presentable(failure.facts.advice, token);
	const error = new NodeApiError(node, { message: title }, { message: title, description, httpCode: failure.facts.httpCode, itemIndex });
	// n8n replaces a message in which it recognises a network code by a vaguer one.
	error.message = title;
	error.messages = [];
	return error;
}

/**
 * The failure as n8n shows it where it fills a list in a form: by its message alone, so that it holds the advice, too. Not a
 * NodeApiError, of which the editor shows no more than "[object Object]" there. `token` is the instance's.
 */
export function toListError({ facts: { title, advice } }: Failure, node: INode, token: string): NodeOperationError {
	const message = presentable(`${title}. ${advice}`, token);
	const error = new NodeOperationError(node, message);
	// As above.
	error.message = message;
	error.messages = [];
	return error;
}
