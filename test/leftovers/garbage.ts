import { Run } from '../../nodes/shared/transport/run';
import { stillThere } from './collect';

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
	return (await stillThere(runs.map(({ name, run }) => ({ name, ref: run })))).map(({ name }) => name);
}
