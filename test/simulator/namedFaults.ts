import * as answers from './answers';
import type { Fault } from './faults';

/** The faults that can be asked for by name over HTTP. */
const named: Record<string, () => Fault> = {
	validation400: () => answers.validation400("Validation failed. Details: 'message' is required"),
	notAuthorized400: answers.notAuthorized400,
	starting400: answers.starting400,
	expired400: answers.expired400,
	deleted400: answers.deleted400,
	checkTimeout400: answers.checkTimeout400,
	unauthorized401: answers.unauthorized401,
	forbidden403: answers.forbidden403,
	beta403: answers.beta403,
	notFound404: answers.notFound404,
	notFoundPage404: answers.notFoundPage404,
	tooManyRequests429: answers.tooManyRequests429,
	quota466: answers.quota466,
	correspondents466: answers.correspondents466,
	clientClosed499: answers.clientClosed499,
	fileTooLarge500: () => answers.fileTooLarge500(),
	fileGone500: () => answers.fileGone500(),
	wrongType500: answers.wrongType500,
	badGateway502: answers.badGateway502,
};

/** The names `readFault` knows. */
export const faultNames = Object.keys(named);

const FORMS = '{"status":…}, {"cut":"before"}, {"cut":"after"}, {"hang":true}, {"halfBody":true} or {"delay":ms}';

function isFault(value: unknown): value is Fault {
	if (typeof value !== 'object' || value === null) return false;
	const fault = value as Record<string, unknown>;
	return (
		typeof fault.status === 'number' ||
		typeof fault.delay === 'number' ||
		fault.cut === 'before' ||
		fault.cut === 'after' ||
		fault.hang === true ||
		fault.halfBody === true
	);
}

/**
 * Reads a fault that came as JSON: a name, or a Fault as faults.ts describes it.
 *
 * @throws Error that says what is understood
 */
export function readFault(value: unknown): Fault {
	if (typeof value === 'string' && Object.hasOwn(named, value)) return named[value]();
	if (isFault(value)) return value;
	throw new Error(`Not a fault: ${JSON.stringify(value)}. Give ${FORMS}, or one of the names ${faultNames.join(', ')}`);
}
