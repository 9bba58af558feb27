/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

/** Before a test's own time is over, so that its report says what did not come. */
const SECONDS = 120;

/** Waits until something is so. Throws what did not come, and what `tell` says of it. */
export async function until(what: string, isSo: () => boolean, tell = () => ''): Promise<void> {
	const end = Date.now() + SECONDS * 1000;
	while (!isSo()) {
		if (Date.now() > end) throw new Error(`${what} did not come within ${SECONDS} seconds. ${tell()}`);
		await sleep(5);
	}
}
