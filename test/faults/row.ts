import type { Fault } from '../simulator';
import type { Count } from './count';

/** What a fault may have to know of the execution that it happens to. */
interface Scene {
	apiUrl: string;
	idInstance: string;
	method: string;
	token: string;
}

/** What happens from an item's first request on. */
export interface Happening {
	/** What its requests get, one each; after them the answers are normal again. */
	answers: (scene: Scene) => Fault[];
	/** Whether it is the same for all requests that follow, those of later items too. */
	lasts?: boolean;
	/** For how many milliseconds nobody listens, instead of an answer. */
	refusesFor?: number;
	/** The time-out that the node's options set. */
	timeout?: number;
}

/** What becomes of the item. */
export interface Expected {
	/** How many of the item's requests reach the server. */
	requests: Count;
	/** Seconds that pass at least between its first request and its last. */
	waits?: number;
	/** What its failure shows, when it has one. */
	failure?: {
		title: RegExp[];
		advice: RegExp[];
		/** GREEN-API's HTTP status; left out where it did not answer, or answered 200. */
		httpCode?: string;
		/** Whether the following items fare the same, so that nothing is sent for them. */
		hopeless?: boolean;
		/** Where it is left open if GREEN-API did what was asked: whether it did, and how the item's failure says so. */
		open?: { done: boolean; title: RegExp; advice: RegExp };
	};
}

/** One row of the fault table: a fault, and what is expected of each kind of method. */
export interface Row {
	fault: string;
	happens: Happening;
	sends: Expected;
	reads: Expected;
	/** Left out where a deletion fares like a read, which may be repeated, too. */
	deletes?: Expected;
}

/** What a row expects of a method. */
export const expectedOf = ({ sends, reads, deletes = reads }: Row, kind: 'sends' | 'reads' | 'deletes'): Expected => ({ sends, reads, deletes })[kind];

type FaultOf = Fault | ((scene: Scene) => Fault);

const told = (fault: FaultOf, scene: Scene): Fault => (typeof fault === 'function' ? fault(scene) : fault);

/** More than any execution makes requests. */
const ENDLESS = 1000;

export const times = (count: number, fault: FaultOf): Happening => ({ answers: (scene) => Array.from({ length: count }, () => told(fault, scene)) });
export const once = (fault: FaultOf): Happening => times(1, fault);
export const forEver = (fault: FaultOf): Happening => ({ ...times(ENDLESS, fault), lasts: true });
export const refusedFor = (milliseconds: number): Happening => ({ answers: () => [], refusesFor: milliseconds, lasts: !Number.isFinite(milliseconds) });

interface Shown {
	title: RegExp;
	advice: RegExp;
	httpCode?: string;
	/** One, when left out. */
	requests?: Count;
}

/** The item succeeds, after so many requests. */
export const comesThrough = (requests: Count, waits?: number): Expected => ({ requests, waits });

/** The item fails, and certainly nothing was done; the following ones may succeed. */
export const fails = ({ title, advice, httpCode, requests = 1 }: Shown): Expected => ({
	requests,
	failure: { title: [title], advice: [advice], httpCode },
});

/** As `fails`, but what one item met is enough for all that follow. */
export const dooms = (shown: Shown): Expected => {
	const { requests, failure } = fails(shown);
	return { requests, failure: failure && { ...failure, hopeless: true } };
};

type InDoubt = Omit<Shown, 'advice'> & { advice?: RegExp; hopeless?: boolean };

/** Nobody knows whether it was done: the item's failure says so, in these words. */
const inDoubt = ({ title, advice, httpCode, requests = 1, hopeless }: InDoubt, open: NonNullable<Expected['failure']>['open']): Expected => ({
	requests,
	failure: { title: [title], advice: advice ? [advice] : [], httpCode, hopeless, open },
});

/** Nobody knows whether the status was taken: it is not sent again, and the user is told to look. */
export const mayBePosted = ({ posted, ...shown }: InDoubt & { posted: boolean }): Expected =>
	inDoubt({ ...shown, advice: shown.hopeless ? shown.advice : undefined }, { done: posted, title: /^The status may have been posted/, advice: /Look at Get Outgoing Statuses before you send it again/ });

/** Nobody knows whether the status was deleted, even after some tries: one more is harmless. */
export const mayBeDeleted = ({ deleted, ...shown }: InDoubt & { deleted: boolean }): Expected =>
	inDoubt(shown, { done: deleted, title: /^The status may have been deleted/, advice: /Deleting it once more does no harm/ });

/** The same for sends and for reads. */
export const both = (expected: Expected): Pick<Row, 'sends' | 'reads'> => ({ sends: expected, reads: expected });
