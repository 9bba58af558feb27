/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

const STARTED = 'http.client.request.start';

const underWay = new Set<ClientRequest>();

/** How many HTTP requests this process has sent that are neither answered to the end nor given up. */
export const requestsUnderWay = (): number => underWay.size;

function note(message: unknown): void {
	const { request } = message as { request: ClientRequest };
	underWay.add(request);
	request.once('close', () => underWay.delete(request));
}

beforeAll(() => subscribe(STARTED, note));

afterAll(() => void unsubscribe(STARTED, note));
