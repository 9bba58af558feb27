import type { Execution, Stored, Workflow } from '../host/clientTypes';
import { exampleWorkflow } from '../host/example';
import type { World } from '../host/world';
import type { Instance, SimulatorOptions } from '../simulator';
import { openStage, type Stage } from './stage';

/** An example on an instance of its own. */
export interface StagedExample {
	stage: Stage;
	workflow: Stored;
	/** Runs it from its trigger. Gives the execution and the bodies that GREEN-API's sendMessage has taken meanwhile. */
	run(): Promise<{ execution: Execution; sent: object[] }>;
}

/** How a test has an example: `partial` over a fresh instance, options of its simulator, its data table, and what stands in place of what takes too long. */
interface Staging {
	partial?: Partial<Instance>;
	options?: SimulatorOptions;
	table?: Stored;
	change?: (workflow: Workflow) => Workflow;
}

let staged = 0;

/** Stores an example for an instance of its own, which no other test shares. */
export async function stageExample(world: World, name: string, trigger: string, { partial, options, table, change = (file) => file }: Staging = {}): Promise<StagedExample> {
	const stage = await openStage(world, partial, options);
	staged += 1;
	const file = change(await exampleWorkflow(name, stage.credential, table ? { ...world, tables: { [name]: table } } : world));
	const workflow = await world.client.addWorkflow({ ...file, name: `${file.name}, ${staged}` });
	const run: StagedExample['run'] = async () => {
		const since = stage.simulator.requests.length;
		const execution = await world.client.runWorkflow(workflow.id, trigger);
		expect(execution.data.resultData.error?.message).toBeUndefined();
		expect(execution.status).toBe('success');
		const sent = stage.simulator.requests.slice(since).filter(({ apiMethod, taken }) => apiMethod === 'sendMessage' && taken);
		return { execution, sent: sent.map(({ body }) => body as object) };
	};
	return { stage, workflow, run };
}
