/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, openServer } from './httpServer';

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
	const port = await openServer(server, '::');
	return { url: `http://127.0.0.1:${port}`, port, paths, close: async () => await closeServer(server) };
}
