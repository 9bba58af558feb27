import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { inOneMessage } from '../shared/transport/inOneMessage';
import { readForm } from './form';
import { withLatestCredential } from './latestCredential';
import { Reader } from './reader';
import { fetchTestEvent } from './testEvent';

/** A reader with its place at the queue. Throws a Failure for what somebody has to change: the form, the credential, a second reader. */
async function readerFor(context: ITriggerFunctions): Promise<Reader> {
	const reader = new Reader(withLatestCredential(context), readForm(context));
	await reader.enter();
	return reader;
}

/**
 * Starts the trigger. It asks nothing of GREEN-API before it is started, so that publishing does not depend on whether GREEN-API can be
 * reached: n8n from 2.40 on gives a trigger that throws up for good. Throws n8n's error for what somebody has to change.
 */
export async function trigger(context: ITriggerFunctions): Promise<ITriggerResponse> {
	if (context.getMode() === 'manual') return { manualTriggerFunction: async () => await fetchTestEvent(context) };
	const reader = await inOneMessage(context, async () => await readerFor(context));
	void reader.run();
	return { closeFunction: async () => reader.close() };
}
