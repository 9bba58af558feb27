import type { IDataObject } from 'n8n-workflow';

/** What the trigger remembers of one journal. */
export type Memory = {
	/** Where the memory begins, in milliseconds: with the first look. What happened before is no event. */
	since: number;
	/** The statuses that were seen, by idMessage, each with the second of its last action. */
	known: Record<string, number>;
};

/** A status of this account whose recipients may still do something. */
export type Watched = {
	/** The second after which nothing more is expected. */
	ends: number;
	/** Its row in the journal, as far as it shows that something happened. */
	row: string;
	/** Whether the row has changed since the recipients were last asked for. */
	changed: boolean;
	/** When the recipients were last asked for, in milliseconds; 0 for never. */
	asked: number;
	/** How far each recipient was seen to have come: the position in `steps`. */
	reached: Record<string, number>;
	/** What the status says, for those who read the events. */
	about: IDataObject;
};

/** The statuses whose recipients are asked for, by idMessage. */
export type Watch = {
	/** When the node began to, in milliseconds: what recipients did before is no event. */
	since: number;
	statuses: Record<string, Watched>;
};

/**
 * What one poll leaves to the next, in n8n's static data. Values only, no references: n8n stores it as JSON. A part is
 * there while an event needs it, so that an event that is chosen later starts from then.
 */
export type State = {
	/** The instance that all this is about. */
	idInstance: string;
	/** When the last good poll began, in milliseconds: everything before has been looked at. */
	asOf: number;
	outgoing?: Memory;
	incoming?: Memory;
	watch?: Watch;
};

/** The state that an earlier poll left behind, if it was about this instance. Another account starts afresh. */
export function readState({ state }: IDataObject, idInstance: string): State | undefined {
	const known = state as State | undefined;
	return known?.idInstance === idInstance ? known : undefined;
}
