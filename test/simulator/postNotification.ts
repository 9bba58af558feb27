import { incomingText } from './notificationBodies';
import { notify } from './notifications';
import { instanceOf, type World } from './world';

/** The bodies of `POST /simulator/notification` and `/notifications`. */
export interface NewNotification {
	idInstance?: string;
	/** Anything at all; a text that came when left out. */
	body?: unknown;
}

export interface NewNotifications {
	idInstance?: string;
	bodies?: unknown;
	/** So many texts that came, "Message 1" and on, in place of the bodies. */
	count?: unknown;
}

/** The number of an instance's first contact is the sender of what nobody has written. */
const made = (world: World, idInstance: string | undefined, text?: string) => {
	const instance = instanceOf(world, idInstance);
	const { instanceData } = incomingText();
	return { ...incomingText({ text }), instanceData: { ...instanceData, idInstance: Number(instance.idInstance), wid: instance.wid } };
};

/** Puts one notification into a queue; gives its receiptId. */
export function postNotification(world: World, given: NewNotification): { receiptId: number } {
	const body = 'body' in given ? given.body : made(world, given.idInstance);
	return { receiptId: notify(world, body, given.idInstance) };
}

/** Puts many into it; throws an Error that says what is wrong with what was asked for. */
export function postNotifications(world: World, { idInstance, bodies, count }: NewNotifications): { receiptIds: number[] } {
	if (!Array.isArray(bodies) && !(Number.isInteger(count) && Number(count) > 0)) throw new Error("'bodies' must be an array, or 'count' a positive number");
	const all: unknown[] = Array.isArray(bodies) ? bodies : Array.from({ length: Number(count) }, (_, at) => made(world, idInstance, `Message ${at + 1}`));
	return { receiptIds: all.map((body) => notify(world, body, idInstance)) };
}
