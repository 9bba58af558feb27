import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator';

/** The simulator of the suite that called `useSimulator`. */
export let simulator: Simulator;

/** The methods of the requests that it has received, in their order. */
export const methodsAsked = (): string[] => simulator.requests.map(({ apiMethod }) => apiMethod);

/** Their bodies. */
export const bodies = (): unknown[] => simulator.requests.map(({ body }) => body);

/** Starts a simulator for all tests of a file. Each of them finds it as at the start: nothing received, no fault waiting. */
export function useSimulator(options?: SimulatorOptions): void {
	beforeAll(async () => {
		simulator = await startSimulator(options);
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());
}
