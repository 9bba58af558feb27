import type { Fault } from './faults';
import type { Instance } from './instance';

/** What a node's credential holds for one instance (docs: "Before you start"). */
export interface Credential {
	apiUrl: string;
	idInstance: string;
	apiTokenInstance: string;
}

/** One request as the simulator received it. It is in the log from its receipt on; `status` and `taken` follow with the answer. */
export interface ReceivedRequest {
	/** Real time of receipt, `Date.now()`, whatever the simulator's clock says. */
	at: number;
	/** The HTTP verb. */
	method: string;
	/** With the token, without the query. */
	path: string;
	/** idInstance as the path gives it, '' when the path has none. */
	instance: string;
	/** As the path spells it, '' when the path has none. */
	apiMethod: string;
	query: Record<string, string>;
	/** Parsed JSON, else the text as received; undefined when there was no body. A GET's body is logged, but never used. */
	body: unknown;
	headers: Record<string, string | string[] | undefined>;
	/** HTTP status answered, 0 while unanswered and when the connection was cut. */
	status: number;
	/** Whether the request had its effect: the status was queued, the settings were saved, the list was read. */
	taken: boolean;
}

export interface SimulatorOptions {
	/** Default: any free one. */
	port?: number;
	/** Enforce the allowed requests a second (default true). */
	limits?: boolean;
	/** Milliseconds since 1970 for delivery, journals and limits (default Date.now). */
	clock?: () => number;
}

/** A running simulator. */
export interface Simulator {
	/** `http://127.0.0.1:PORT`, without a trailing slash. */
	url: string;
	/** Of the default instance. */
	credential: Credential;
	/** Everything received outside `/simulator`, in order. */
	requests: ReceivedRequest[];
	/**
	 * The state of an instance; tests may change it.
	 *
	 * @param idInstance the default instance's when omitted
	 * @throws Error when there is no such instance
	 */
	instance(idInstance?: string): Instance;
	/** Adds an instance like the default one, with `partial` over it. */
	addInstance(partial?: Partial<Instance>): Credential;
	/** The next requests of this method (any instance) get these faults, one each, and then normal answers again. */
	answerNext(apiMethod: string, ...faults: Fault[]): void;
	/** Empties log, faults and limit windows, drops added instances and puts the default one back as at the start. */
	reset(): void;
	/** Cuts what is still open and frees the port. */
	close(): Promise<void>;
}
