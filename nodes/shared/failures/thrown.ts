import { UnusableCredential } from '../../../credentials/instance';
import { Failure, type FailureFacts } from './failure';

const COMPARE = "Compare the credential's API URL with apiUrl on the instance's page in the GREEN-API console";

/** How a request ends without an answer, and its trace: the code, then Node's, OpenSSL's and n8n's words for it. */
type Ending = FailureFacts & { trace: RegExp };

/**
 * The certificate was refused, which happens before anything is sent: the codes of Node for what OpenSSL's X.509 check finds, and
 * of its own check of the host's name. Follows https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const CERTIFICATE_CODE =
	/^(UNABLE_TO_(GET|DECRYPT|DECODE|VERIFY)_|CERT_|CRL_|ERROR_IN_C|DEPTH_ZERO_|SELF_SIGNED_|PATH_LENGTH_|ERR_TLS_CERT_ALTNAME_|(INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|OUT_OF_MEM|UNSPECIFIED)\b)/;

/** The same in words, for where n8n has lost the code. */
const CERTIFICATE_WORDS = new RegExp(
	[
		/self[- ]signed certificate/,
		/unable to (get|verify|decrypt|decode) (the first|((local|CRL) )?issuer|certificate|CRL)/,
		/(certificate|CRL) (has expired|is not yet valid|signature failure)/,
		/certificate (chain too long|revoked|rejected|not trusted|key too weak)/,
		/format error in (certificate|CRL)/,
		/digest algorithm too weak/,
		/invalid CA certificate/,
		/path length constraint exceeded/,
		/(unsupported|unsuitable) certificate purpose/,
		/(hostname|IP address) mismatch/,
		/does not match certificate's altnames/,
	].map(({ source }) => source).join('|'),
	'i',
);

/** The encryption broke off: in the handshake, or at any time after it, which nobody can tell apart. Alerts may name certificates, too. */
const ENCRYPTION = /^\S*(EPROTO|ERR_SSL_|ERR_TLS_(?!CERT_ALTNAME_))|\bEPROTO\b|SSL routines|SSL alert/;

/** The first words of a server that does not encrypt. */
const PLAIN_ANSWER = /^(?=[^]*\bEPROTO\b)[^]*wrong version number/;

const CHECK_ENCRYPTION = "Check whether the credential's API URL begins with https:// where the server expects it, and the proxy if the n8n server uses one";

const UNTRUSTED: FailureFacts = {
	mayBeDone: false,
	hopeless: true,
	title: 'The certificate of the server under the API URL is not trusted',
	advice: "Check the credential's API URL, and the proxy if the n8n server uses one",
};

const CHECK_PROXY = "Check 'Proxy' in the node's 'Request Options' or, where that is empty, the proxy settings of the n8n server (HTTPS_PROXY)";

const BLOCKING_PROXY: FailureFacts = {
	mayBeDone: false,
	hopeless: true,
	title: 'The proxy between n8n and GREEN-API does not let requests through',
	advice: CHECK_PROXY,
};

/**
 * Only while connecting is it certain that nothing was sent: the same codes can also end a connection in use.
 */
