import { Failure, type FailureFacts } from '../../nodes/shared/failures/failure';

function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
	return undefined;
}

/** The facts of the Failure that `work` throws. */
export function factsOf(work: () => unknown): FailureFacts {
	const failure = thrownBy(work);
	expect(failure).toBeInstanceOf(Failure);
	return (failure as Failure).facts;
}

/** All that the user reads of a failure. */
export const wordsOf = ({ title, advice }: FailureFacts): string => `${title}. ${advice}`;
