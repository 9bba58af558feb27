import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

/** What to do when n8n starts an execution with an output. */
const acts = new WeakMap<INodeExecutionData[][], () => void>();

/** The outputs for which it has not yet, by the registration of the trigger that gave them. */
const outputs = new WeakMap<IPollFunctions, INodeExecutionData[][]>();

/** The registrations whose emitting is watched. */
const watched = new WeakSet<IPollFunctions>();

function act(output: INodeExecutionData[][]): void {
	acts.get(output)?.();
	acts.delete(output);
}

/**
 * Does something when n8n starts an execution with a poll's output, just before it stores the static data. Some versions
 * of n8n never do so when the workflow was published again or unpublished meanwhile: they drop the output.
 */
export function onceEmitted(context: IPollFunctions, output: INodeExecutionData[][], what: () => void): void {
	acts.set(output, what);
	outputs.set(context, output);
	if (watched.has(context)) return;
	watched.add(context);
	const emit = context.__emit.bind(context);
	context.__emit = (data, ...others) => {
		act(data);
		emit(data, ...others);
	};
}

/** For a registration that polls again: an n8n that polls it has not dropped what it gave before. */
export function settle(context: IPollFunctions): void {
	const output = outputs.get(context);
	if (output) act(output);
}

/** The registrations that have polled. */
const polled = new WeakSet<IPollFunctions>();

/** Whether this is the first poll of a registration, as n8n makes it when the workflow is published. */
export function isFirstPoll(context: IPollFunctions): boolean {
	const isFirst = !polled.has(context);
	polled.add(context);
	return isFirst;
}
