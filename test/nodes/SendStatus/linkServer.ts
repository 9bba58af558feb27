/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import dns from 'node:dns';
import { type IncomingMessage, request as forward, type ServerResponse } from 'node:http';
import type { INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { type NodeRun, runNode } from '../../engine/runNode';
import { fileServer, useFileServer } from '../../engine/useFileServer';
import { simulator, useSimulator } from '../../engine/useSimulator';
import type { Credential } from '../../simulator';
import { sendsIn } from './fileSends';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let answer: Answer;

/** What the servers behind the links were asked. */
export let looks: Array<{ method?: string; url?: string; headers: IncomingMessage['headers'] }>;

export let credential: Credential & { mediaUrl?: string };

/** Has the servers behind the links answer so. */
export const serveLinks = (how: Answer): void => void (answer = how);

/** Has them say this of a file. */
export const says = (headers: Record<string, number | string>, status = 200): void => serveLinks((_, response) => void response.writeHead(status, headers).end());

function asProxy(incoming: IncomingMessage, response: ServerResponse): void {
	const { method, url = '', headers } = incoming;
	if (!url.startsWith(simulator.url)) {
		looks.push({ method, url, headers });
		return answer(incoming, response);
	}
	const outgoing = forward(url, { method, headers }, (given) => void given.pipe(response.writeHead(given.statusCode ?? 500, given.headers)));
	incoming.pipe(outgoing);
}

/** In each test of a file the simulator, and a proxy that leads to it, and is itself all other servers: so their names need no address. */
export function useLinkServer(): void {
	useSimulator({ limits: false });
	useFileServer(asProxy);
	beforeEach(() => {
		jest.spyOn(dns.promises, 'lookup').mockRejectedValue(new Error('no such name') as never);
		looks = [];
		credential = simulator.addInstance();
		says({ 'content-type': 'image/jpeg' });
	});
	afterEach(() => jest.restoreAllMocks());
}

export const link = 'http://shop.example/sale';

/** Posts a status with the file behind the link. */
export const post = async (form: INodeParameters = {}, more: Partial<NodeRun> = {}) =>
	await runNode(new SendStatus(), {
		credential,
		parameters: { operation: 'sendMedia', urlFile: link, audience: 'allContacts', requestOptions: { proxy: fileServer.url }, ...form },
		...more,
	});

/** The statuses that were posted. */
export const posted = () => sendsIn(simulator).map(({ body }) => body);

/** What the servers behind the links were asked, in words. */
export const asked = () => looks.map(({ method, url }) => `${method} ${url}`);
