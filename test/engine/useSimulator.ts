import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator';

/** The simulator of the suite that called `useSimulator`. */
export let simulator: Simulator;

/** Starts a simulator for all tests of a file. Each of them finds it as at the start: nothing received, no fault waiting. */
export function useSimulator(options?: SimulatorOptions): void {
	beforeAll(async () => {
		simulator = await startSimulator(options);
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());
}
