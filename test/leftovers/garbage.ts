/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Run } from '../../nodes/shared/transport/run';
import { until } from '../host/until';

const SECONDS_TO_COLLECT = 5;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const { expect: expectPieces } = Run.prototype;

/** A run that is only looked at, and what it was made for. */
export interface NamedRun {
	name: string;
	run: WeakRef<Run>;
}

/**
 * Does some work and gives the runs that the nodes made for it: they are as alive as whoever else holds them, n8n's
 * execution or the nodes themselves. `name` says what the work is.
 */
export async function runsMadeBy(name: string, work: () => Promise<unknown>): Promise<NamedRun[]> {
	const runs: NamedRun[] = [];
	Run.prototype.expect = function (this: Run, ...args) {
		runs.push({ name, run: new WeakRef(this) });
		expectPieces.apply(this, args);
	};
	await work().finally(() => (Run.prototype.expect = expectPieces));
	return runs;
}

/** The names of those runs that are still there after garbage collection. */
export async function stillHeld(runs: NamedRun[]): Promise<string[]> {
	const held = (): string[] => runs.filter(({ run }) => run.deref() !== undefined).map(({ name }) => name);
	const none = async (): Promise<string[] | undefined> => {
		collect();
		return held().length === 0 ? [] : undefined;
	};
	return await until('The collection of all runs', SECONDS_TO_COLLECT, none).catch(held);
}
