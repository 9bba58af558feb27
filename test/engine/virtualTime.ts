/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { hasDetachedWork, onDetachedWork, workInTime } from './detached';
import { requestsUnderWay } from './requestsUnderWay';

/**
 * A clock that stands still while anything is going on, and jumps to the next moment that somebody waits for when
 * all wait. Only the clock is make-believe: the engine, the requests and the simulator's answers are real.
 * To be imported before the nodes: from here on their `sleep` is this clock's.
 *
 * It knows that all wait by counting: as many sleep as there are pieces of work. That does not do for a trigger, whose loop
 * is no piece of work, races sleeps against other ends and leaves them behind. So while there is detached work, time passes
 * when each piece of work has a sleeper of its own, and no request is under way but those which the simulator holds, for
 * some turns of Node's loop: what has been answered has gone on by then as far as it can.
 */

interface Sleeper {
	at: number;
	wake: () => void;
	/** The piece of work that sleeps; none where it is detached. */
	work?: object;
}

const START = Date.UTC(2026, 0, 1);

let passed = 0;
const works = new Set<object>();
let sleepers: Sleeper[] = [];

/** Milliseconds since 1970 on this clock, as `Date.now` gives them while it is in force. */
export const virtualNow = (): number => START + passed;

/** Who waits for the earliest moment; of those who wait for the same one, who came first. */
const next = (): Sleeper => sleepers.reduce((earliest, sleeper) => (sleeper.at < earliest.at ? sleeper : earliest));

function wake(sleeper: Sleeper): void {
	sleepers = sleepers.filter((other) => other !== sleeper);
	passed = Math.max(passed, sleeper.at);
	sleeper.wake();
}

/** How many turns nothing may have been under way before time passes. */
const QUIET_TURNS = 10;

let held = 0;
let isWatching = false;

const allWorkSleeps = (): boolean => [...works].every((work) => sleepers.some((sleeper) => sleeper.work === work));

/** Lets time pass beside detached work, for as long as somebody waits for it. */
async function watch(): Promise<void> {
	if (isWatching) return;
	isWatching = true;
	for (let quietTurns = 0; hasDetachedWork() && works.size > 0; ) {
		await nextTurn();
		quietTurns = requestsUnderWay() === held && allWorkSleeps() ? quietTurns + 1 : 0;
		if (quietTurns < QUIET_TURNS || works.size === 0) continue;
		wake(next());
		quietTurns = 0;
	}
	isWatching = false;
}

/** Wakes one sleeper if everything that runs waits. It may do something before the next one is woken. */
function wakeNext(): void {
	if (hasDetachedWork()) return void watch();
	if (sleepers.length === 0 || sleepers.length < works.size) return;
	wake(next());
}

/** Not at once: what is started together has to be counted before the first of it may make time pass. */
const wakeNextWhenAllWait = (): void => queueMicrotask(wakeNext);

/** Takes the place of n8n-workflow's `sleep`, its signal included. As Node's timers it knows whole milliseconds only, and at least one. */
export async function virtualSleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const end = () => {
			sleepers = sleepers.filter((other) => other !== sleeper);
			reject(signal?.reason as Error);
		};
		const wake = () => {
			signal?.removeEventListener('abort', end);
			resolve();
		};
		const sleeper: Sleeper = { at: passed + Math.max(1, Math.trunc(milliseconds)), wake, work: workInTime.getStore() };
		sleepers.push(sleeper);
		signal?.addEventListener('abort', end);
		wakeNextWhenAllWait();
	});
}

/** Does work that may wait on this clock. Time passes only when all work that was started so waits: started so within itself it would wait for ever. */
export async function inVirtualTime<T>(work: () => Promise<T>): Promise<T> {
	const itself = {};
	works.add(itself);
	try {
		return await workInTime.run(itself, work);
	} finally {
		works.delete(itself);
		wakeNextWhenAllWait();
	}
}

/** Lets so much time pass. */
export const passTime = async (milliseconds: number): Promise<void> => await inVirtualTime(async () => await virtualSleep(milliseconds));

/** How the simulator holds a request in virtual time: its client waits, so in the clock's eyes the sleeper stands for the client. */
export async function virtualHold(milliseconds: number, signal: AbortSignal): Promise<void> {
	held += 1;
	try {
		await virtualSleep(milliseconds, signal);
	} finally {
		held -= 1;
	}
}

// What a trigger has left behind must not count in the next test.
onDetachedWork(() => {
	if (!hasDetachedWork() && works.size === 0) sleepers = [];
});

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
