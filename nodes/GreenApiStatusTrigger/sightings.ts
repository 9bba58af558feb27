import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/isObject';
import { toSeconds } from '../shared/workflowTime';
import { inSeconds } from './clock';
import { isSameSender, keyOf, senderOf } from './senders';

/** A status that a journal shows. */
export interface Sighting {
	/** Its idMessage, which is unique among the statuses of one sender. */
	id: string;
	/** The chat ID of who has posted it; empty for this account. */
	sender: string;
	/** The key by which it is remembered. */
	key: string;
	/** When something happened to it last, in seconds. */
	timestamp: number;
	row: IDataObject;
}

/** Whether a status was deleted: it stays in the journal without its content. */
export const isDeleted = ({ row }: Sighting): boolean => row.typeMessage === 'deletedMessage';

/** A row's timestamp in whole seconds; `otherwise` for a row without a usable one. */
export function secondOf({ timestamp }: IDataObject, otherwise: number): number {
	const second = Math.floor(toSeconds(timestamp) ?? 0);
	return second > 0 ? second : otherwise;
}

function idOf({ idMessage }: IDataObject): string {
	if (typeof idMessage === 'string') return idMessage;
	return Number.isSafeInteger(idMessage) ? String(idMessage) : '';
}

/**
 * The statuses that a journal's rows show, each once with its last action, in the order of these. A row without idMessage
 * cannot be told from others and is left out; one without timestamp counts as of `now`, in milliseconds.
 */
export function sightingsIn(rows: IDataObject[], now: number, journal: 'outgoing' | 'incoming'): Sighting[] {
	const latest = new Map<string, Sighting[]>();
	for (const row of rows.filter(isObject)) {
		const id = idOf(row);
		if (id === '') continue;
		const sender = journal === 'incoming' ? senderOf(row) : '';
		const sighting = { id, sender, key: keyOf(id, sender), timestamp: secondOf(row, inSeconds(now)), row };
		const seen = latest.get(id) ?? [];
		const same = seen.find((other) => isSameSender(other.sender, sender));
		if (same && same.timestamp > sighting.timestamp) continue;
		latest.set(id, [...seen.filter((other) => other !== same), sighting]);
	}
	return [...latest.values()].flat().sort((one, other) => one.timestamp - other.timestamp);
}
