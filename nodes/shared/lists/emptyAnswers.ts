import type { IDataObject, IExecuteData, IExecutePaginationFunctions, INodeProperties, NodeExecutionHint } from 'n8n-workflow';
import { isObject } from '../isObject';
import { askOnce, type NetworkOptions, networkOptionsOf } from '../transport/ask';
import type { Journey } from '../transport/journey';
import { isToolCall } from '../transport/runOf';
import { explain, type Explainable, reasons } from './reasons';
import { wordOf } from './text';

/** The longest that a run waits for its turn to ask for the settings, and for their answer. Milliseconds. */
const LONGEST_WAIT = 5000;

interface EmptyAnswer {
	/** In the order in which they were found. */
	names: Set<Explainable>;
	context: IExecutePaginationFunctions;
	network: NetworkOptions;
}

/** What a node's run found empty, or of little worth. The execution's data is the same object in an item's context and in the whole node's. */
const emptyAnswers = new WeakMap<object, EmptyAnswer>();

/**
 * Whether somebody reads the hints of a run, and wants to know why it finds nothing. An agent's model would not see a hint: its
 * tool call has no run of its own or, in newer n8n, that of a node of type "…Tool".
 */
export function wantsHints({ context }: Journey): boolean {
	const { explainEmpty = true } = context.getNodeParameter('options', {}) as IDataObject;
	return Boolean(explainEmpty) && !isToolCall(context) && !context.getNode().type.endsWith('Tool');
}

/**
 * Notes what an item found that a setting may be the reason of, so that the run can tell why when it ends; unless the user
 * does not want to know.
 */
export function noteEmpty(name: Explainable, journey: Journey): void {
	if (!wantsHints(journey)) return;
	const { context, request } = journey;
	const execution = context.getExecuteData();
	const names = new Set(emptyAnswers.get(execution)?.names).add(name);
	emptyAnswers.set(execution, { names, context, network: networkOptionsOf(request.options) });
}

/** Forgets what a try of a node's run found empty: Retry On Fail runs the next one on the same data. */
export const forgetEmpty = (execution: IExecuteData): void => void emptyAnswers.delete(execution);

/** Whether settings say that one of them is off. GREEN-API writes its flags as "yes" and "no". */
export function isOff(settings: unknown, setting: string): boolean {
	if (!isObject(settings)) return false;
	const flag = settings[setting];
	return flag === false || ['no', 'false'].includes(wordOf(flag).trim().toLowerCase());
}

/** The instance's settings; nothing when they cannot be had soon. What only explains must not end a run that went well. */
async function settingsSoon({ context, network }: EmptyAnswer): Promise<unknown> {
	const signals = [context.getExecutionCancelSignal(), AbortSignal.timeout(LONGEST_WAIT)].filter((signal) => signal !== undefined);
	const timeout = Math.min(network.timeout ?? LONGEST_WAIT, LONGEST_WAIT);
	return await askOnce(context, 'getSettings', {}, { ...network, timeout }, AbortSignal.any(signals)).catch(() => undefined);
}

/** The hint of a run that has ended, if there is one. Asks for the settings, once, where something was noted. Never throws. */
export async function hintsFor(execution: IExecuteData): Promise<NodeExecutionHint[]> {
	const found = emptyAnswers.get(execution);
	if (!found) return [];
	const settings = await settingsSoon(found);
	const names = [...found.names].filter((name) => isOff(settings, reasons[name].setting));
	return names.length > 0 ? [{ message: explain(names), type: 'warning', location: 'outputPane' }] : [];
}

/** The field with which a user does without the explanation. */
export const explainEmpty: INodeProperties = {
	displayName: 'Explain Empty Results',
	name: 'explainEmpty',
	type: 'boolean',
	default: true,
	description: "Whether to look into the instance's settings when GREEN-API has nothing to list, or a filter by delivery status may mislead, and to say beside the output which setting is off. This takes one more request (getSettings) a run.",
};
