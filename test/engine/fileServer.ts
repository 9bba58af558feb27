/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server beside the simulator's, as another machine of n8n's network. */
export interface FileServer {
	/** `http://127.0.0.1:PORT`, without a trailing slash. */
	url: string;
	port: number;
	/** The paths that were asked for. */
	paths: string[];
	close: () => Promise<void>;
}

/** Starts a server that answers every request with `answer`. */
export async function startFileServer(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<FileServer> {
	const paths: string[] = [];
	const server = createServer((request, response) => {
		paths.push(request.url ?? '');
		answer(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '::', resolve));
	const { port } = server.address() as AddressInfo;
	const close = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return { url: `http://127.0.0.1:${port}`, port, paths, close };
}
