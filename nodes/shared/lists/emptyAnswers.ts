import type { IDataObject, IExecuteData, IExecutePaginationFunctions, INodeProperties, NodeExecutionHint } from 'n8n-workflow';
import { isObject } from '../isObject';
import { askOnce, type NetworkOptions, networkOptionsOf } from '../transport/ask';
import type { Journey } from '../transport/journey';
import { isToolCall } from '../transport/run';

/** The longest that a run waits for its turn to ask for the settings, and for their answer. Milliseconds. */
const LONGEST_WAIT = 5000;

/** Why an answer can be empty: a setting of the instance, as the API and the console name it, and what it has to do with it. */
interface Reason {
	setting: string;
	label: string;
	effect: string;
	/** What switching it on does not bring back. */
	past: string;
}

const outgoing = { setting: 'outgoingWebhook', label: 'Receive notifications about sent messages statuses', past: 'what was posted before is not filled in' };
const incoming = { setting: 'incomingWebhook', label: 'Receive notifications about incoming messages and files' };
const phone = { setting: 'outgoingMessageWebhook', label: 'Receive notifications about messages sent from the phone' };

/**
 * Settings from https://green-api.com/en/docs/api/account/GetSettings/ and the methods' own pages. That of the incoming
 * statuses names none.
 */
const reasons = {
	getOutgoingStatuses: { ...outgoing, effect: 'GREEN-API lists statuses only while it is on' },
	getStatusStatistic: { ...outgoing, effect: 'GREEN-API records who received and viewed a status only while it is on' },
	getIncomingStatuses: { ...incoming, effect: 'The documentation does not say that this list needs it, but if there should be statuses it is worth a try', past: 'what came before may not be filled in' },
	lastOutgoingMessages: { ...phone, effect: 'GREEN-API lists messages sent on the phone only while it is on, and those sent through the API always', past: 'what was sent on the phone before is not filled in' },
	lastIncomingMessages: { ...incoming, effect: 'GREEN-API lists incoming messages only while it is on', past: 'what came before is not filled in' },
} satisfies Record<string, Reason>;

/** A method whose answer is empty while a setting of the instance is off. */
export type Explainable = keyof typeof reasons;

interface EmptyAnswer {
	name: Explainable;
	context: IExecutePaginationFunctions;
	network: NetworkOptions;
}

/** What a node's run found empty. The execution's data is the same object in an item's context and in the whole node's. */
const emptyAnswers = new WeakMap<object, EmptyAnswer>();

/**
 * Whether somebody reads the hints of a run, and wants to know why it finds nothing. An agent's model would not see a hint: its
 * tool call has no run of its own or, in newer n8n, that of a node of type "…Tool".
 */
export function wantsHints({ context }: Journey): boolean {
	const { explainEmpty = true } = context.getNodeParameter('options', {}) as IDataObject;
	return Boolean(explainEmpty) && !isToolCall(context) && !context.getNode().type.endsWith('Tool');
}

/** Notes that GREEN-API had nothing for an item, so that the run can tell why when it ends; unless the user does not want to know. */
export function noteEmpty(name: Explainable, journey: Journey): void {
	const { context, request } = journey;
	if (wantsHints(journey)) emptyAnswers.set(context.getExecuteData(), { name, context, network: networkOptionsOf(request.options) });
}

/** Forgets what a try of a node's run found empty: Retry On Fail runs the next one on the same data. */
export const forgetEmpty = (execution: IExecuteData): void => void emptyAnswers.delete(execution);

/** The explanation for an empty answer whose setting is off, as n8n shows it beside the items. */
const explanationOf = (name: Explainable): NodeExecutionHint => {
	const { setting, label, effect, past } = reasons[name];
	const message = `GREEN-API had nothing to list, and the instance's setting ${setting} is off. ${effect}. Switch on '${label}' (${setting}) in the instance's settings in the GREEN-API console. That takes up to 5 minutes, and ${past}.`;
	return { message, type: 'warning', location: 'outputPane' };
};

/** Whether settings say that one of them is off. GREEN-API writes its flags as "yes" and "no". */
export const isOff = (settings: unknown, setting: string): boolean =>
	isObject(settings) && ['no', 'false'].includes(String(settings[setting]).trim().toLowerCase());

/** The instance's settings; nothing when they cannot be had soon. What only explains must not end a run that went well. */
async function settingsSoon({ context, network }: EmptyAnswer): Promise<unknown> {
	const signals = [context.getExecutionCancelSignal(), AbortSignal.timeout(LONGEST_WAIT)].filter((signal) => signal !== undefined);
	const timeout = Math.min(network.timeout ?? LONGEST_WAIT, LONGEST_WAIT);
	return await askOnce(context, 'getSettings', {}, { ...network, timeout }, AbortSignal.any(signals)).catch(() => undefined);
}

/** The hints of a run that has ended. Asks for the settings, once, where an answer was empty. Never throws. */
export async function hintsFor(execution: IExecuteData): Promise<NodeExecutionHint[]> {
	const found = emptyAnswers.get(execution);
	if (!found) return [];
	return isOff(await settingsSoon(found), reasons[found.name].setting) ? [explanationOf(found.name)] : [];
}

/** The field with which a user does without the explanation. */
export const explainEmpty: INodeProperties = {
	displayName: 'Explain Empty Results',
	name: 'explainEmpty',
	type: 'boolean',
	default: true,
	description: "Whether to look into the instance's settings when GREEN-API has nothing to list, and to say beside the output which setting is off. This takes one more request (getSettings) a run.",
};
