/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Whether nobody listens on this port of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
	const server = createServer();
	return await new Promise((resolve) => {
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}

/** No system gives these to whoever asks for any port. */
const [FIRST, LAST] = [20_000, 32_000];

const MOST_TRIES = 100;

/**
 * A port that nobody listens on: the preferred one if it is free. It may take a minute until a program listens there, or begins to again;
 * so it is one that nobody is given meanwhile who listens on any.
 */
export async function freePort(preferred?: number): Promise<number> {
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const wanted = tries === 0 && preferred !== undefined ? preferred : randomInt(FIRST, LAST);
		if (await isFree(wanted)) return wanted;
	}
	throw new Error('This machine has no free port on 127.0.0.1');
}
