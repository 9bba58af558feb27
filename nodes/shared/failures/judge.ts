import type { IDataObject, IExecuteSingleFunctions, IN8nHttpFullResponse, INodeExecutionData } from 'n8n-workflow';
import { explanations } from './explanations';
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

function explain(statusCode: number, body: unknown): FailureFacts {
	if (statusCode === 466) return explainQuota(body);
	const words = wordsOf(body);
	const isMeant = (code: number | [number, number]) => (typeof code === 'number' ? code === statusCode : code[0] <= statusCode && statusCode <= code[1]);
	const known = explanations.find(({ code, says }) => isMeant(code) && (says?.test(words ?? '') ?? true));
	if (known) return known;
	return words === undefined
		? { taken: 'no', title: `GREEN-API did not accept the request (HTTP ${statusCode})`, advice: 'Check the values of this item' }
		: { taken: 'no', title: `GREEN-API did not accept the request: ${words}`, advice: 'Correct the value that GREEN-API names' };
}

/**
 * The failure that an answer stands for, or undefined for a success. A redirect counts as a failure:
 * following it would turn a POST into a GET.
 */
export function failureIn({ statusCode, headers, body }: IN8nHttpFullResponse): Failure | undefined {
	if (statusCode >= 200 && statusCode < 300) return undefined;
	if (statusCode >= 300 && statusCode < 400) {
		const [target] = String(headers.location ?? '').split('/waInstance');
		return new Failure({
			taken: 'no',
			hopeless: true,
			httpCode: String(statusCode),
			title: 'The API URL leads to another address',
			advice: `Set the credential's API URL to the address it leads to${target && `: ${target}`}`,
		});
	}
	return new Failure({ ...explain(statusCode, body), httpCode: String(statusCode), retryAfter: retryAfter(headers['retry-after'], Date.now()) });
}

/** The first step after each answer: throws its Failure, or hands it on. */
export async function judge(this: IExecuteSingleFunctions, items: INodeExecutionData[], response: IN8nHttpFullResponse): Promise<INodeExecutionData[]> {
	const failure = failureIn(response);
	if (failure) throw failure;
	return items;
}
