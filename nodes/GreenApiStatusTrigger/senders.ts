import type { IDataObject } from 'n8n-workflow';
import type { Known } from './state';

/** Who has posted a contact's status: the phone's chat ID where the row has one, else another ID, else nothing. */
export function senderOf({ senderId, chatId }: IDataObject): string {
	const ids = [senderId, chatId].filter((id): id is string => typeof id === 'string' && /^\S+$/.test(id));
	return ids.find((id) => id.endsWith('@c.us')) ?? ids[0] ?? '';
}

const kindOf = (sender: string): string | undefined => /@.*$/.exec(sender)?.[0];

/**
 * Whether two rows with one idMessage can be of one sender. GREEN-API names a person now by number (@c.us), now by @lid,
 * and sometimes not at all: only two IDs of the same kind are certainly two people.
 */
export const isSameSender = (one: string, other: string): boolean => one === other || one === '' || other === '' || kindOf(one) !== kindOf(other);

/** What a status is known by. */
export const keyOf = (id: string, sender: string): string => (sender === '' ? id : `${sender} ${id}`);

/** Tells of a status whether it is known, perhaps under another ID of its sender. */
export function recognise(known: Known): (status: { id: string; sender: string; key: string }) => boolean {
	const senders = new Map<string, string[]>();
	for (const key of Object.keys(known)) {
		const end = key.indexOf(' ');
		const id = key.slice(end + 1);
		senders.set(id, [...(senders.get(id) ?? []), key.slice(0, Math.max(0, end))]);
	}
	return ({ id, sender, key }) => Object.hasOwn(known, key) || (senders.get(id) ?? []).some((other) => isSameSender(other, sender));
}
