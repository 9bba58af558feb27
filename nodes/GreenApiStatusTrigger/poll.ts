import { type IDataObject, type INodeExecutionData, type IPollFunctions, NodeOperationError } from 'n8n-workflow';
import type { Instance } from '../../credentials/instance';
import { instanceFrom } from '../shared/instanceFrom';
import { type Failure, toNodeApiError } from '../shared/failures/failure';
import { redact } from '../shared/failures/redact';
import { failureFrom } from '../shared/failures/thrown';
import { triggerOf } from '../shared/triggerOf';
import { startClock } from './clock';
import { steps } from './deliveries';
import { isFirstPoll, onceEmitted, settle } from './emitted';
import { type Form, readForm } from './form';
import { keepLatest, latestState } from './latest';
import { pollOnce, watches } from './pollOnce';
import { questionsTo, settingsOf, tryJournals } from './questions';
import { readState } from './readState';
import { adviceFor, sampleEvents } from './sample';
import { startFrom } from './start';
import type { Statistics } from './statistics';

/** The triggers that are polling right now. */
const polling = new Set<string>();

function formOf(context: IPollFunctions): Form {
	const events = context.getNodeParameter('events');
	const deliveryStatus = context.getNodeParameter('deliveryStatus', [...steps]);
	return readForm(events, deliveryStatus, context.getNodeParameter('options', {}) as IDataObject);
}

const asItems = (events: IDataObject[]): INodeExecutionData[][] => [events.map((json) => ({ json }))];

/** Writes into n8n's log for how many statuses the poll has asked, and for which GREEN-API gave no answer; without the token. */
function log({ logger }: IPollFunctions, { asked, refused, stopped }: Statistics, token: string): void {
	const { askedStatuses, openStatuses } = asked;
	if (openStatuses > 0) logger.info(`Asked for the recipients of ${askedStatuses} of ${openStatuses} WhatsApp statuses`);
	if (refused.length > 0) {
		logger.warn(`GREEN-API did not tell the recipients of ${refused.length} WhatsApp statuses; the next polls ask again`);
	}
	if (stopped) {
		const text = `The recipients of the other WhatsApp statuses are left to the next polls. ${stopped.facts.title}`;
		logger.warn(redact(text, token));
	}
}

/** The failure to show if a poll has no events, because GREEN-API gave no answer about any recipient. */
const failureOfAll = ({ asked, refused: [refused], stopped }: Statistics): Failure | undefined =>
	stopped ?? (asked.askedStatuses === 0 ? refused : undefined);

/** The clock of a poll that begins now. `ahead` is how far n8n's clock was ahead of GREEN-API's, in milliseconds. */
function clockFromNow(ahead: number) {
	const begun = performance.now();
	return startClock(Date.now(), ahead, () => performance.now() - begun);
}

/**
 * One poll by the schedule: gives the events since the last one, or null for none. What it has seen is remembered at once if there are no
 * events, else when n8n starts an execution with them. Throws the Failure of a journal, and then remembers nothing; or, if there are
 * no events, the Failure of statistics that could not be read at all.
 */
async function pollBySchedule(
	context: IPollFunctions,
	trigger: string,
	{ idInstance, apiTokenInstance }: Instance,
): Promise<INodeExecutionData[][] | null> {
	const memory = context.getWorkflowStaticData('node');
	const form = formOf(context);
	const start = startFrom(readState(memory, idInstance), latestState(trigger, idInstance), watches(form));
	const clock = clockFromNow(start.ahead);
	const { events, state, statistics } = await pollOnce(start, form, idInstance, questionsTo(context, clock), clock);
	if (statistics) log(context, statistics, apiTokenInstance);
	const remember = () => {
		memory.state = state;
		keepLatest(trigger, state);
	};
	if (events.length > 0) {
		const output = asItems(events);
		onceEmitted(context, output, remember);
		return output;
	}
	remember();
	const failure = statistics && failureOfAll(statistics);
	if (failure) throw failure;
	return null;
}

/** Does the `work` of a poll. Throws its failures as n8n's errors, with `reassurance` behind the advice, and without the token. */
async function withN8nErrors<T>(context: IPollFunctions, reassurance: string, work: (instance: Instance) => Promise<T>): Promise<T> {
	let token = '';
	try {
		const instance = await instanceFrom(context);
		token = instance.apiTokenInstance;
		return await work(instance);
	} catch (error) {
		const failure = failureFrom(error);
		const advice = `${failure.facts.advice}${reassurance}`;
		const n8nError = toNodeApiError(failure.with({ advice }), context.getNode(), 0, token);
		throw n8nError;
	}
}

/** The events for n8n's Fetch Test Event: the latest ones, whether or not they were given before. Nothing is remembered. */
async function fetchTestEvents(context: IPollFunctions): Promise<IDataObject[]> {
	const { events, advice } = await withN8nErrors(context, '', async () => {
		const form = formOf(context);
		const found = await sampleEvents(questionsTo(context), form);
		return { events: found, advice: found.length > 0 ? '' : adviceFor(await settingsOf(context), form) };
	});
	if (events.length > 0) return events;
	throw new NodeOperationError(context.getNode(), 'There is no such event in the last 30 days', { description: advice });
}

const REASSURANCE = '. Nothing is lost: the next poll that succeeds catches up, up to 30 days back';

/** Throws n8n's error if the form or the credential cannot be used, for which it asks GREEN-API. */
async function checkUse(context: IPollFunctions): Promise<void> {
	await withN8nErrors(context, REASSURANCE, async () => await tryJournals(questionsTo(context), formOf(context)));
}

/**
 * The node's poll. Gives the events since the last poll, or null when there are none. It also gives null while the poll before is under
 * way, which may wait for GREEN-API longer than the schedule, and finds what this one would; the poll with which n8n publishes the
 * workflow then only checks whether polls can succeed. Throws a NodeApiError; the next poll looks back to the last good one.
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	if (context.getMode() === 'manual') return asItems(await fetchTestEvents(context));
	const trigger = triggerOf(context);
	const isFirst = isFirstPoll(context);
	if (polling.has(trigger)) {
		if (isFirst) await checkUse(context);
		return null;
	}
	settle(context);
	polling.add(trigger);
	try {
		return await withN8nErrors(context, REASSURANCE, async (instance) => await pollBySchedule(context, trigger, instance));
	} finally {
		polling.delete(trigger);
	}
}
