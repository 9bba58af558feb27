import type { IDataObject, IExecutePaginationFunctions, INodeExecutionData, NodeApiError } from 'n8n-workflow';
import { isToolCall } from './run';

/**
 * The names under which a failure stands beside the fields of its input item: `error` and `details`, or the first such
 * pair with a number, error2 and details2 on, of which the input has neither.
 */
export function freeNames(input: IDataObject): { error: string; details: string } {
	const names = (number: number) => ({ error: `error${number > 1 ? number : ''}`, details: `details${number > 1 ? number : ''}` });
	let number = 1;
	while (Object.values(names(number)).some((name) => Object.hasOwn(input, name))) number++;
	return names(number);
}

/** Gives an object a value that code finds and that is in no copy of it: neither in n8n's nor in what is stored. */
const hide = <Holder extends object>(holder: Holder, name: string, value: unknown): Holder =>
	Object.defineProperty(holder, name, { value, enumerable: false, writable: true, configurable: true });

/**
 * The item that an item becomes whose failure does not end the node: what happened in `error`, what to do in `details`.
 *
 * n8n takes an item to its error output when it has an `error` beside its json, and lays its json over the input's there,
 * in a copy. But where that `error` is still there afterwards, n8n puts it in place of the whole json, also in every node
 * that hands the item on. So it is hidden, and not in the copy. Where n8n knows no input item it makes no copy, and may
 * leave nothing of the item but the text of that `error`.
 */
export function failedItem(failure: NodeApiError, context: IExecutePaginationFunctions): INodeExecutionData {
	const { message, description, httpCode } = failure;
	const details = `${description ?? ''}${httpCode ? ` (HTTP ${httpCode})` : ''}`;
	const pairedItem = { item: context.getItemIndex() };
	const usesErrorOutput = context.getNode().onError === 'continueErrorOutput' && !isToolCall(context);
	if (!usesErrorOutput) return { json: { error: message, details }, pairedItem };
	const isFromItem = Boolean(context.getExecuteData().source?.main);
	if (!isFromItem) return hide({ json: { error: message, details } }, 'error', { message: `${message}. ${details}` });
	const { json: input, binary } = context.getInputData();
	const names = freeNames(input ?? {});
	const json: IDataObject = { [names.error]: message, [names.details]: details };
	// Retry On Fail looks for it.
	if (names.error !== 'error') hide(json, 'error', message);
	return hide({ json, ...(binary && { binary }), pairedItem }, 'error', failure);
}
