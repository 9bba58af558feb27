import type { INodeParameters } from 'n8n-workflow';
import { GreenApiTrigger } from '../../../nodes/GreenApiTrigger/GreenApiTrigger.node';
import { type TriggerRun, TriggeredWorkflow } from '../../engine/runTrigger';
import { incomingText, type Instance } from '../../simulator';
import { simulator } from '../../engine/useSimulator';

/** A workflow of its own that the trigger starts, on an instance of its own with an empty queue. */
export interface Reading {
	workflow: TriggeredWorkflow;
	instance: Instance;
	/** Lets somebody write a text; gives its receipt. */
	write: (text: string, idMessage?: string) => number;
	/** How many notifications wait. */
	waiting: () => number;
	/** How often this instance was asked for a method. */
	asked: (apiMethod: string) => number;
	/** The texts with which executions were started. */
	texts: () => unknown[];
}

const settingsOn = { incomingWebhook: 'yes' } as const;

export function reading(parameters: INodeParameters = {}, run: Partial<TriggerRun> = {}): Reading {
	const credential = simulator.addInstance();
	const instance = simulator.instance(credential.idInstance);
	instance.notifications.length = 0;
	Object.assign(instance.settings, settingsOn);
	const workflow = new TriggeredWorkflow(new GreenApiTrigger(), { credential, parameters, ...run });
	return {
		workflow,
		instance,
		write: (text, idMessage) => simulator.notify(incomingText({ text, ...(idMessage && { idMessage }) }), instance.idInstance),
		waiting: () => instance.notifications.length,
		asked: (apiMethod) => simulator.requests.filter((request) => request.apiMethod === apiMethod && request.instance === instance.idInstance).length,
		texts: () => workflow.events.map(({ text }) => text),
	};
}

export const FINISHES = { deleteFromQueueWhen: 'executionFinishes' };
export const SUCCESSFULLY = { deleteFromQueueWhen: 'executionFinishesSuccessfully' };
export const IMMEDIATELY = { deleteFromQueueWhen: 'immediately' };
