/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Opens a server on a free port, which it gives. */
export async function openServer(server: Server, host = '127.0.0.1'): Promise<number> {
	await new Promise<void>((resolve) => void server.listen(0, host, resolve));
	return (server.address() as AddressInfo).port;
}

/** Closes it, with the connections that its clients keep. */
export async function closeServer(server: Server): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => void server.close(resolve));
}
