import type {
	IAllExecuteFunctions,
	IExecuteFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	RequestHelperFunctions,
} from 'n8n-workflow';
import { instanceFrom } from '../instanceFrom';
import { refusal } from '../failures/failure';
import type { NetworkOptions } from '../transport/ask';
import { gateOf, judgeOf } from './linkGate';

const MOST_REDIRECTS = 5;

export const RUN_OR_LOOK = 'Run the node again, or look at the file in WhatsApp';

/** n8n's functions with which other servers than GREEN-API's are asked. */
export type Visitor = Pick<IExecuteFunctions, 'getExecutionCancelSignal'> & Pick<IAllExecuteFunctions, 'getCredentials'> & {
	helpers: Pick<RequestHelperFunctions, 'httpRequest'> & Partial<Pick<RequestHelperFunctions, 'getSecureEgressFilter'>>;
};

/** How a link's server is asked, and what becomes of its answer. */
interface Visit<Found> extends Pick<IHttpRequestOptions, 'encoding'> {
	method: 'GET' | 'HEAD';
	read: (answer: IN8nHttpFullResponse) => Found | Promise<Found>;
	/** Throws for an address that is not to be asked, beside those that the gate refuses. */
	refuse?: (url: URL) => void;
}

/** The address to which an answer redirects; undefined when it does not. Throws a Failure when that is no web address. */
function redirectOf({ statusCode, headers: { location } }: IN8nHttpFullResponse, url: URL): URL | undefined {
	if (![301, 302, 303, 307, 308].includes(statusCode) || typeof location !== 'string') return undefined;
	if (URL.canParse(location, url.href)) return new URL(location, url);
	throw refusal('The link to the file leads to no web address', RUN_OR_LOOK);
}

/** A signal that aborts with the first of others, or when `end` is called. After that the others hold no listener of it any more. */
export function endingWith(others: AbortSignal[]) {
	const own = new AbortController();
	const end = () => {
		for (const other of others) other.removeEventListener('abort', end);
		own.abort();
	};
	for (const other of others) other.addEventListener('abort', end);
	if (others.some(({ aborted }) => aborted)) end();
	return { signal: own.signal, end };
}

/**
 * A function that asks the server of a link that `isAddress` accepts, without the credential, until `tooLate` aborts or the execution is
 * stopped. It follows redirects itself, since n8n would not check where they lead. It throws what the request or the reading throws, and
 * a Failure when the link leads where nothing may be fetched.
 */
export async function followerFor(context: Visitor, own: NetworkOptions) {
	const checkAddress = gateOf(await instanceFrom(context), judgeOf(context.helpers));
	// These requests carry no credential, so it does not matter which hosts it is allowed for.
	const network = { ...own, allowedDomains: undefined };
	const options = { returnFullResponse: true, ignoreHttpStatusErrors: true, disableFollowRedirect: true, ...network } as const;

	/** What is found at an address, or the address to which the answer redirects. */
	async function ask<Found>(url: URL, { method, encoding, read }: Visit<Found>, endings: AbortSignal[]): Promise<{ found: Found } | URL> {
		const { signal, end } = endingWith(endings);
		try {
			const request = { ...options, method, encoding, url: url.href, abortSignal: signal };
			const answer = (await context.helpers.httpRequest(request)) as IN8nHttpFullResponse;
			return redirectOf(answer, url) ?? { found: await read(answer) };
		} finally {
			end();
		}
	}

	return async <Found>(link: string, visit: Visit<Found>, tooLate: AbortSignal): Promise<Found> => {
		const endings = [tooLate, context.getExecutionCancelSignal()].filter((signal) => signal !== undefined);
		let url = new URL(link);
		let redirectedFrom: URL | undefined;
		for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			await checkAddress(url, redirectedFrom);
			visit.refuse?.(url);
			const answer = await ask(url, visit, endings);
			if (!(answer instanceof URL)) return answer.found;
			redirectedFrom = url;
			url = answer;
		}
		throw refusal('The link to the file is redirected again and again', RUN_OR_LOOK);
	};
}
