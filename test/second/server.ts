/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import { Account, ID, newId } from './account';
import { fieldsOfForm } from './form';
import { type Method, type Methods, Refused } from './method';
import { groups } from './methods/groups';
import { ofAccount } from './methods/account';
import { reading } from './methods/reading';
import { sending } from './methods/sending';
import { service } from './methods/service';
import { statuses } from './methods/statuses';
import { complaintAbout, digits } from './rules';

export const TOKEN = newId() + newId();

/** Every method that the pages describe, but those of the queue of notifications. */
export const known: Methods = { ...sending, ...statuses, ...reading, ...groups, ...service, ...ofAccount };

/** Names that the pages and the published clients also write in another way. */
const ALIASES: Record<string, string> = {
	GetContactInfo: 'getContactInfo',
	GetStateInstanceHistory: 'getStateInstanceHistory',
	UploadFile: 'uploadFile',
};

/** One request as it came, and what it was answered. */
export interface Seen {
	method: string;
	at: number;
	fields: IDataObject;
	status: number;
	answer: string;
}

/** An answer out of turn; `taken` is one where GREEN-API did what was asked all the same. */
interface Fault {
	method: string;
	status: number;
	taken: boolean;
	after: number;
	/** What is answered; a word of GREEN-API for an instance that starts unless it is said. */
	body?: unknown;
}

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
};

/** The second server: GREEN-API as its own pages and published clients say, and no more. */
export class SecondServer {
	readonly account = new Account();
	seen: Seen[] = [];
	private faults: Fault[] = [];
	private readonly http = createServer((request, response) => void this.serve(request, response));

	/** `wait` is how a request is held until something comes. */
	constructor(private readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>) {}

	async start(): Promise<this> {
		await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
		return this;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.http.closeAllConnections();
		await new Promise((resolve) => this.http.close(resolve));
	}

	/** A request of this method is answered so: the next one, or the one after so many. */
	next(method: string, status: number, { taken = false, after = 0, body }: Partial<Fault> = {}): void {
		this.faults.push({ method, status, taken, after, body });
	}

	/** The requests of a method, refused ones too. */
	of(method: string): Seen[] {
		return this.seen.filter((seen) => seen.method === method);
	}

	get refused(): Seen[] {
		return this.seen.filter(({ status }) => status >= 400);
	}

