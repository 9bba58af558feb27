/** A body that needs the request: `path` as received, with token and query; `now` in milliseconds by the simulator's clock. */
export type BodyOf = (path: string, now: number) => unknown;

/** An HTTP answer. A body that is a string or a Buffer goes out as it is, anything else as JSON; undefined is an empty body. */
export interface Answer {
	status: number;
	body?: string | object | null | BodyOf;
	/** Default: JSON for a JSON body, plain text for a string. */
	contentType?: string;
	headers?: Record<string, string>;
	/** The notification that it handed out or removed, for the log. */
	receiptId?: number;
}

/** This answer instead of the normal one. With `taken` the request first has its effect. */
export interface AnswerFault extends Answer {
	taken?: boolean;
}

/** What a test or a newcomer can make happen to a request instead of the normal answer. */
export type Fault =
	| AnswerFault
	/** The connection is reset, before the request has its effect or after it. */
	| { cut: 'before' | 'after' }
	/** Never answered and without effect; ends when the client gives up or at close(). */
	| { hang: true }
	/** Taken; the answer's headers and half of its body go out, then the connection ends. */
	| { halfBody: true }
	/** Taken at once, answered normally so many milliseconds later. */
	| { delay: number };

/** No fault: the request is answered as if none had been queued. Lets an earlier request pass before a later one meets something. */
export const asUsual: Fault = { delay: 0 };

/** The faults still to be handed out, per method. */
export type FaultQueue = Map<string, Fault[]>;

/** Puts faults behind those already waiting for `apiMethod` (any case). */
export function queueFaults(queue: FaultQueue, apiMethod: string, faults: Fault[]): void {
	const key = apiMethod.toLowerCase();
	queue.set(key, [...(queue.get(key) ?? []), ...faults]);
}

/** Takes the next fault for `apiMethod` (any case) off the queue, if there is one. */
export function takeFault(queue: FaultQueue, apiMethod: string): Fault | undefined {
	return queue.get(apiMethod.toLowerCase())?.shift();
}

/** Whether the request has its effect although it gets this fault. */
export function letsThrough(fault: Fault): boolean {
	if ('hang' in fault) return false;
	if ('cut' in fault) return fault.cut === 'after';
	if ('status' in fault) return fault.taken ?? false;
	return true;
}
