import type { Answer } from './faults';
import type { Form } from './form';
import type { Held } from './hold';
import type { Instance } from './instance';

/** A request that has reached its method: what a handler works with. */
export interface Call {
	instance: Instance;
	query: Record<string, string>;
	/** What follows the token in the path, with the methods that take something there. */
	suffix: string;
	/** The JSON body; {} when there was none. */
	body: Record<string, unknown>;
	/** The body as received. */
	bytes: Buffer;
	/** The form in the body; {} when there was none. */
	form: Form;
	headers: Record<string, string | string[] | undefined>;
	/** The simulator's address, without a trailing slash. */
	url: string;
	/** Milliseconds by the simulator's clock. */
	now: number;
	/** The simulator's clock, for what waits. */
	clock: () => number;
	/** The next message id, never given before. */
	nextIdMessage: () => string;
	/** Counts stored files, so that each gets a new name. */
	nextFileNumber: () => number;
	/** The file at an address, when it is one of the simulator's and there. */
	fileAt: (address: string) => Buffer | undefined;
}

/** One API method: has its effect on the instance and returns the answer, or what it waits for. */
export type Handler = (call: Call) => Answer | Held;

/** A 200 with a JSON body. */
export function ok(body: object | null): Answer {
	return { status: 200, body };
}
