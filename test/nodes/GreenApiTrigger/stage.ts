// First, since the nodes must find its clock in place.
import { simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { GreenApiTrigger } from '../../../nodes/GreenApiTrigger/GreenApiTrigger.node';
import { endDetachedWork } from '../../engine/detached';
import { expectNoToken } from '../../engine/expectNoToken';
import { loadedAnew as nodeLoadedAnew } from '../../engine/loadedAnew';
import { TriggeredWorkflow, type TriggerRun, useTriggeredWorkflows } from '../../engine/runTrigger';
import { type Credential, type Fault, incomingText, type ReceivedRequest } from '../../simulator';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

type Settings = ReturnType<typeof simulator.instance>['settings'];

export let credential: Credential;
export let workflow: TriggeredWorkflow;

export const instance = () => simulator.instance(credential.idInstance);

/** A workflow with the trigger that is not published yet. Its credential may be changed under it. */
export function workflowWith(parameters: INodeParameters = {}, run: Partial<TriggerRun> = {}): TriggeredWorkflow {
	return new TriggeredWorkflow(new GreenApiTrigger(), { credential: { ...credential }, parameters, ...run });
}

/** Puts an instance there that no test has used, with an empty queue: received messages are notified of, unless said otherwise. */
export function newInstance(settings: Partial<Settings> = {}): Credential {
	const made = simulator.addInstance();
	const { notifications, settings: present } = simulator.instance(made.idInstance);
	notifications.length = 0;
	Object.assign(present, { incomingWebhook: 'yes' }, settings);
	return made;
}

/** Puts a workflow there that is not published. */
export function stageWorkflow(parameters: INodeParameters = {}, settings: Partial<Settings> = {}, own?: Credential): void {
	credential = own ?? newInstance(settings);
	workflow = workflowWith(parameters);
}

/** Publishes a workflow for such an instance, whose credential may be another one in some way. */
export async function publish(parameters: INodeParameters = {}, settings: Partial<Settings> = {}, { apiUrl, ...run }: Partial<TriggerRun & Credential> = {}): Promise<void> {
	credential = { ...newInstance(settings), ...(apiUrl && { apiUrl }) };
	workflow = workflowWith(parameters, run);
	await workflow.publish();
	await passTime(1);
}

/** In each test of a file the clock and the simulator, and after it a look for the token in all that the workflow's owner may see. */
export function useStage(): void {
	useVirtualSimulator();
	useTriggeredWorkflows();
	afterEach(() => {
		const { failures, errors, log, stored, events } = workflow;
		expectNoToken([failures, errors, log, stored, events], credential.apiTokenInstance);
	});
}

/** Somebody writes these texts, one after the other. */
export const write = (...texts: string[]): void => texts.forEach((text) => void simulator.notify(incomingText({ text }), credential.idInstance));

/** The texts that have started the workflow. */
export const texts = () => workflow.events.map(({ text }) => text);

export const asked = (...methods: string[]): ReceivedRequest[] => simulator.requests.filter(({ apiMethod }) => methods.includes(apiMethod));

/** What was written into the settings, one after the other. */
export const saved = () => asked('setSettings').map(({ body }) => body);

/** The titles of what was recorded as failed. */
export const told = () => workflow.failures.map(({ message }) => message);

/** The node as another process loads it. */
export const loadedAnew = (): INodeType => nodeLoadedAnew('GreenApiTrigger');

/** Ends n8n's process at once and starts it again, after `meanwhile`: n8n has what it stored with the latest start of an execution. */
export async function killAndStart(meanwhile?: () => Promise<void>): Promise<void> {
	const { stored } = workflow;
	await workflow.unpublish();
	endDetachedWork();
	await meanwhile?.();
	workflow.stored = stored;
	await workflow.restart(loadedAnew());
	await passTime(1);
}

/** The same fault so many times. */
export const times = (count: number, fault: Fault): Fault[] => Array.from({ length: count }, () => fault);

/** The next requests that read the queue, or look at the settings, meet this. */
export function fail(count: number, fault: Fault): void {
	for (const method of ['receiveNotification', 'getSettings']) simulator.answerNext(method, ...times(count, fault));
}

/** How many of these requests there were. */
export const requestsFor = (): number => asked('receiveNotification', 'getSettings').length;
