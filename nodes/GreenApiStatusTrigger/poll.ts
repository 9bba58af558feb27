import { type IDataObject, type INodeExecutionData, type IPollFunctions, NodeOperationError } from 'n8n-workflow';
import { type Instance, readInstance } from '../../credentials/instance';
import { type Failure, toNodeApiError } from '../shared/failures/failure';
import { redact } from '../shared/failures/redact';
import { failureFrom } from '../shared/failures/thrown';
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

/** What a trigger is known by in this process. n8n keeps its static data by the node's name, and two nodes can have one id. */
const triggerOf = (context: IPollFunctions): string => JSON.stringify([context.getWorkflow().id, context.getNode().id, context.getNode().name]);

function formOf(context: IPollFunctions): Form {
	const events = context.getNodeParameter('events');
	const deliveryStatuses = context.getNodeParameter('deliveryStatuses', [...steps]);
	return readForm(events, deliveryStatuses, context.getNodeParameter('options', {}) as IDataObject);
}

const asItems = (events: IDataObject[]): INodeExecutionData[][] => [events.map((json) => ({ json }))];

/** Says in n8n's log how many statuses were asked for, and what GREEN-API did not tell; without the token. */
function log({ logger }: IPollFunctions, { asked: { askedStatuses, openStatuses }, refused, stopped }: Statistics, token: string): void {
	if (openStatuses > 0) logger.info(`Asked for the recipients of ${askedStatuses} of ${openStatuses} WhatsApp statuses`);
	if (refused.length > 0) logger.warn(`GREEN-API did not tell the recipients of ${refused.length} WhatsApp statuses; the next polls ask again`);
	if (stopped) logger.warn(redact(`The recipients of the other WhatsApp statuses are left to the next polls. ${stopped.facts.title}`, token));
}

/** Why nothing can be told of any recipient. It has to show where the poll has nothing else to give. */
const whyNothingIsTold = ({ asked, refused: [refused], stopped }: Statistics): Failure | undefined => stopped ?? (asked.askedStatuses === 0 ? refused : undefined);

/** The clock of a poll that begins now. `ahead` is how far n8n's was ahead of GREEN-API's, in milliseconds. */
function clockFromNow(ahead: number) {
	const begun = performance.now();
	return startClock(Date.now(), ahead, () => performance.now() - begun);
}

/**
 * One poll by the clock: gives the events since the last one, null for none. That they were given is remembered in the
 * moment in which n8n takes them; that there were none, at once. Throws a Failure: of a journal, and then nothing is
 * remembered; or of statistics that all ended so.
 */
async function pollByClock(context: IPollFunctions, trigger: string, { idInstance, apiTokenInstance }: Instance): Promise<INodeExecutionData[][] | null> {
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
	const failure = statistics && whyNothingIsTold(statistics);
	if (failure) throw failure;
	return null;
}

/** Does one poll's work; its failures become n8n's errors, with `comfort` behind the advice and the token removed. */
async function withN8nErrors<T>(context: IPollFunctions, comfort: string, work: (instance: Instance) => Promise<T>): Promise<T> {
	let token = '';
	try {
		const instance = readInstance(await context.getCredentials('greenApi'));
		token = instance.apiTokenInstance;
		return await work(instance);
	} catch (error) {
		const failure = failureFrom(error);
		const told = toNodeApiError(failure.with({ advice: `${failure.facts.advice}${comfort}` }), context.getNode(), 0, token);
		throw told;
	}
}

/** Fetch Test Event: shows what there is, whatever was given before, and remembers nothing. */
async function fetchTestEvents(context: IPollFunctions): Promise<IDataObject[]> {
	const { events, advice } = await withN8nErrors(context, '', async () => {
		const form = formOf(context);
		const found = await sampleEvents(questionsTo(context), form);
		return { events: found, advice: found.length > 0 ? '' : adviceFor(await settingsOf(context), form) };
	});
	if (events.length === 0) throw new NodeOperationError(context.getNode(), 'There is no such event in the last 30 days', { description: advice });
	return events;
}

const COMFORT = '. Nothing is lost: the next poll that succeeds catches up, up to 30 days back';

/** Throws n8n's error for a form or a credential that no poll could use, as GREEN-API's answer tells. */
async function checkUse(context: IPollFunctions): Promise<void> {
	await withN8nErrors(context, COMFORT, async () => await tryJournals(questionsTo(context), formOf(context)));
}

/**
 * The node's poll. Gives the events since the last poll, or null when there are none, and when the poll before is still
 * under way: it may wait for GREEN-API longer than the schedule, and finds what this one would. The poll with which n8n
 * publishes the workflow then only checks whether others can. Throws a NodeApiError; the next poll looks back to the last good one.
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
		return await withN8nErrors(context, COMFORT, async (instance) => await pollByClock(context, trigger, instance));
	} finally {
		polling.delete(trigger);
	}
}
