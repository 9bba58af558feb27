import type { IN8nHttpFullResponse } from 'n8n-workflow';
import { isObject } from '../isObject';

/** What n8n says to an answer that is handed on to the execution that waits for it. */
export type Verdict =
	/** The execution goes on with it. */
	| 'answered'
	/** It does not count: the question was another's, or offers no such answer. */
	| 'notCounted'
	/** The link in it is not one that n8n has signed. */
	| 'forged'
	/** Nothing waits for it any more. */
	| 'decided'
	/** The execution is at work: it has just been asked, or another answer came before. */
	| 'running'
	/** n8n could not take it at the moment: another answer is just making the execution go on, or something has failed there. */
	| 'busy'
	/** It was not n8n that has answered, or not as it should. */
	| 'elsewhere';

type Answer = Pick<IN8nHttpFullResponse, 'body' | 'headers' | 'statusCode'>;

/** n8n's page for an execution that has finished, or waits for something else. */
const NO_ACTION = /no action required/i;

/** Whether an answer has the frame of n8n's refusals; a proxy on the way has none, or another. */
const isRefusal = ({ body, statusCode }: Answer): boolean => isObject(body) && body.code === statusCode;

/** Whether it is the node that has answered. */
const isNodes = ({ body }: Answer): boolean => isObject(body) && typeof body.answered === 'boolean';

/** What the node or n8n's page says. */
function ofBody(answer: Answer): Verdict {
	const { body } = answer;
	if (isObject(body) && isNodes(answer)) return body.answered ? 'answered' : 'notCounted';
	return typeof body === 'string' && NO_ACTION.test(body) ? 'decided' : 'elsewhere';
}

/** Whether n8n sends the answer on to another address for waiting executions, as to one that waits at a form by now. */
const isAtForm = ({ headers: { location } = {} }: Answer, reference: string): boolean =>
	typeof location === 'string' && /^\/(?!\/)/.test(location) && location.endsWith(reference);

/** What an answer of n8n's to a question's reference means. It never throws. */
export function verdictOf(answer: Answer, reference: string): Verdict {
	switch (answer.statusCode) {
		case 200:
		case 403:
			return ofBody(answer);
		case 500:
			return isObject(answer.body) && 'message' in answer.body ? 'busy' : 'elsewhere';
		case 307:
			return isAtForm(answer, reference) ? 'decided' : 'elsewhere';
		case 401:
			return 'forged';
		case 404:
			return isRefusal(answer) ? 'decided' : 'elsewhere';
		case 409:
			return isRefusal(answer) || isNodes(answer) ? 'running' : 'elsewhere';
		case 410:
			return isNodes(answer) ? 'decided' : 'elsewhere';
		default:
			return 'elsewhere';
	}
}
