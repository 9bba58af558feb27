import type { Answer, AnswerFault } from './faults';

/**
 * The answers of GREEN-API that are not a success (docs: "Common errors"), each usable as a Fault:
 * `simulator.answerNext('sendTextStatus', quota466())`, `{ ...badGateway502(), taken: true }`.
 */

/** The JSON that GREEN-API answers errors with. It repeats the request's path, and the token is in the path. */
function echo(statusCode: number, message: string | ((path: string) => string), knownPath?: string): AnswerFault {
	return {
		status: statusCode,
		body: (requestPath: string, now: number) => {
			const path = knownPath ?? requestPath;
			const timestamp = new Date(now).toISOString();
			return { statusCode, timestamp, path, message: typeof message === 'string' ? message : message(path) };
		},
	};
}

function nginx(status: number, title: string): AnswerFault {
	return {
		status,
		contentType: 'text/html',
		body: `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
	};
}

/**
 * A 400 in the echoing JSON shape.
 *
 * @param message the whole text, e.g. `Validation failed. Details: 'message' is required`
 * @param path the path to echo; the request's own, with the token, when omitted
 */
export function validation400(message: string, path?: string): AnswerFault {
	return echo(400, message, path);
}

/** What an instance answers that waits for its QR code (docs: "instance is starting or not authorized"). */
export function notAuthorized400(): AnswerFault {
	return echo(400, 'instance is starting or not authorized');
}

/** What an instance answers in the minutes after a reboot. */
export function starting400(): AnswerFault {
	return echo(400, 'instance in starting process try later');
}

/** What an unpaid instance answers. */
export function expired400(): AnswerFault {
	return echo(400, 'Instance account is expired. Renew your instance from personal area');
}

/** What a deleted instance answers. */
export function deleted400(): AnswerFault {
	return echo(400, 'Instance is deleted');
}

/** WhatsApp did not say in time whether a number has an account (docs: CheckWhatsapp). The text is documented, its wrapping is not. */
export function checkTimeout400(): AnswerFault {
	return echo(400, 'check phone number timeout limit exceeded');
}

/** A wrong token. The real body is undocumented; the echoing shape is the one that could leak most. */
export function unauthorized401(): AnswerFault {
	return echo(401, 'Unauthorized');
}

/** An idInstance or address that does not exist: the HTML page of the web server in front of the API. */
export function forbidden403(): AnswerFault {
	return nginx(403, 'Forbidden');
}

/** No access to the beta status methods. The real body is undocumented; the docs only name "Forbidden". */
export function beta403(): AnswerFault {
	return echo(403, 'Forbidden');
}

/** A wrong verb or method, or no token: `Cannot GET /waInstance…`, which names the path and the token twice. */
export function notFound404(verb = 'GET'): AnswerFault {
	return echo(404, (path) => `Cannot ${verb} ${path}`);
}

/** More requests in a second than the method allows. The real body and Retry-After are undocumented: here the echo, and no header. */
export function tooManyRequests429(): AnswerFault {
	return echo(429, 'Too Many Requests');
}

/**
 * A method's monthly quota is spent (docs: "466 error example body").
 *
 * @param method the body names it in lower case
 * @param quota how many requests a month were made and are allowed
 */
export function quota466(method = 'sendtextstatus', { used, total } = { used: 100, total: 100 }): AnswerFault {
	const description = `Monthly quota for the ${method} method has been exceeded`;
	return { status: 466, body: { invokeStatus: { method, used, total, status: 'QUOTE_EXCEEDED', description } } };
}

/** The monthly quota of different chats is spent; the method's own is not. The description names the chats that are still allowed. */
export function correspondents466(method = 'sendtextstatus'): AnswerFault {
	return {
		status: 466,
		body: {
			invokeStatus: { method, used: 67, total: 0, status: 'QUOTE_ALLOWED' },
			correspondentsStatus: {
				method: 'correspondents',
				used: 3,
				total: 3,
				status: 'CORRESPONDENTS_QUOTE_EXCEEDED',
				description:
					'Monthly quota has been exceeded. Only these correspondents are available: 79001110001@c.us,79001110002@c.us,79001110003@c.us',
			},
		},
	};
}

/** The caller gave up too early, as a proxy on the way reports it. The real body is undocumented. */
export function clientClosed499(): AnswerFault {
	return nginx(499, 'Client Closed Request');
}

/** A file at urlFile over 100 MB. The text is documented, its wrapping is not. */
export function fileTooLarge500(megabytes = 120): AnswerFault {
	return echo(500, `File from url exceeded max upload size. Size: ${megabytes}mb Limit: 100mb Url: https://example.com/film.mp4`);
}

/** A file that WhatsApp no longer has (docs: DownloadFile). The text is documented, its wrapping is not. */
export function fileGone500(chatId = '79001110001@c.us', idMessage = '3EB0F000000000000003'): AnswerFault {
	return echo(500, `Internal error when downloading file by chatId ${chatId} and idMessage ${idMessage}`);
}

/** A chat id that is not a text (docs: ArchiveChat). The text is documented, its wrapping is not. */
export function wrongType500(): AnswerFault {
	return echo(500, 'interface conversion: interface {} is bool, not string');
}

/** A link to a file that is not there, or not any more: the page of the web server in front of the storage. */
export function notFoundPage404(): AnswerFault {
	return nginx(404, 'Not Found');
}

/** The API behind the web server is away; whether it took the request is unknown to the caller. The real page is undocumented. */
export function badGateway502(): AnswerFault {
	return nginx(502, 'Bad Gateway');
}

/** The answer as it goes over the wire. */
export interface WireAnswer {
	status: number;
	headers: Record<string, string>;
	payload: string;
	/** A file, in place of the payload. */
	file?: Buffer;
}

/**
 * Puts an answer into its final form.
 *
 * @param path of the request, with token and query, for bodies that repeat it
 * @param now milliseconds, for bodies that carry a time
 */
export function toWire(answer: Answer, path: string, now: number): WireAnswer {
	const body: unknown = typeof answer.body === 'function' ? answer.body(path, now) : answer.body;
	const isText = typeof body === 'string';
	if (Buffer.isBuffer(body)) return { status: answer.status, headers: { 'content-type': answer.contentType ?? '', ...answer.headers }, payload: '', file: body };
	const payload = isText ? body : body === undefined ? '' : JSON.stringify(body);
	const contentType = answer.contentType ?? (isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8');
	const headers = { ...(payload === '' ? {} : { 'content-type': contentType }), ...answer.headers };
	return { status: answer.status, headers, payload };
}
