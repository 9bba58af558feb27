import type { IDataObject } from 'n8n-workflow';

/** What was seen of a journal: the second in which each status was last listed, by its key. */
export type Known = Record<string, number>;

/** What the trigger remembers of one journal. Moments are those of GREEN-API's clock. */
export type Memory = {
	/** Where the memory begins, in milliseconds: with the first look. What happened before is no event. */
	since: number;
	/** When the last good poll that looked here began, in milliseconds: everything before has been looked at. */
	asOf: number;
	known: Known;
	/** Statuses from before this second may have been known once: there were too many to remember. */
	forgotten?: number;
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
	/** Whether it was certainly posted when the watch was on, so that whatever its recipients do is an event. */
	postedSince?: boolean;
};

/** The statuses whose recipients are asked for, by idMessage. */
export type Watch = {
	/** When the node began to, in milliseconds: what recipients did before is no event. */
	since: number;
	statuses: Record<string, Watched>;
};

/** The shape of a state. Before it had a version it was 1, with n8n's clock and one `asOf` for all. */
export const VERSION = 2;

/**
 * What one poll leaves to the next, in n8n's static data. Values only, no references: n8n stores it as JSON. A part is
 * there while an event needs it, so that an event that is chosen later starts from then.
 */
export type State = {
	version: number;
	/** The instance that all this is about. */
	idInstance: string;
	/** How far n8n's clock was ahead of GREEN-API's, in milliseconds. */
	ahead: number;
	outgoing?: Memory;
	incoming?: Memory;
	watch?: Watch;
};
