import { type INodeExecutionData, type ITriggerFunctions, NodeOperationError } from 'n8n-workflow';
import { instanceFrom } from '../shared/instanceFrom';
import { Failure, toNodeApiError } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { itemFor } from '../shared/notifications/item';
import { addressIn } from '../shared/notifications/address';
import { settingsOf } from '../shared/notifications/instanceSettings';
import { readNotification } from '../shared/notifications/readNotification';
import { settingsOff } from '../shared/notifications/settings';
import { type Form, readForm } from './form';
import { receive } from './queue';
import { sentElsewhere } from './settings';

/** How long Fetch Test Event waits for a notification. Seconds. */
const LONGEST_WAIT = 5;

const HOW_TO_MAKE_ONE =
	'Make one, such as a message to this account from another phone, and fetch again. A published GREEN-API Trigger on the same instance may have taken it first';

/** What to do while no notification waits; a Failure where the queue cannot be read, `refused` if it explains that best. */
async function adviceFor(context: ITriggerFunctions, form: Form, refused?: Failure): Promise<Failure | string> {
	const settings = await settingsOf(context);
	const address = addressIn(settings);
	if (address !== '') return sentElsewhere(address, context.getInstanceBaseUrl());
	if (refused) return refused;
	const off = settingsOff(form, settings);
	if (off.length === 0) return HOW_TO_MAKE_ONE;
	return `Switch on in the instance's settings: ${off.join(', ')}; it takes up to five minutes. ${HOW_TO_MAKE_ONE}`;
}

/** The notification that waits first, as an item. Throws a Failure, or a NodeOperationError in words where there is none to show. */
async function firstInQueue(context: ITriggerFunctions): Promise<INodeExecutionData> {
	const form = readForm(context);
	const received = await receive(context, LONGEST_WAIT).catch((error: unknown) => {
		const failure = failureFrom(error);
		if (failure.facts.httpCode === '400') return failure;
		throw failure;
	});
	if (!received || received instanceof Failure) {
		const advice = await adviceFor(context, form, received);
		if (advice instanceof Failure) throw advice;
		throw new NodeOperationError(context.getNode(), 'No notification waits in the queue', { description: advice });
	}
	const notification = readNotification(received.body, Date.now());
	const item = await itemFor(context, notification, form);
	if (item) return item;
	throw new NodeOperationError(context.getNode(), `The notification that waits first is left out by this form: ${notification.event}`, {
		description:
			"GREEN-API shows only the first one. Add its event to 'Events' or change the filters to see it here; a published trigger would remove it and go on to the next",
	});
}

/**
 * Shows n8n's Fetch Test Event the notification that waits first. It stays in the queue, and no setting is changed. Throws n8n's error,
 * without the token.
 */
export async function fetchTestEvent(context: ITriggerFunctions): Promise<void> {
	let token = '';
	try {
		token = (await instanceFrom(context)).apiTokenInstance;
		context.emit([[await firstInQueue(context)]]);
	} catch (error) {
		if (error instanceof NodeOperationError) {
			throw new NodeOperationError(context.getNode(), error, { description: error.description ?? '' });
		}
		const n8nError = toNodeApiError(failureFrom(error), context.getNode(), 0, token);
		throw n8nError;
	}
}
