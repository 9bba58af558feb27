import type { GenericValue, IDataObject, IExecuteSingleFunctions, IN8nHttpFullResponse, INodeExecutionData } from 'n8n-workflow';
import { isObject } from '../isObject';
import { ADVICE_FOR_FOREIGN_ANSWER, ADVICE_FOR_REDIRECT, explanations } from './explanations';
import { Failure, type FailureFacts } from './failure';
import { explainQuota } from './quota';

/** The words of an answer, from a text or a field of its JSON; undefined where it has none, as a page of HTML. */
function wordsOf(body: unknown): string | undefined {
	if (typeof body === 'string') return /^\s*</.test(body) || body.trim() === '' ? undefined : body.trim();
	const { message, error, description } = (body ?? {}) as IDataObject;
	const words = [message, error, description].find((value) => typeof value === 'string' && value.trim() !== '');
	return words === undefined ? undefined : String(words).replace(/^Validation failed\. Details: /, '');
}

/** Milliseconds that a Retry-After header asks for, given in seconds or as a date. */
export function retryAfter(header: unknown, now: number): number | undefined {
	if (typeof header !== 'string' || header.trim() === '') return undefined;
	const seconds = Number(header);
	const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
	return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** Whether an answer is GREEN-API's own and not that of a server on the way: GREEN-API repeats the code and the request's path. */
function isInOwnFrame(statusCode: number, body: unknown): boolean {
	return isObject(body) && Number(body.statusCode) === statusCode && /waInstance/i.test(String(body.path));
}

/**
 * The facts of an answer that no explanation fits. GREEN-API has refused the request where the answer is its own, or is a 400, which
 * only GREEN-API gives.
 */
function unexplained(statusCode: number, words: string | undefined, isOwn: boolean): FailureFacts {
	const isRefusal = isOwn || statusCode === 400;
	if (!isRefusal) {
		const quote = words === undefined ? '' : `: ${words}`;
		const title = `The answer is none of GREEN-API's (HTTP ${statusCode})${quote}`;
		return { mayBeDone: true, title, advice: ADVICE_FOR_FOREIGN_ANSWER };
	}
	return words === undefined
		? { mayBeDone: false, title: `GREEN-API did not accept the request (HTTP ${statusCode})`, advice: 'Check the values of this item' }
		: { mayBeDone: false, title: `GREEN-API did not accept the request: ${words}`, advice: 'Correct the value that GREEN-API names' };
}

/** The facts of an answer to a request of method `asked`. */
function explain(statusCode: number, body: unknown, asked = ''): FailureFacts {
	if (statusCode === 466) return explainQuota(body);
	const words = wordsOf(body);
	const isFromGreenApi = isInOwnFrame(statusCode, body);
	const known = explanations.find(({ code, says, methods, isOwn = isFromGreenApi }) => {
		const [from, to] = typeof code === 'number' ? [code, code] : code;
		const isInRange = from <= statusCode && statusCode <= to;
		const isMethod = methods?.includes(asked) ?? true;
		return isInRange && isMethod && isOwn === isFromGreenApi && (says?.test(words ?? '') ?? true);
	});
	return known ?? unexplained(statusCode, words, isFromGreenApi);
}

/** The failure that WhatsApp's words stand for where GREEN-API answers a request of method `asked` with them as with a success. */
export const failureOfWords = (words: string, asked: string): Failure => new Failure(explain(400, words, asked));

/** Where a redirect leads to, cut off before what can hold the token: the instance's path and the query. Empty without an address. */
const targetOf = (location: unknown): string => (typeof location === 'string' ? location.split(/\/waInstance|[?#]/i)[0] : '');

/**
 * The failure that an answer stands for, or undefined for a success. A redirect counts as a failure:
 * following it would turn a POST into a GET. `method` is the GREEN-API method of the request, where it matters.
 */
export function failureIn({ statusCode, headers, body }: IN8nHttpFullResponse, method?: string): Failure | undefined {
	if (statusCode >= 200 && statusCode < 300) return undefined;
	const { advice, ...facts } = explain(statusCode, body, method);
	const target = advice === ADVICE_FOR_REDIRECT ? targetOf(headers.location) : '';
	return new Failure({
		...facts,
		advice: `${advice}${target && `. The answer leads to ${target}`}`,
		httpCode: String(statusCode),
		retryAfter: retryAfter(headers['retry-after'], Date.now()),
	});
}

/**
 * The step after each routed request to this method: throws the answer's Failure, or hands its body on as it is. In an item, since n8n
 * takes nothing else here, but inside of it, since n8n takes no null and makes several items of a list.
 */
export const judgeOf = (method: string) =>
	async function (this: IExecuteSingleFunctions, _: INodeExecutionData[], response: IN8nHttpFullResponse): Promise<INodeExecutionData[]> {
		const failure = failureIn(response, method);
		if (failure) throw failure;
		return [{ json: { body: response.body as GenericValue } }];
	};
