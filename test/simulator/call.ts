import type { Answer } from './faults';
import type { Instance } from './instance';

/** A request that has reached its method: what a handler works with. */
export interface Call {
	instance: Instance;
	query: Record<string, string>;
	/** The JSON body; {} when there was none. */
	body: Record<string, unknown>;
	/** Milliseconds by the simulator's clock. */
	now: number;
	/** The next message id, never given before. */
	nextIdMessage: () => string;
}

/** One API method: has its effect on the instance and returns the answer. */
export type Handler = (call: Call) => Answer;

/** A 200 with a JSON body. */
export function ok(body: object | null): Answer {
	return { status: 200, body };
}
