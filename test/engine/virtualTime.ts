/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join, sep } from 'node:path';

/**
 * A clock that stands still while anything is going on, and jumps to the next moment that somebody waits for when
 * all wait. Only the clock is make-believe: the engine, the requests and the simulator's answers are real.
 * To be imported before the nodes: from here on their `sleep` is this clock's.
 */

interface Sleeper {
	at: number;
	wake: () => void;
}

const START = Date.UTC(2026, 0, 1);

let passed = 0;
let running = 0;
let sleepers: Sleeper[] = [];

/** Milliseconds since 1970 on this clock, as `Date.now` gives them while it is in force. */
export const virtualNow = (): number => START + passed;

/** Who waits for the earliest moment; of those who wait for the same one, who came first. */
const next = (): Sleeper => sleepers.reduce((earliest, sleeper) => (sleeper.at < earliest.at ? sleeper : earliest));

/** Wakes one sleeper if everything that runs waits. It may do something before the next one is woken. */
function wakeNext(): void {
	if (sleepers.length === 0 || sleepers.length < running) return;
	const sleeper = next();
	sleepers = sleepers.filter((other) => other !== sleeper);
	passed = Math.max(passed, sleeper.at);
	sleeper.wake();
}

/** Not at once: what is started together has to be counted before the first of it may make time pass. */
const wakeNextWhenAllWait = (): void => queueMicrotask(wakeNext);

/** Takes the place of n8n-workflow's `sleep`, its signal included. As Node's timers it knows whole milliseconds only, and at least one. */
export async function virtualSleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const sleeper: Sleeper = { at: passed + Math.max(1, Math.trunc(milliseconds)), wake: resolve };
		sleepers.push(sleeper);
		signal?.addEventListener('abort', () => {
			sleepers = sleepers.filter((other) => other !== sleeper);
			reject(signal.reason as Error);
		});
		wakeNextWhenAllWait();
	});
}

/** Does work that may wait on this clock. Time passes only when all work that was started so waits: started so within itself it would wait for ever. */
export async function inVirtualTime<T>(work: () => Promise<T>): Promise<T> {
	running += 1;
	try {
		return await work();
	} finally {
		running -= 1;
		wakeNextWhenAllWait();
	}
}

const nodes = join(__dirname, '..', '..', 'nodes') + sep;
if (Object.keys(require.cache).some((file) => file.startsWith(nodes))) {
	throw new Error('The nodes are loaded already, with a clock that is real: import test/engine/virtualSuite, or virtualTime, before them');
}

jest.mock('n8n-workflow', () => ({ ...jest.requireActual<object>('n8n-workflow'), sleep: virtualSleep }));

beforeAll(() => {
	jest.spyOn(performance, 'now').mockImplementation(() => passed);
	jest.spyOn(Date, 'now').mockImplementation(virtualNow);
});

// `performance` belongs to the whole worker: the next test file must find it as it was.
afterAll(() => jest.restoreAllMocks());
