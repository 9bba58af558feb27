/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toWire, type WireAnswer } from './answers';
import { letsThrough, takeFault, type Answer } from './faults';
import { formIn, type Form } from './form';
import { answerOf } from './hold';
import { parseMediaPath } from './media';
import { findMethod } from './methods';
import { parseApiPath, queryOf, withoutQuery } from './path';
import { respond } from './respond';
import type { ReceivedRequest } from './types';
import type { World } from './world';

function parsed(body: string): unknown {
	if (body === '') return undefined;
	try {
		return JSON.parse(body);
	} catch {
		return body;
	}
}

/** What the log keeps of a file: enough to compare two uploads. */
const summary = (bytes: Buffer) => ({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });

const formSummary = (form: Form): object =>
	Object.fromEntries(Object.entries(form).map(([name, part]) => [name, typeof part === 'string' ? part : { ...part, ...summary(part.bytes) }]));

function bodyOf(apiMethod: string, bytes: Buffer, { headers }: FastifyRequest): unknown {
	const { takesFile, takesForm } = findMethod(apiMethod) ?? {};
	if (takesForm) return formSummary(formIn(bytes, headers['content-type']));
	return takesFile ? summary(bytes) : parsed(bytes.toString());
}

function logEntry(at: number, request: FastifyRequest, bytes: Buffer): ReceivedRequest {
	const { method, url, headers } = request;
	const path = withoutQuery(url);
	const { instance = '', apiMethod = '' } = parseApiPath(path) ?? { instance: parseMediaPath(path)?.instance };
	const body = bodyOf(apiMethod, bytes, request);
	return { at, method, path, instance, apiMethod, query: queryOf(url), body, headers: { ...headers }, status: 0, taken: false };
}

/** A signal that is given when the client closes the connection before it has its answer. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
	const gone = new AbortController();
	raw.on('close', () => gone.abort());
	return gone.signal;
}

function reset(reply: FastifyReply): void {
	reply.hijack();
	reply.raw.socket?.resetAndDestroy();
}

function sendHalf(reply: FastifyReply, { status, headers, payload, file }: WireAnswer): void {
	reply.hijack();
	const bytes = file ?? Buffer.from(payload);
	reply.raw.writeHead(status, { ...headers, 'content-length': bytes.length });
	reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => reply.raw.socket?.destroy());
}

/**
 * Takes one API request: logs it, lets it have its effect, and answers it, or does what its fault says.
 *
 * @param world the simulator's state; changed
 */
export async function serve(world: World, request: FastifyRequest, reply: FastifyReply): Promise<void> {
	const at = Date.now();
	const bytes = await buffer(request.raw);
	const entry = logEntry(at, request, bytes);
	world.requests.push(entry);

	const fault = takeFault(world.faults, entry.apiMethod);
	const isTaken = fault === undefined || letsThrough(fault);
	const { method: verb, url, headers } = request;
	const gone = goneSignal(reply);
	const normal = isTaken ? await answerOf(world, respond(world, { verb, url, bytes, headers }), gone) : undefined;
	entry.taken = normal !== undefined && normal.status < 300;
	if (normal?.receiptId !== undefined) Object.assign(entry, { receiptId: normal.receiptId, doneAt: Date.now() });
	if (entry.taken) world.onTaken(entry);

	if (fault && 'cut' in fault) return reset(reply);
	if (fault && 'delay' in fault) await sleep(fault.delay, undefined, { ref: false });
	const answer: Answer | undefined = fault && 'status' in fault ? fault : normal;
	// A hanging request has no answer, nor one whose client is gone: the connection stays as it is.
	if (!answer) return void reply.hijack();

	const wire = toWire(answer, url, world.clock());
	wire.headers = { date: new Date(world.clock()).toUTCString(), ...wire.headers };
	entry.status = wire.status;
	if (fault && 'halfBody' in fault) return sendHalf(reply, wire);
	return void reply.code(wire.status).headers(wire.headers).send(wire.file ?? wire.payload);
}
