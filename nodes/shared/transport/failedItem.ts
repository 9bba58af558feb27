import type { IDataObject, IExecutePaginationFunctions, INodeExecutionData, NodeApiError } from 'n8n-workflow';
import { isToolCall } from './run';

/**
 * The names of the two fields that a failure adds to the fields of its input item: `error` and `details`, or if the input has one of
 * them the first free pair with a number, from error2 and details2 on.
 */
function freeNames(input: IDataObject): { error: string; details: string } {
	const names = (number: number) => ({ error: `error${number > 1 ? number : ''}`, details: `details${number > 1 ? number : ''}` });
	let number = 1;
	while (Object.values(names(number)).some((name) => Object.hasOwn(input, name))) number++;
	return names(number);
}

/** Gives an object a value that code can read, but that no copy of it holds: neither n8n's copies nor a stored execution. */
const hide = <Holder extends object>(holder: Holder, name: string, value: unknown): Holder =>
	Object.defineProperty(holder, name, { value, enumerable: false, writable: true, configurable: true });

/**
 * The output for an item whose failure does not end the node: `error` says what happened, `details` what to do.
 *
 * n8n moves an item to the error output when it has an `error` beside its json, and there makes a copy of it with the input's json
 * below its own. An `error` that is still beside the json of the copy would replace the whole json, also in later nodes that hand the
 * item on; so it is hidden from the copy. Where n8n knows no input item it makes no copy, and may keep only the text of that `error`.
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
	// Retry On Fail looks for a field of this name.
	if (names.error !== 'error') hide(json, 'error', message);
	return hide({ json, ...(binary && { binary }), pairedItem }, 'error', failure);
}
