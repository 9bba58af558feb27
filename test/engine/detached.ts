/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Work that nobody awaits: the loop of a trigger goes on while the test does something else. The virtual clock cannot tell by counting
 * whether it waits, so while there is such work it looks at the requests that are under way (see virtualTime).
 */

/** The piece of work in virtual time that something belongs to; none for what is detached. */
export const workInTime = new AsyncLocalStorage<object | undefined>();

let isThere = false;
const listeners: Array<() => void> = [];

export const hasDetachedWork = (): boolean => isThere;

/** To be called by the clock: `listener` hears of each change. */
export const onDetachedWork = (listener: () => void): void => void listeners.push(listener);

function set(value: boolean): void {
	isThere = value;
	for (const listener of listeners) listener();
}

/** Starts work that goes on by itself; from here on, until `endDetachedWork`, the clock reckons with it. */
export function startDetached<T>(start: () => T): T {
	set(true);
	return workInTime.run(undefined, start);
}

/** Nobody waits any more for what is left of it. */
export const endDetachedWork = (): void => set(false);
