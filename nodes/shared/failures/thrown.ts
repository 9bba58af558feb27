import { UnusableCredential } from '../../../credentials/instance';
import { Failure, type FailureFacts } from './failure';

const COMPARE = "Compare the credential's API URL with apiUrl on the instance's page in the GREEN-API console";

/**
 * How a request ends without an answer, by its trace: the code, then Node's and n8n's words for it. Only while
 * connecting is it certain that nothing was sent: the same codes can also end a connection in use.
 */
const disconnections: Array<FailureFacts & { trace: RegExp }> = [
	{ trace: /^ENOTFOUND/, taken: 'no', hopeless: true, title: 'There is no server under the API URL', advice: COMPARE },
	{ trace: /^ERR_INVALID_URL/, taken: 'no', hopeless: true, title: 'The API URL cannot be used', advice: COMPARE },
	{ trace: /^\S*(CERT|UNABLE_TO_|SSL|TLS|EPROTO)/, taken: 'no', hopeless: true, title: 'The certificate of the server under the API URL is not trusted', advice: "Check the credential's API URL, and the proxy if the n8n server uses one" },
	{ trace: /domain not allowed/i, taken: 'no', hopeless: true, title: 'The credential does not allow requests to its API URL', advice: "Add the API URL's host to 'Allowed HTTP Request Domains' in the credential" },
	{ trace: /^(ECONNREFUSED|EAI_AGAIN)|\b(connect|getaddrinfo) E[A-Z]/, taken: 'no', transient: true, title: 'The server under the API URL cannot be reached', advice: "Check the network of the n8n server and the credential's API URL" },
	// Of half an answer some versions of n8n keep axios's words alone, with the answer's status 200 for a code.
	{ trace: /^(E[A-Z]{3,}|ERR_|HPE_)|stream has been aborted/, taken: 'unknown', transient: true, title: 'The connection to GREEN-API broke off', advice: 'Check the network of the n8n server, then run the node again' },
];

/** An error of the network as axios throws it, or as n8n wraps it; some of its versions drop the cause. */
interface Disconnection {
	code?: string;
	httpCode?: string;
	message?: string;
	messages?: string[];
	cause?: { code?: string; message?: string };
}

/** The failure behind whatever a request threw: its own, or that of a connection that ended without an answer. */
export function failureFrom(error: unknown): Failure {
	if (error instanceof Failure) return error;
	if (error instanceof UnusableCredential) return new Failure({ title: error.title, advice: error.advice, taken: 'no', hopeless: true });
	const { code, httpCode, cause, message, messages = [] } = error as Disconnection;
	const trace = [cause?.code ?? httpCode ?? code, cause?.message, message, ...messages].filter(Boolean).join(' ');
	const known = disconnections.find((disconnection) => disconnection.trace.test(trace));
	return new Failure(known ?? { taken: 'unknown', title: message || 'The request ended without an answer', advice: 'Run the node again. If it lasts, report it with this text' });
}
