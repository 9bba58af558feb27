import type {
	DeclarativeRestApiSettings,
	IAllExecuteFunctions,
	IDataObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import { instanceUrl, readInstance } from '../../../credentials/instance';
import { failureIn } from '../failures/judge';
import { failureFrom, type Way } from '../failures/thrown';
import { type Method, type MethodName, methods } from '../api/methods';
import { paceOf } from './pace';
import { send, sendOnce } from './send';

/** n8n's functions with which a node can make a request beside its routed one. */
export type Asker = Pick<IAllExecuteFunctions, 'getCredentials'> & {
	helpers: Pick<IAllExecuteFunctions['helpers'], 'httpRequestWithAuthentication'>;
};

/** What a request holds beside its address. */
export interface Content {
	qs?: IDataObject;
	body?: IDataObject | Buffer;
	headers?: IDataObject;
}

/** How a node's requests are to reach the server: what its user set, and what n8n's check of domains needs. */
export type NetworkOptions = Partial<Pick<IHttpRequestOptions, 'allowedDomains' | 'proxy' | 'skipSslCertificateValidation' | 'timeout'>>;

/** How a node's routed request reaches the server, for those beside it. */
export const networkOptionsOf = ({
	allowedDomains,
	proxy,
	skipSslCertificateValidation,
	timeout,
}: DeclarativeRestApiSettings.HttpRequestOptions): NetworkOptions => ({
	...(allowedDomains && { allowedDomains }),
	...(proxy && { proxy }),
	...(skipSslCertificateValidation && { skipSslCertificateValidation: true }),
	...(timeout && { timeout }),
});

/** Is given the headers of an answer that is a success. */
export type Hear = (headers: IDataObject) => void;

/** The longest that one request waits for its answer, where the node's user did not say. Milliseconds. */
const LONGEST_ANSWER = 120_000;

/** Throws what a request to this address has thrown, as a Failure. */
export const explained = (way: Way) => (error: unknown): never => {
	const failure = failureFrom(error, way);
	throw failure;
};

/** One request to a GREEN-API method with the node's credential: how to make it, and what paces it. */
async function requestFor(context: Asker, name: MethodName, content: Content, network: NetworkOptions, hear?: Hear) {
	const method: Method = methods[name];
	const instance = await readInstanceOf(context);
	const options: IHttpRequestOptions = {
		method: method.verb,
		url: `${instanceUrl(instance, method.onMediaHost)}/${name}`,
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
		hear?.(response.headers);
		return response.body;
	};
	return { transmit, method, pace: paceOf(instance.idInstance, name) };
}

/**
 * Asks a GREEN-API method with the node's credential, at the method's pace and again where that may help, and returns
 * the answer's body. `network` tells how to reach the server, `signal` that the execution is stopped, `hear` is given the
 * answer's headers. Throws a Failure when it did not succeed, an unusable credential included.
 */
export async function ask(
	context: Asker,
	name: MethodName,
	content: Content,
	network: NetworkOptions = {},
	signal?: AbortSignal,
	hear?: Hear,
): Promise<unknown> {
	const { transmit, method, pace } = await requestFor(context, name, content, network, hear);
	return await send(transmit, method, pace, signal);
}

/** Asks as `ask` does, but with one request only: for what is nice to know. */
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
		return readInstance(await context.getCredentials('greenApi'));
	} catch (error) {
		const failure = failureFrom(error);
		throw failure;
	}
}
