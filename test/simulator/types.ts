import type { NewDelivery } from './changes';
import type { Delivery, StoredStatus } from './delivery';
import type { Fault } from './faults';
import type { IncomingRow, Instance } from './instance';
import type { Push, Pushing } from './push';

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
	/** idInstance as the path gives it, also that of a file; '' when the path has none. */
	instance: string;
	/** As the path spells it, '' when the path has none, as that of a file. */
	apiMethod: string;
	query: Record<string, string>;
	/**
	 * Parsed JSON, else the text as received; undefined when there was no body. A GET's body is logged, but never used.
	 * Of an uploaded file `{ bytes, sha256 }`: how many bytes it has, and their digest as hex digits. Of a form its fields, with the
	 * same of each file in it, and its `fileName` and `mimeType`.
	 */
	body: unknown;
	/** `headers.host` tells which of the simulator's two addresses was used. */
	headers: Record<string, string | string[] | undefined>;
	/** HTTP status answered, 0 while unanswered and when the connection was cut. */
	status: number;
	/** Whether the request had its effect: the status was queued, the settings were saved, the list was read. */
	taken: boolean;
	/** The notification that it handed out or removed from the queue, and when (as `at`). */
	receiptId?: number;
	doneAt?: number;
}

export interface SimulatorOptions {
	/** Default: any free one. */
	port?: number;
	/** Enforce the allowed requests a second (default true). */
	limits?: boolean;
	/** Milliseconds since 1970 for delivery, journals and limits (default Date.now). */
	clock?: () => number;
	/**
	 * How a request is held for so many milliseconds of that clock: rejects when the signal is given, and leaves nothing behind then
	 * (default: Node's timers).
	 */
	wait?: Wait;
	/** Called when a request has had its effect, before its answer goes out: a client that is killed here has not heard of it. */
	onTaken?: (request: ReceivedRequest) => void;
	/** Whether an instance with a webhook address has its notifications sent there (default: they wait), and how. */
	pushes?: boolean | Pushing;
}

/** Waits for so many milliseconds, unless the signal is given before: then it rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** A running simulator. */
export interface Simulator {
	/** `http://127.0.0.1:PORT`, without a trailing slash. */
	url: string;
	/** A second address of the same simulator, as a real instance's mediaUrl: to see which of its hosts a node uses. */
	mediaUrl: string;
	/** Of the default instance. */
	credential: Credential;
	/** Everything received outside `/simulator`, in order; downloads of files too, with the apiMethod ''. */
	requests: ReceivedRequest[];
	/** Every notification that was sent to a webhook address, as often as it was, in order; where the simulator does so. */
	pushes: Push[];
	/**
	 * The state of an instance; tests may change it.
	 *
	 * @param idInstance the default instance's when omitted
	 * @throws Error when there is no such instance
	 */
	instance(idInstance?: string): Instance;
	/** Adds an instance like the default one, with `partial` over it. */
	addInstance(partial?: Partial<Instance>): Credential;
	/**
	 * Lets somebody post a status: a text from the first contact, now, unless `partial` says otherwise. Of `chatId` and `typeMessage`
	 * follow the sender's names and the content; the downloadUrl of the row that it returns is an address.
	 */
	addIncomingStatus(partial?: Partial<IncomingRow>, idInstance?: string): IncomingRow;
	/** Lets somebody write a message, likewise; in no journal, and undefined, while the setting incomingWebhook is "no". */
	addIncomingMessage(partial?: Partial<IncomingRow>, idInstance?: string): IncomingRow | undefined;
	/**
	 * Puts a notification into the queue, whatever its body is, and gives its receiptId. A fresh instance has two waiting:
	 * `instance().notifications.length = 0` drops them.
	 */
	notify(body: unknown, idInstance?: string): number;
	/** Puts an own status there: a text to all saved contacts that left the queue at `queuedAt` (now), unless `partial` says otherwise. */
	addStatus(partial?: Partial<StoredStatus>, idInstance?: string): StoredStatus;
	/**
	 * Records what happened to a status at a participant, now or at `at` (milliseconds); from then on nothing happens to it by itself.
	 *
	 * @throws Error when there is no such status
	 */
	recordDelivery(delivery: NewDelivery): Delivery;
	/** The next requests of this method (any instance; '' for downloads of files) get these faults, one each, and then normal answers again. */
	answerNext(apiMethod: string, ...faults: Fault[]): void;
	/** The bytes that a link to the simulator gives; undefined when there is no such file or the link has expired. */
	file(address: string): Buffer | undefined;
	/**
	 * Makes a link to a file useless. downloadFile gives a new one, unless the file is gone `forGood`.
	 *
	 * @param address a downloadUrl of a journal, or a urlFile
	 */
	expire(address: string, options?: { forGood?: boolean }): void;
	/** Empties log, faults and limit windows, drops added instances, whose ids are not given again, and puts the default one back as at the start. */
	reset(): void;
	/** Cuts what is still open and frees the port. */
	close(): Promise<void>;
}
