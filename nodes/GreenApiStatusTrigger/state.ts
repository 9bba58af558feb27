import type { IDataObject } from 'n8n-workflow';

/** The statuses that a journal has shown: when each was listed last, in seconds, by its key. */
export type Known = Record<string, number>;

/** What the trigger remembers of one journal. Moments are by GREEN-API's clock. */
export type Memory = {
	/** When the first look began, in milliseconds. What happened before is no event. */
	since: number;
	/** When the last good poll that read this journal began, in milliseconds: everything before has been looked at. */
	asOf: number;
	known: Known;
	/** Statuses from before this second may have been forgotten, because there were too many to remember. */
	forgotten?: number;
};

/** A status of this account whose recipients may still do something. */
export type Watched = {
	/** The second after which nothing more is expected. */
	ends: number;
	/** Those values of its row in the journal that change when something happens to it. */
	row: string;
	/** Whether the row has changed since the recipients were last asked for. */
	changed: boolean;
	/** When the recipients were last asked for, in milliseconds; 0 for never. */
	asked: number;
	/** The furthest delivery status that each recipient was seen with, as its position in `steps`. */
	reached: Record<string, number>;
	/** The status's content, which the events show. */
	about: IDataObject;
	/** Whether it was certainly posted after the watch had begun, so that whatever its recipients do is an event. */
	postedSince?: boolean;
};

/** The statuses whose recipients are asked for, by idMessage. */
export type Watch = {
	/** When the watch began, in milliseconds: what recipients did before is no event. */
	since: number;
	statuses: Record<string, Watched>;
};

/** The version of the state's form. States without a version are of version 1: by n8n's clock, and with one `asOf` for all. */
export const VERSION = 2;

/**
 * What one poll leaves for the next, in n8n's static data. It holds only what JSON can hold, since n8n stores it as JSON. A part is
 * there only while an event needs it, so that an event which is chosen later begins with that moment.
 */
export type State = {
	version: number;
	/** The instance whose journals were read. */
	idInstance: string;
	/** How far n8n's clock was ahead of GREEN-API's, in milliseconds. */
	ahead: number;
	outgoing?: Memory;
	incoming?: Memory;
	watch?: Watch;
};
