/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import axios, { type AxiosResponse } from 'axios';
import { closeServer, openServer } from './httpServer';

/** Node's request with its body, as n8n's parser leaves it there. */
export type Request = IncomingMessage & { body: unknown };

/** What express adds to Node's response, as far as a node may use it here. */
export type Response = ServerResponse & { status: (code: number) => Response };

/** A call as a test makes it. What is no text goes out as JSON. */
export interface Call {
	headers?: Record<string, string>;
	body?: unknown;
	method?: string;
}

/** What comes back on the wire. */
export interface Reply {
	status: number;
	/** As it came. */
	body: string;
	headers: Record<string, unknown>;
	/** Whether the node was still at work with the call when the answer had come. */
	isAtWork: boolean;
}

/** Handles a call as n8n does once it knows the workflow. */
export type Handler = (request: Request, response: Response) => Promise<void>;

/** What n8n's parser makes of a body; undefined for broken JSON, which it refuses by itself. */
function parsed({ headers }: IncomingMessage, text: string): { body: unknown } | undefined {
	if (text === '') return { body: {} };
	if (!headers['content-type']?.includes('json')) return { body: text };
	try {
		return { body: JSON.parse(text) as unknown };
	} catch {
		return undefined;
	}
}

function expressLike(plain: ServerResponse): Response {
	const response: Response = Object.assign(plain, { status: (code: number) => Object.assign(response, { statusCode: code }) });
	return response;
}

/** n8n's server in front of webhooks: it takes POST only, and refuses broken JSON, before any node hears of the call. */
export class WebhookServer {
	private readonly handlers = new Map<string, Handler>();

	private readonly server: Server = createServer((request, response) => void this.serve(request, expressLike(response)));

	/** Opens it on a free port. */
	async open(): Promise<void> {
		await openServer(this.server);
	}

	async close(): Promise<void> {
		await closeServer(this.server);
	}

	/** From now on calls of the path reach the handler, or nobody. */
	route(path: string, handler?: Handler): void {
		if (handler) this.handlers.set(path, handler);
		else this.handlers.delete(path);
	}

	private async serve(request: IncomingMessage, response: Response): Promise<void> {
		const text = (await buffer(request)).toString();
		const handler = this.handlers.get(request.url?.slice(1) ?? '');
		if (!handler || request.method !== 'POST') return void response.status(404).end('{"code":404}');
		const body = parsed(request, text);
		if (!body) return void response.status(422).end('{"code":422}');
		await handler(Object.assign(request, body), response);
	}

	/** Calls a path. */
	async call(path: string, { headers, body, method = 'POST' }: Call): Promise<AxiosResponse<string>> {
		const { port } = this.server.address() as AddressInfo;
		const isText = typeof body === 'string';
		return await axios.request<string>({
			url: `http://127.0.0.1:${port}/${path}`,
			method,
			headers: { 'content-type': isText ? 'text/plain' : 'application/json', ...headers },
			data: isText || body === undefined ? body : JSON.stringify(body),
			proxy: false,
			responseType: 'text',
			transformResponse: (given: string) => given,
			validateStatus: () => true,
		});
	}
}
