import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

/** The callbacks of outputs with which n8n has not started an execution yet. */
const callbacks = new WeakMap<INodeExecutionData[][], () => void>();

/** The latest output of each registration of a trigger. */
const latestOutputs = new WeakMap<IPollFunctions, INodeExecutionData[][]>();

/** The registrations whose `__emit` is wrapped. */
const wrapped = new WeakSet<IPollFunctions>();

function callOnce(output: INodeExecutionData[][]): void {
	callbacks.get(output)?.();
	callbacks.delete(output);
}

/**
 * Calls `callback` when n8n starts an execution with a poll's output, just before it stores the static data. Some versions of n8n
 * never start it when the workflow was published again or unpublished meanwhile: they drop the output.
 */
export function onceEmitted(context: IPollFunctions, output: INodeExecutionData[][], callback: () => void): void {
	callbacks.set(output, callback);
	latestOutputs.set(context, output);
	if (wrapped.has(context)) return;
	wrapped.add(context);
	const emit = context.__emit.bind(context);
	context.__emit = (data, ...others) => {
		callOnce(data);
		emit(data, ...others);
	};
}

/** Calls the callback of a registration's latest output, when it polls again: then n8n has not dropped that output. */
export function settle(context: IPollFunctions): void {
	const output = latestOutputs.get(context);
	if (output) callOnce(output);
}

/** The registrations that have polled at least once. */
const polled = new WeakSet<IPollFunctions>();

/** Whether this is the first poll of a registration, as n8n makes it when the workflow is published. */
export function isFirstPoll(context: IPollFunctions): boolean {
	const isFirst = !polled.has(context);
	polled.add(context);
	return isFirst;
}
