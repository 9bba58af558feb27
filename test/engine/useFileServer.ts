/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type FileServer, startFileServer } from './fileServer';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The file server of the suite that called `useFileServer`. */
export let fileServer: FileServer;

let current: Answer;

/** Has it answer so for the rest of the test. */
export const serve = (answer: Answer): void => void (current = answer);

/** Starts a file server for all tests of a file. Each of them finds it as at the start: asked for nothing, with its usual answer. */
export function useFileServer(usual: Answer): void {
	beforeAll(async () => {
		fileServer = await startFileServer((request, response) => current(request, response));
	});
	beforeEach(() => {
		fileServer.paths.length = 0;
		serve(usual);
	});
	afterAll(async () => await fileServer.close());
}