	private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const at = performance.now();
		const bytes = await bytesOf(request);
		const address = new URL(request.url ?? '', this.url);
		const file = this.account.files.get(address.href);
		if (file) return void response.end(file);
		const [, instance, name, token, ...rest] = address.pathname.split('/');
		const method = ALIASES[name] ?? name;
		const seen: Seen = { method, at, fields: {}, status: 200, answer: '' };
		this.seen.push(seen);
		try {
			if (instance !== `waInstance${ID}`) throw new Refused(403, '<html><h1>403 Forbidden</h1><center>nginx</center></html>');
			if (token !== TOKEN) throw new Refused(401, '');
			this.pace(method, seen);
			const gone = new AbortController();
			response.once('close', () => gone.abort());
			const answer =
				method === 'receiveNotification' && request.method === 'GET'
					? await this.receive(address, gone.signal)
					: this.answerOf(method, request, bytes, address, rest, seen);
			seen.answer = answer === undefined ? '' : JSON.stringify(answer);
		} catch (failure) {
			const { status, body } = failure instanceof Refused ? failure : new Refused(500, String(failure));
			const told = { statusCode: status, timestamp: new Date().toISOString(), path: address.pathname, message: body };
			const isPlain = body === '' || String(body).startsWith('<');
			Object.assign(seen, { status, answer: isPlain ? String(body) : JSON.stringify(typeof body === 'string' ? told : body) });
		}
		const type = seen.answer.startsWith('<') ? 'text/html' : 'application/json';
		response.writeHead(seen.status, { 'content-type': type, date: new Date(Date.now()).toUTCString() });
		response.end(seen.answer);
	}

	/** More than the pages allow a second is refused. */
	private pace(method: string, { at }: Seen): void {
		const rps = METHODS_OF_QUEUE[method] ?? known[method]?.rps;
		if (rps === undefined) return;
		const window = rps < 1 ? 1_000 / rps : 1_000;
		const earlier = this.of(method).filter((one) => one.at > at - window && one.at < at && one.status !== 429);
		if (earlier.length >= Math.max(1, rps)) throw new Refused(429, 'Too Many Requests');
	}

	private answerOf(name: string, request: IncomingMessage, bytes: Buffer, address: URL, rest: string[], seen: Seen): unknown {
		if (name === 'deleteNotification' && request.method === 'DELETE') return this.remove(rest);
		const method = known[name];
		if (method?.verb !== request.method || rest.length > 0)
			throw new Refused(404, `Cannot ${request.method} ${address.pathname}`);
		const type = request.headers['content-type'] ?? '';
		seen.fields = fieldsOf(method, bytes, type, address);
		check(method, seen.fields, request, bytes);
		const fault = this.faults.find((one) => one.method === name && one.after-- <= 0);
		if (fault) this.faults.splice(this.faults.indexOf(fault), 1);
		if (fault?.status === 200) return fault.body;
		if (fault && !fault.taken) throw new Refused(fault.status, fault.body ?? 'instance in starting process try later');
		const answer = method.answer({ account: this.account, fields: seen.fields, bytes, type, origin: this.url });
		if (fault) throw new Refused(fault.status, '<html>Bad Gateway</html>');
		return answer;
	}

	/** The head of the queue, for which the request waits; it stays there until it is deleted. */
	private async receive({ searchParams }: URL, gone: AbortSignal): Promise<unknown> {
		complain(complaintAbout({ receiveTimeout: digits(5, 60) }, Object.fromEntries(searchParams)));
		if (this.account.settings.webhookUrl) throw new Refused(400, 'Message cannot be received because custom webhook url is set.');
		const seconds = Number(searchParams.get('receiveTimeout') ?? 5);
		if (this.account.notifications.length === 0)
			await this.wait(seconds * 1_000, AbortSignal.any([gone, this.account.bell.signal])).catch(() => undefined);
		return this.account.notifications.at(0) ?? null;
	}

	private remove(rest: string[]): IDataObject {
		if (rest.length !== 1 || !/^\d+$/.test(rest[0])) throw new Refused(400, 'Parameter receiptId must be a Number');
		const left = this.account.notifications.filter(({ receiptId }) => receiptId !== Number(rest[0]));
		const result = left.length < this.account.notifications.length;
		this.account.notifications = left;
		return { result, reason: result ? '' : 'no such receipt' };
	}
}

const METHODS_OF_QUEUE: Record<string, number> = { receiveNotification: 100, deleteNotification: 100 };

function complain(complaint: string | undefined): void {
	if (complaint !== undefined) throw new Refused(400, `Validation failed. Details: ${complaint}`);
}

function fieldsOf({ verb, as }: Method, bytes: Buffer, type: string, { searchParams }: URL): IDataObject {
	if (as === 'form') return fieldsOfForm(bytes, type);
	if (as === 'bytes') return {};
	if (verb !== 'POST') return Object.fromEntries(searchParams);
	if (!type.startsWith('application/json')) throw new Refused(400, `bad request data: ${type}`);
	return JSON.parse(bytes.toString()) as IDataObject;
}

function check({ verb, as, fields = {}, some }: Method, given: IDataObject, { headers, url = '' }: IncomingMessage, bytes: Buffer): void {
	if (verb !== 'POST' && bytes.length > 0) throw new Refused(400, 'bad request data: a body');
	if (verb === 'POST' && url.includes('?')) throw new Refused(400, 'bad request data: a query');
	const named = headers['content-type'] ?? headers['ga-filename'];
	if (as === 'bytes' && (named === undefined || named.includes('multipart') || bytes.length === 0))
		throw new Refused(400, 'bad request data: a file');
	complain(complaintAbout(fields, given));
	if (some && Object.keys(given).length === 0) complain("'value' must have at least 1 key");
}
