import type { ExecutionStatus, INode, INodeParameters } from 'n8n-workflow';
import { tooManyRequests429, unauthorized401, validation400, type Fault, type Simulator } from '../simulator';

/** A way in which an execution may go. */
export interface Ending {
	/** Completes "leaves nothing behind when it …". */
	name: string;
	/** What its requests meet. */
	faults: Fault[];
	status: ExecutionStatus;
	settings?: Partial<INode>;
	parameters?: INodeParameters;
	/** When to press the Stop button. */
	stopWhen?: (simulator: Simulator) => boolean;
}

const refused = (retryAfter: string): Fault => ({ ...tooManyRequests429(), headers: { 'retry-after': retryAfter } });

const invalid = validation400("Validation failed. Details: 'message' is required");

const isWaitingToRepeat = ({ requests }: Simulator): boolean => requests[0]?.status === 429;

const isAsked = ({ requests }: Simulator): boolean => requests.length > 0;

/** The ways that every operation may go. */
export const endings: Ending[] = [
	{ name: 'succeeds', faults: [], status: 'success' },
	{ name: 'succeeds after a slow answer', faults: [{ delay: 100 }], status: 'success' },
	{ name: 'is refused', faults: [invalid], status: 'error' },
	{ name: 'is refused and goes on', faults: [unauthorized401()], status: 'success', settings: { onError: 'continueRegularOutput' } },
	{ name: 'is repeated', faults: [refused('0.05')], status: 'success' },
	{ name: 'is tried again by n8n', faults: [invalid], status: 'success', settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } },
	{ name: 'is stopped while it waits to repeat', faults: [refused('60')], status: 'canceled', stopWhen: isWaitingToRepeat },
	{ name: 'is stopped while it waits for an answer', faults: [{ hang: true }], status: 'canceled', stopWhen: isAsked },
];

/** What ends a send for good; a read would be repeated for long. */
export const endingsOfSends: Ending[] = [
	{ name: 'is cut off', faults: [{ cut: 'after' }], status: 'error' },
	{ name: 'times out', faults: [{ hang: true }], status: 'error', parameters: { requestOptions: { timeout: 100 } } },
];
