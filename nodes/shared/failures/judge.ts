import type { GenericValue, IDataObject, IExecuteSingleFunctions, IN8nHttpFullResponse, INodeExecutionData } from 'n8n-workflow';
import { isObject } from '../isObject';
import { ELSEWHERE, explanations, SOMEBODY_ELSE } from './explanations';
import { Failure, type FailureFacts } from './failure';
import { explainQuota } from './quota';

/** GREEN-API's own words, where the answer bears any; a page of HTML bears none. */
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

/** Whether a refusal is in the frame in which GREEN-API itself answers: with the code and the request's path. */
const isFramed = (statusCode: number, body: unknown): boolean => isObject(body) && Number(body.statusCode) === statusCode && typeof body.path === 'string' && /waInstance/i.test(body.path);

/** An answer for which there is no explanation. Of a 400 and of its own frame GREEN-API is the author, and it has refused the request. */
function unexplained(statusCode: number, words: string | undefined, isOwn: boolean): FailureFacts {
	const isRefusal = isOwn || statusCode === 400;
	if (!isRefusal) {
		return { mayBeDone: true, title: `The answer is none of GREEN-API's (HTTP ${statusCode})${words === undefined ? '' : `: ${words}`}`, advice: SOMEBODY_ELSE };
	}
	return words === undefined
		? { mayBeDone: false, title: `GREEN-API did not accept the request (HTTP ${statusCode})`, advice: 'Check the values of this item' }
		: { mayBeDone: false, title: `GREEN-API did not accept the request: ${words}`, advice: 'Correct the value that GREEN-API names' };
}

function explain(statusCode: number, body: unknown, asked?: string): FailureFacts {
	if (statusCode === 466) return explainQuota(body);
	const words = wordsOf(body);
	const isFromGreenApi = isFramed(statusCode, body);
	const isMeant = (code: number | [number, number]) => (typeof code === 'number' ? code === statusCode : code[0] <= statusCode && statusCode <= code[1]);
	const known = explanations.find(
		({ code, says, method = asked, isOwn = isFromGreenApi }) => isMeant(code) && method === asked && isOwn === isFromGreenApi && (says?.test(words ?? '') ?? true),
	);
	return known ?? unexplained(statusCode, words, isFromGreenApi);
}

/** Where a redirect leads to, without the path and the query, which can bear the token; empty where it does not say. */
const targetOf = (location: unknown): string => (typeof location === 'string' ? location.split(/\/waInstance|[?#]/i)[0] : '');

/**
 * The failure that an answer stands for, or undefined for a success. A redirect counts as a failure:
 * following it would turn a POST into a GET. `method` is the one that was asked, where it matters.
 */
export function failureIn({ statusCode, headers, body }: IN8nHttpFullResponse, method?: string): Failure | undefined {
	if (statusCode >= 200 && statusCode < 300) return undefined;
	const { advice, ...facts } = explain(statusCode, body, method);
	const target = advice === ELSEWHERE ? targetOf(headers.location) : '';
	return new Failure({ ...facts, advice: `${advice}${target && `. The answer leads to ${target}`}`, httpCode: String(statusCode), retryAfter: retryAfter(headers['retry-after'], Date.now()) });
}

/**
 * The step after each routed request: throws the answer's Failure, or hands its body on as it is. In an item, since n8n takes nothing
 * else here, but inside of it, since n8n takes no null and makes several items of a list.
 */
export async function judge(this: IExecuteSingleFunctions, _: INodeExecutionData[], response: IN8nHttpFullResponse): Promise<INodeExecutionData[]> {
	const failure = failureIn(response);
	if (failure) throw failure;
	return [{ json: { body: response.body as GenericValue } }];
}
