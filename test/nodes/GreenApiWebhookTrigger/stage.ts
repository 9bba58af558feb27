// First, since the nodes must find its clock in place.
import { simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import type { INodeParameters, INodeType, NodeApiError } from 'n8n-workflow';
import { GreenApiWebhookTrigger } from '../../../nodes/GreenApiWebhookTrigger/GreenApiWebhookTrigger.node';
import { expectNoToken } from '../../engine/expectNoToken';
import { loadedAnew as nodeLoadedAnew } from '../../engine/loadedAnew';
import { HookedWorkflow, type HookRun, type Reply, useHookedWorkflows } from '../../engine/runWebhook';
import { type Credential, incomingText, type ReceivedRequest } from '../../simulator';

export const SECOND = 1000;

type Settings = ReturnType<typeof simulator.instance>['settings'];

export let credential: Credential;
export let workflow: HookedWorkflow;

export const instance = () => simulator.instance(credential.idInstance);

export const settings = () => instance().settings;

/** All events, and each notification as GREEN-API has it. */
export const everything = {
	events: ['messageReceived', 'other', 'accountStateChanged', 'messageSentByApi', 'incomingCall'],
	options: { simplify: false, switchOnSettings: true },
};

/** Registers the trigger also where the instance has another address. */
export const replaces = { options: { replaceWebhookAddress: true } };

/** The settings of an instance that has no address, and of one that has somebody else's. */
export const NOTHING = { webhookUrl: '', webhookUrlToken: '' };
export const FOREIGN = { webhookUrl: 'https://hooks.example.org/in', webhookUrlToken: ['their', 'own'].join(' ') };

/** The address that n8n has for the workflow. */
export const address = (host = 'n8n.example.com') => `https://${host}/webhook/${workflow.webhookId}/green-api-notifications`;

/** Puts a workflow there that is not published, for an instance that no test has used: received messages are notified of. */
export function stage(parameters: INodeParameters = {}, present: Partial<Settings> = {}, run: Partial<HookRun> = {}): void {
	credential = simulator.addInstance();
	Object.assign(settings(), { incomingWebhook: 'yes' }, present);
	workflow = new HookedWorkflow(new GreenApiWebhookTrigger(), { credential: { ...credential }, parameters, ...run });
}

/** The same, and publishes it; what was asked until then is forgotten. */
export async function published(...given: Parameters<typeof stage>): Promise<void> {
	stage(...given);
	await workflow.publish();
	simulator.requests.length = 0;
}

/** In each test of a file the clock and the simulator, and after it a look for the token in all that the workflow's owner may see. */
export function useStage(): void {
	useVirtualSimulator();
	useHookedWorkflows();
	afterEach(() => {
		const { errors, executions, log, stored } = workflow;
		expectNoToken([errors, executions, log, stored], credential.apiTokenInstance);
	});
}

/** The methods that were asked of this instance. */
export const asked = (): string[] => ofInstance().map(({ apiMethod }) => apiMethod);

const ofInstance = (): ReceivedRequest[] => simulator.requests.filter(({ instance: id }) => id === credential.idInstance);

/** What was written into the settings, one after the other. */
export const saved = (): unknown[] => ofInstance().filter(({ apiMethod }) => apiMethod === 'setSettings').map(({ body }) => body);

/** The secret as it stands in the instance's settings, where GREEN-API takes it from. */
export const secret = (): string => settings().webhookUrlToken;

/** GREEN-API calls with a notification. */
export const notify = async (body: unknown): Promise<Reply> => await workflow.call({ headers: { authorization: `Bearer ${secret()}` }, body });

/** It does so with a text that somebody has written. */
export const write = async (text: string, idMessage?: string): Promise<Reply> => await notify(incomingText({ text, ...(idMessage && { idMessage }) }));

/** The texts that have started the workflow. */
export const texts = (): unknown[] => workflow.events.map(({ text }) => text);

/** Unpublishes the workflow and waits until all is given back. */
export async function leave(): Promise<void> {
	await workflow.unpublish();
	await passTime(15 * SECOND);
}

/** What is thrown: its title and its remedy, in one message, since n8n shows nothing else of a refused publishing. */
export async function refused(work: () => Promise<void>): Promise<[title: string, remedy: string]> {
	const error = await work().then(
		() => new Error('Nothing was refused') as NodeApiError,
		(thrown: NodeApiError) => thrown,
	);
	expectNoToken([error], credential.apiTokenInstance);
	const [title, ...remedy] = error.message.split('. ');
	return [title, remedy.join('. ')];
}

/** The node as another process loads it. */
export const loadedAnew = (): INodeType => nodeLoadedAnew('GreenApiWebhookTrigger');
