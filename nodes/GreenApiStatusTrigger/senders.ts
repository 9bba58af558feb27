import type { IDataObject } from 'n8n-workflow';
import type { Known } from './state';

/** The chat ID of the contact who has posted a status: the one with the phone number if the row has it, else another one, else ''. */
export function senderOf({ senderId, chatId }: IDataObject): string {
	const ids = [senderId, chatId].filter((id): id is string => typeof id === 'string' && /^\S+$/.test(id));
	return ids.find((id) => id.endsWith('@c.us')) ?? ids[0] ?? '';
}

const kindOf = (sender: string): string | undefined => /@.*$/.exec(sender)?.[0];

/**
 * Whether two rows with the same idMessage can be from the same sender. GREEN-API gives a person's ID sometimes as number (@c.us),
 * sometimes as @lid, and sometimes not at all: only two different IDs of the same kind certainly are two people.
 */
export const isSameSender = (one: string, other: string): boolean =>
	one === other || one === '' || other === '' || kindOf(one) !== kindOf(other);

/** The key by which a status is remembered. */
export const keyOf = (id: string, sender: string): string => (sender === '' ? id : `${sender} ${id}`);

/** A function that says whether a status is known, perhaps under another ID of its sender. */
export function recognise(known: Known): (status: { id: string; sender: string; key: string }) => boolean {
	const senders = new Map<string, string[]>();
	for (const key of Object.keys(known)) {
		const end = key.indexOf(' ');
		const id = key.slice(end + 1);
		senders.set(id, [...(senders.get(id) ?? []), key.slice(0, Math.max(0, end))]);
	}
	return ({ id, sender, key }) => Object.hasOwn(known, key) || (senders.get(id) ?? []).some((other) => isSameSender(other, sender));
}
