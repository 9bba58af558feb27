import type { IDataObject } from 'n8n-workflow';
import { inSeconds } from './clock';

/** A status as a journal shows it. */
export interface Sighting {
	id: string;
	/** The second of its last action. */
	timestamp: number;
	row: IDataObject;
}

/** Whether a status was deleted: it stays in the journal without its content. */
export const isDeleted = ({ row }: Sighting): boolean => row.typeMessage === 'deletedMessage';

/** A row's timestamp as whole seconds; `otherwise` for a row without one. */
export function secondOf({ timestamp }: IDataObject, otherwise: number): number {
	const second = timestamp === undefined || timestamp === null || timestamp === '' ? NaN : Number(timestamp);
	return Number.isFinite(second) ? Math.floor(second) : otherwise;
}

/**
 * The statuses that a journal's rows show, each once with its last action, in the order of these. A row without idMessage
 * cannot be told from others and is left out; one without timestamp counts as of `now`, in milliseconds.
 */
export function sightingsIn(rows: IDataObject[], now: number): Sighting[] {
	const latest = new Map<string, Sighting>();
	for (const row of rows) {
		const { idMessage: id } = row;
		if (typeof id !== 'string' || id === '') continue;
		const sighting = { id, timestamp: secondOf(row, inSeconds(now)), row };
		if (sighting.timestamp >= (latest.get(id)?.timestamp ?? -Infinity)) latest.set(id, sighting);
	}
	return [...latest.values()].sort((one, other) => one.timestamp - other.timestamp);
}
