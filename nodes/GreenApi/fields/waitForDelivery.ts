import { field } from '../../shared/form/field';
import { toNumberBetween } from '../../shared/form/numberBetween';

export const WAIT_FOR_DELIVERY = 'Wait for Delivery';

const MOST_SECONDS = 300;

/** The option by which an item waits until its message is delivered, in seconds. */
export const waitForDelivery = field(
	{
		displayName: WAIT_FOR_DELIVERY,
		name: 'waitForDelivery',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_SECONDS },
		default: 30,
		description: [
			"For how many seconds after the run's last send to ask what became of the messages, up to 300. An item fails where its message could not",
			'be delivered, and nothing is sent twice. GREEN-API may learn of a delivery up to two minutes late: all others pass with the',
			"delivery status that is known by then, or 'unknown'. The sure way is a workflow that starts with the event 'Delivery Status Changed' of",
			'the GREEN-API Trigger. Each question counts in the tariff (getMessage).',
		].join(' '),
	},
	toNumberBetween(1, MOST_SECONDS, WAIT_FOR_DELIVERY, 'Write for how many seconds to wait, or take the option away'),
);
