import type {
	DeclarativeRestApiSettings,
	IAllExecuteFunctions,
	IDataObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import { instanceUrl } from '../../../credentials/instance';
import { instanceFrom } from '../instanceFrom';
import { failureIn } from '../failures/judge';
import { failureFrom, type Way } from '../failures/thrown';
import { type Method, type MethodName, methods } from '../api/methods';
import { paceOf } from './pace';
import { send, sendOnce } from './send';

/** n8n's functions with which a node can make a request beside its routed one. */
export interface Asker extends Pick<IAllExecuteFunctions, 'getCredentials'> {
	helpers: Pick<IAllExecuteFunctions['helpers'], 'httpRequestWithAuthentication'>;
}

/** What a request holds beside its method's address. */
export interface Content {
	/** What the address ends in after the token. */
	suffix?: string;
	qs?: IDataObject;
	body?: IDataObject | Buffer;
	headers?: IDataObject;
}

/** How a node's requests reach the server: the user's settings, and the domains that n8n's check of the credential needs. */
export type NetworkOptions = Partial<
	Pick<IHttpRequestOptions, 'abortSignal' | 'allowedDomains' | 'proxy' | 'skipSslCertificateValidation' | 'timeout'>
>;

/** The network options of a node's routed request, for the node's other requests. */
export function networkOptionsOf(routed: DeclarativeRestApiSettings.HttpRequestOptions): NetworkOptions {
	const { allowedDomains, proxy, skipSslCertificateValidation, timeout } = routed;
	return {
		...(allowedDomains && { allowedDomains }),
		...(proxy && { proxy }),
		...(skipSslCertificateValidation && { skipSslCertificateValidation: true }),
		...(timeout && { timeout }),
	};
}

/** Is called with the headers of a successful answer. */
type HeaderListener = (headers: IDataObject) => void;

/** The longest wait for the answer of one request, unless the node's user has set another. Milliseconds. */
const LONGEST_ANSWER = 120_000;

/** A function for `catch` that throws the Failure behind what a request has thrown; `way` is where the request was to go. */
export const explained = (way: Way) => (error: unknown): never => {
	const failure = failureFrom(error, way);
	throw failure;
};

/** A request to a GREEN-API method with the node's credential: a function that makes it, the method, and the method's pace. */
async function requestFor(
	context: Asker,
	name: MethodName,
	{ suffix, ...content }: Content,
	network: NetworkOptions,
	onHeaders?: HeaderListener,
) {
	const method: Method = methods[name];
	const instance = await readInstanceOf(context);
	const options: IHttpRequestOptions = {
		method: method.verb,
		url: [instanceUrl(instance, method.onMediaHost), name, ...(suffix === undefined ? [] : [suffix])].join('/'),
		json: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: LONGEST_ANSWER,
		...network,
		...content,
	};
	const transmit = async (): Promise<unknown> => {
		const asked = context.helpers.httpRequestWithAuthentication.call(context as IAllExecuteFunctions, 'greenApi', options);
		const way: Way = { apiUrl: new URL(options.url).origin, proxy: options.proxy };
		const response = await (asked as Promise<IN8nHttpFullResponse>).catch(explained(way));
		const failure = failureIn(response, name);
		if (failure) throw failure;
		onHeaders?.(response.headers);
		return response.body;
	};
	return { transmit, method, pace: paceOf(instance.idInstance, name) };
}

/**
 * Makes a request to a GREEN-API method with the node's credential, at the method's pace and again where that may help, and returns
 * the answer's body. `network` is how to reach the server; `signal` aborts when the execution is stopped; `onHeaders` is called with
 * the answer's headers. Throws a Failure when the request did not succeed, or when the credential cannot be used.
 */
export async function ask(
	context: Asker,
	name: MethodName,
	content: Content,
	network: NetworkOptions = {},
	signal?: AbortSignal,
	onHeaders?: HeaderListener,
): Promise<unknown> {
	const { transmit, method, pace } = await requestFor(context, name, content, network, onHeaders);
	return await send(transmit, method, pace, signal);
}

/** Makes a request as `ask` does, but only once: for what a node can do without. */
export async function askOnce(
	context: Asker,
	name: MethodName,
	content: Content,
	network: NetworkOptions = {},
	signal?: AbortSignal,
): Promise<unknown> {
	const { transmit, method, pace } = await requestFor(context, name, content, network);
	return await sendOnce(transmit, method, pace, signal);
}

/** The instance that the node's credential describes. Throws a Failure when the credential cannot be used. */
async function readInstanceOf(context: Asker) {
	try {
		return await instanceFrom(context);
	} catch (error) {
		const failure = failureFrom(error);
		throw failure;
	}
}