const endings: Ending[] = [
	// It was asked for a way through, and has ended the connection or answered with what is no HTTP: nothing went on to GREEN-API.
	{ trace: /Proxy connection ended before/, ...BLOCKING_PROXY, transient: true },
	{ trace: /^ERR_(\w+_)?PROXY/, ...BLOCKING_PROXY },
	{ trace: /^ENOTFOUND/, mayBeDone: false, hopeless: true, title: 'There is no server under the API URL', advice: COMPARE },
	{ trace: /^ERR_INVALID_URL/, mayBeDone: false, hopeless: true, title: 'The API URL cannot be used', advice: COMPARE },
	{ trace: CERTIFICATE_CODE, ...UNTRUSTED },
	{ trace: PLAIN_ANSWER, mayBeDone: true, transient: true, hopeless: true, title: 'The server under the API URL does not answer in the encryption of https', advice: CHECK_ENCRYPTION },
	{ trace: ENCRYPTION, mayBeDone: true, transient: true, title: 'The encrypted connection to GREEN-API broke off', advice: CHECK_ENCRYPTION },
	{ trace: CERTIFICATE_WORDS, ...UNTRUSTED },
	{ trace: /domain not allowed/i, mayBeDone: false, hopeless: true, title: 'The credential does not allow requests to its API URL', advice: "Add the API URL's host to 'Allowed HTTP Request Domains' in the credential" },
	{
		trace: /^(ECONNREFUSED|EAI_AGAIN)|\b(connect|getaddrinfo) E[A-Z]|before secure TLS connection was established/,
		mayBeDone: false,
		transient: true,
		title: 'The server under the API URL cannot be reached',
		advice: "Check the network of the n8n server, its proxy if it uses one, and the credential's API URL",
	},
	// Of half an answer some versions of n8n keep axios's words alone, with the answer's status 200 for a code.
	{ trace: /^(E[A-Z]{3,}|ERR_|HPE_)|stream has been aborted/, mayBeDone: true, transient: true, title: 'The connection to GREEN-API broke off', advice: 'Check the network of the n8n server, then run the node again' },
];

/** An error of the network as axios throws it, or as n8n wraps it; some of its versions drop the cause. */
interface Disconnection {
	code?: string;
	httpCode?: string;
	message?: string;
	messages?: string[];
	cause?: { code?: string; message?: string };
}

const traceOf = ({ code, httpCode, cause, message, messages = [] }: Disconnection): string =>
	[cause?.code ?? httpCode ?? code, cause?.message, message, ...messages].filter(Boolean).join(' ');

/** Where a request was to go, and whether the node's user has set a proxy for it. */
export interface Way {
	apiUrl: string;
	proxy?: unknown;
}

/** Whether a connection was to be made with another server than that of the API URL, which only a proxy can be. */
function leadsToProxy(trace: string, { apiUrl, proxy }: Way): boolean {
	const { protocol, hostname, port } = new URL(apiUrl);
	const ownPort = port || (protocol === 'https:' ? '443' : '80');
	const [, host] = /\bgetaddrinfo E\w+ (\S+)/.exec(trace) ?? [];
	const [, connected] = /\bconnect E\w+ \S+:(\d+)/.exec(trace) ?? [];
	const isConnecting = host !== undefined || connected !== undefined || /^(ENOTFOUND|ECONNREFUSED|EAI_AGAIN)/.test(trace);
	return isConnecting && (Boolean(proxy) || (host ?? hostname) !== hostname || (connected ?? ownPort) !== ownPort);
}

const unreachableProxy = (trace: string): FailureFacts => ({
	mayBeDone: false,
	transient: !/ENOTFOUND/.test(trace),
	hopeless: true,
	title: 'The proxy between n8n and GREEN-API cannot be reached',
	advice: CHECK_PROXY,
});

/**
 * The failure behind whatever a request threw: its own, or that of a connection that ended without an answer. `way` is the
 * request's, where it is known: a proxy that is down can be told from GREEN-API by it.
 */
export function failureFrom(error: unknown, way?: Way): Failure {
	if (error instanceof Failure) return error;
	if (error instanceof UnusableCredential) return new Failure({ title: error.title, advice: error.advice, mayBeDone: false, hopeless: true });
	const trace = traceOf(error as Disconnection);
	if (way && leadsToProxy(trace, way)) return new Failure(unreachableProxy(trace));
	const known = endings.find((ending) => ending.trace.test(trace));
	if (known) return new Failure(known);
	const { message } = error as Disconnection;
	return new Failure({ mayBeDone: true, title: message || 'The request ended without an answer', advice: 'Run the node again. If it lasts, report it with this text' });
}
