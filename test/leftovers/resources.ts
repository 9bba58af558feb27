/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { getEventListeners } from 'node:events';
import { until } from '../host/until';

const SECONDS_TO_SETTLE = 30;

/** How many there are, by name. */
export type Counts = Record<string, number>;

/** What keeps this process alive: its timers, sockets, requests … */
export function resources(): Counts {
	const counts: Counts = {};
	for (const name of process.getActiveResourcesInfo()) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

/** How many listeners this process's own events have. */
export const processListeners = (): Counts => Object.fromEntries(process.eventNames().map((name) => [String(name), process.listenerCount(name)]));

const beyond = (counts: Counts, before: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([name, count]) => count > (before[name] ?? 0)));

/** What there is more of than before, once what is about to close has had the time for it. */
export async function leftSince(before: Counts): Promise<Counts> {
	const nothing = async (): Promise<Counts | undefined> => {
		const left = beyond(resources(), before);
		return Object.keys(left).length === 0 ? left : undefined;
	};
	return await until('The end of all resources', SECONDS_TO_SETTLE, nothing).catch(() => beyond(resources(), before));
}

/** Does some work and gives how many signals were made for it, and how many listeners are left on them. */
export async function listenersLeftBy(work: () => Promise<unknown>): Promise<{ signals: number; listeners: number }> {
	const signals: AbortSignal[] = [];
	const { AbortController: original } = globalThis;
	globalThis.AbortController = class extends original {
		constructor() {
			super();
			signals.push(this.signal);
		}
	};
	await work().finally(() => (globalThis.AbortController = original));
	// Jest keeps whatever was put into the global object, this class too; and an aborted signal's reason holds the execution that it stopped.
	const made = signals.splice(0);
	return { signals: made.length, listeners: made.flatMap((signal) => getEventListeners(signal, 'abort')).length };
}
