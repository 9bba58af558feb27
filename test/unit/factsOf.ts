/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { inspect } from 'node:util';
import { Failure, type FailureFacts } from '../../nodes/shared/failures/failure';

/** Of whatever else was thrown, the test shows what it says and where it came from. */
function asFacts(thrown: unknown): FailureFacts {
	if (!(thrown instanceof Failure)) throw thrown;
	return thrown.facts;
}

const notRefused = (given: unknown): Error => new Error(`This was to be refused, but gives ${inspect(given)}`);

/** The facts of the Failure that `work` throws. */
export function factsOf(work: () => unknown): FailureFacts {
	let given: unknown;
	try {
		given = work();
	} catch (error) {
		return asFacts(error);
	}
	throw notRefused(given);
}

/** The facts of the Failure with which work ends that takes its time. */
export const factsOfRejected = async (work: Promise<unknown>): Promise<FailureFacts> =>
	await work.then((given) => Promise.reject(notRefused(given)), asFacts);

/** All that the user reads of a failure. */
export const wordsOf = ({ title, advice }: FailureFacts): string => `${title}. ${advice}`;
