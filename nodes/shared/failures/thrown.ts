import { UnusableCredential } from '../../../credentials/instance';
import { Failure, type FailureFacts } from './failure';

const COMPARE_API_URL = "Compare the credential's API URL with apiUrl on the instance's page in the GREEN-API console";

/** A way in which a request ends without an answer. `trace` matches the error's code and the words of Node, OpenSSL and n8n for it. */
type Ending = FailureFacts & { trace: RegExp };

/** One regular expression for a text that matches any of these. */
const anyOf = (patterns: RegExp[], flags = ''): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'), flags);

/**
 * The certificate was refused, which happens before anything is sent. These are Node's codes for what OpenSSL's X.509 check finds, and
 * for Node's own check of the host's name. Follows https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const CERTIFICATE_CODE = anyOf([
	/^UNABLE_TO_(GET|DECRYPT|DECODE|VERIFY)_/,
	/^(CERT|CRL|DEPTH_ZERO|SELF_SIGNED|PATH_LENGTH)_/,
	/^ERROR_IN_C/,
	/^ERR_TLS_CERT_ALTNAME_/,
	/^(INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|OUT_OF_MEM|UNSPECIFIED)\b/,
]);

/** The same in words, as some errors of n8n have lost the code. */
const CERTIFICATE_WORDS = anyOf(
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
	],
	'i',
);

/** The encryption broke off, in the handshake or later: the error is the same. The words of an alert can name a certificate as well. */
const ENCRYPTION = /^\S*(EPROTO|ERR_SSL_|ERR_TLS_(?!CERT_ALTNAME_))|\bEPROTO\b|SSL routines|SSL alert/;

/** The server answered without encryption. */
const PLAIN_ANSWER = /^(?=[^]*\bEPROTO\b)[^]*wrong version number/;

const CHECK_ENCRYPTION =
	"Check whether the credential's API URL begins with https:// where the server expects it, and the proxy if the n8n server uses one";

const UNTRUSTED: FailureFacts = {
	mayBeDone: false,
	hopeless: true,
	title: 'The certificate of the server under the API URL is not trusted',
	advice: "Check the credential's API URL, and the proxy if the n8n server uses one",
};

const CHECK_PROXY =
	"Check 'Proxy' in the node's 'Request Options' or, where that is empty, the proxy settings of the n8n server (HTTPS_PROXY)";

const BLOCKING_PROXY: FailureFacts = {
	mayBeDone: false,
	hopeless: true,
	title: 'The proxy between n8n and GREEN-API does not let requests through',
	advice: CHECK_PROXY,
};

/**
 * The first that matches counts. It is certain that nothing was sent only where the words say that n8n was still connecting: most
 * codes can also end a connection in use.
 */
const endings: Ending[] = [
	// n8n asked the proxy for a tunnel, and the proxy ended the connection or answered with something other than HTTP.
	{ trace: /Proxy connection ended before/, ...BLOCKING_PROXY, transient: true },
	{ trace: /^ERR_(\w+_)?PROXY/, ...BLOCKING_PROXY },
	{ trace: /^ENOTFOUND/, mayBeDone: false, hopeless: true, title: 'There is no server under the API URL', advice: COMPARE_API_URL },
	{ trace: /^ERR_INVALID_URL/, mayBeDone: false, hopeless: true, title: 'The API URL cannot be used', advice: COMPARE_API_URL },
	{ trace: CERTIFICATE_CODE, ...UNTRUSTED },
	{
		trace: PLAIN_ANSWER, mayBeDone: true, transient: true, hopeless: true,
		title: 'The server under the API URL does not answer in the encryption of https',
		advice: CHECK_ENCRYPTION,
	},
	{
		trace: ENCRYPTION, mayBeDone: true, transient: true,
		title: 'The encrypted connection to GREEN-API broke off',
		advice: CHECK_ENCRYPTION,
	},
	{ trace: CERTIFICATE_WORDS, ...UNTRUSTED },
	{
		trace: /domain not allowed/i, mayBeDone: false, hopeless: true,
		title: 'The credential does not allow requests to its API URL',
		advice: "Add the API URL's host to 'Allowed HTTP Request Domains' in the credential",
	},
	{
		trace: /^(ECONNREFUSED|EAI_AGAIN)|\b(connect|getaddrinfo) E[A-Z]|before secure TLS connection was established/,
		mayBeDone: false, transient: true,
		title: 'The server under the API URL cannot be reached',
		advice: "Check the network of the n8n server, its proxy if it uses one, and the credential's API URL",
	},
	// For an answer that broke off halfway some versions of n8n give only axios's words, and the answer's status 200 in place of a code.
	{
		trace: /^(E[A-Z]{3,}|ERR_|HPE_)|stream has been aborted/, mayBeDone: true, transient: true,
		title: 'The connection to GREEN-API broke off',
		advice: 'Check the network of the n8n server, then run the node again',
	},
];

/** An error of the network as axios throws it, or as n8n wraps it; some versions of n8n drop the cause. */
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

/** Whether the request failed while connecting to another server than that of the API URL, which only a proxy can be. */
function connectsToProxy(trace: string, { apiUrl, proxy }: Way): boolean {
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
 * The failure behind whatever a request threw: a Failure as it is, or the one that explains a connection that ended without an
 * answer. `way` is where the request was to go, if known: it shows whether GREEN-API or a proxy cannot be reached.
 */
export function failureFrom(error: unknown, way?: Way): Failure {
	if (error instanceof Failure) return error;
	if (error instanceof UnusableCredential) {
		return new Failure({ title: error.title, advice: error.advice, mayBeDone: false, hopeless: true });
	}
	const trace = traceOf(error as Disconnection);
	if (way && connectsToProxy(trace, way)) return new Failure(unreachableProxy(trace));
	const known = endings.find((ending) => ending.trace.test(trace));
	if (known) return new Failure(known);
	const { message } = error as Disconnection;
	return new Failure({
		mayBeDone: true,
		title: message || 'The request ended without an answer',
		advice: 'Run the node again. If it lasts, report it with this text',
	});
}
