import { type IDataObject, type INodeExecutionData, type IPollFunctions, NodeOperationError } from 'n8n-workflow';
import { readInstance } from '../../credentials/instance';
import { type Failure, toNodeApiError } from '../shared/failures/failure';
import { redact } from '../shared/failures/redact';
import { failureFrom } from '../shared/failures/thrown';
import { tokenOf } from '../shared/transport/secret';
import { steps } from './deliveries';
import { type Form, readForm } from './form';
import { pollOnce } from './pollOnce';
import { questionsTo, settingsOf } from './questions';
import { adviceFor, sampleEvents } from './sample';
import { readState } from './state';
import type { Statistics } from './statistics';

/** The triggers that are polling right now. */
const polling = new Set<string>();

function formOf(context: IPollFunctions): Form {
	const events = context.getNodeParameter('events');
	const deliveryStatuses = context.getNodeParameter('deliveryStatuses', [...steps]);
	return readForm(events, deliveryStatuses, context.getNodeParameter('options', {}) as IDataObject);
}

const asItems = (events: IDataObject[]): INodeExecutionData[][] => [events.map((json) => ({ json }))];

/** Says in n8n's log how many statuses were asked for, and what GREEN-API did not tell. */
function log({ logger }: IPollFunctions, { asked: { askedStatuses, openStatuses }, refused, stopped }: Statistics, token: string): void {
	if (openStatuses > 0) logger.info(`Asked for the recipients of ${askedStatuses} of ${openStatuses} WhatsApp statuses`);
	if (refused.length > 0) logger.warn(`GREEN-API did not tell the recipients of ${refused.length} WhatsApp statuses; the next polls ask again`);
	if (stopped) logger.warn(`The recipients of the other WhatsApp statuses are left to the next polls. ${redact(stopped.facts.title, token)}`);
}

/** Why nothing can be told of any recipient. It has to show where the poll has nothing else to give. */
const whyNothingIsTold = ({ asked, refused: [refused], stopped }: Statistics): Failure | undefined => stopped ?? (asked.askedStatuses === 0 ? refused : undefined);

/**
 * One poll by the clock: gives the events since the last one and remembers, as its last act, that they were given.
 * Throws a Failure: of a journal, and then nothing is remembered; or of statistics that all ended so.
 */
async function pollByClock(context: IPollFunctions, idInstance: string): Promise<IDataObject[]> {
	const memory = context.getWorkflowStaticData('node');
	const { events, state, statistics } = await pollOnce(readState(memory, idInstance), formOf(context), idInstance, questionsTo(context), Date.now());
	if (statistics) log(context, statistics, await tokenOf(context));
	memory.state = state;
	const failure = statistics && events.length === 0 ? whyNothingIsTold(statistics) : undefined;
	if (failure) throw failure;
	return events;
}

/** Does one poll's work; its failures become n8n's errors, with `comfort` behind the advice and the token removed. */
async function withN8nErrors<T>(context: IPollFunctions, comfort: string, work: (idInstance: string) => Promise<T>): Promise<T> {
	let token = '';
	try {
		const { idInstance, apiTokenInstance } = readInstance(await context.getCredentials('greenApi'));
		token = apiTokenInstance;
		return await work(idInstance);
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

/**
 * The node's poll. Gives the events since the last poll, or null when there are none, and when the poll before is still
 * under way: it may wait for GREEN-API longer than the schedule, and finds what this one would. Throws a NodeApiError;
 * the next poll looks back to the last good one.
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	if (context.getMode() === 'manual') return asItems(await fetchTestEvents(context));
	const trigger = `${context.getWorkflow().id} ${context.getNode().id}`;
	if (polling.has(trigger)) return null;
	polling.add(trigger);
	try {
		const comfort = '. Nothing is lost: the next poll that succeeds catches up, up to 30 days back';
		const events = await withN8nErrors(context, comfort, async (idInstance) => await pollByClock(context, idInstance));
		return events.length > 0 ? asItems(events) : null;
	} finally {
		polling.delete(trigger);
	}
}
