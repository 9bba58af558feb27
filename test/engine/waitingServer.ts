/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { closeServer, openServer } from './httpServer';

/** What is answered to a call: a status with a body and headers; 'cut' ends the connection without an answer, 'hold' never answers. */
export type WaitingReply = { status: number; body?: object | string; headers?: Record<string, string> } | 'cut' | 'hold';

/** A call as it came. */
interface WaitingCall {
	method: string;
	/** Path and query. */
	url: string;
	headers: IncomingMessage['headers'];
	body: unknown;
}

const refusal = (status: number, message: string): WaitingReply => ({ status, body: { code: status, message } });

const page = (title: string) => `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

/** What n8n answers to an answer to a question, in its own words (waiting-webhooks, 1.123 to 2.41), and what may stand in its place. */
export const n8nSays = {
	taken: { status: 200, body: { answered: true } },
	notCounted: { status: 403, body: { answered: false } },
	forged: { status: 401, body: page('Invalid token') },
	unknown: refusal(404, 'The execution "7" does not exist.'),
	running: refusal(409, 'The execution "7" is running already.'),
	finished: { status: 200, body: page('No action required') },
	resuming: { status: 500, body: { code: 0, message: 'Execution is already being resumed by another process' } },
	/** The node itself: another answer came in the same moment, or the loop has asked the next question since. */
	justNow: { status: 409, body: { answered: false } },
	past: { status: 410, body: { answered: false } },
	badGateway: { status: 502, body: page('Bad gateway') },
	login: { status: 200, body: page('Sign in') },
	toLogin: { status: 307, headers: { location: 'https://login.example.com/' } },
	proxysNotFound: { status: 404, body: page('Not Found') },
	proxysForbidden: { status: 403, body: page('Forbidden') },
} satisfies Record<string, WaitingReply>;

/** n8n's endpoint for waiting executions, which answers as a test says. */
export class WaitingServer {
	readonly calls: WaitingCall[] = [];

	/** What is answered next, one after the other; the last one stays. */
	replies: WaitingReply[] = [n8nSays.taken];

	private readonly server = createServer((request, response) => void this.serve(request, response));

	async open(): Promise<void> {
		await openServer(this.server);
	}

	async close(): Promise<void> {
		await closeServer(this.server);
	}

	/** `http://127.0.0.1:PORT` */
	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** As `$execution.resumeUrl` has it before the execution. */
	get address(): string {
		return `${this.url}/webhook-waiting`;
	}

	private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = '', url = '', headers } = request;
		const text = (await buffer(request)).toString();
		this.calls.push({ method, url, headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) });
		const reply = this.replies.length > 1 ? this.replies.shift() : this.replies[0];
		if (reply === undefined || reply === 'hold') return;
		if (reply === 'cut') return void request.socket.destroy();
		const isJson = typeof reply.body === 'object';
		response.writeHead(reply.status, { 'content-type': isJson ? 'application/json' : 'text/html', ...reply.headers });
		response.end(isJson ? JSON.stringify(reply.body) : reply.body);
	}
}

/** Has the endpoint open while a suite runs; before each test it forgets its calls, and takes every answer. */
export function useWaitingServer(server: WaitingServer): void {
	beforeAll(async () => await server.open());
	beforeEach(() => {
		server.calls.length = 0;
		server.replies = [n8nSays.taken];
	});
	afterAll(async () => await server.close());
}
