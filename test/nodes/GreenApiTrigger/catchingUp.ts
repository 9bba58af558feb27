// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime, virtualNow } from '../../engine/virtualTime';
import { credential, HOUR, instance, MINUTE, publish, SECOND } from './stage';

/** Publishes the workflow a little before anything happens. */
export async function begin(...how: Parameters<typeof publish>): Promise<void> {
	await publish(...how);
	await passTime(2 * SECOND);
}

export const DAY = 24 * HOUR;

/** Each look comes within so much. */
export const LOOK = 16 * MINUTE;

export const catching = (form: object = {}) => ({ ...form, options: { catchUp: true } });

/** Who writes. */
export const ANNA = '79001110001@c.us';

/** A message of hers that GREEN-API's journal has, and its queue never had. */
export function onlyInJournal(textMessage: string, more: object = {}): void {
	const sender = { chatId: ANNA, senderId: ANNA, senderName: 'Anna', senderContactName: '' };
	const timestamp = Math.floor(virtualNow() / 1000);
	instance().incomingMessages.unshift({ type: 'incoming', idMessage: `3EB0${textMessage}`, timestamp, typeMessage: 'textMessage', textMessage, ...sender, ...more });
}

/** A message of hers that comes as it should. */
export const inBoth = (textMessage: string): void => void simulator.addIncomingMessage({ idMessage: `3EB0${textMessage}`, chatId: ANNA, textMessage }, credential.idInstance);
