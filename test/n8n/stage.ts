import type { IDataObject, INodeExecutionData, ITaskData } from 'n8n-workflow';
import type { Credential, Execution, Stored, Workflow } from '../host/clientTypes';
import { simulatorCredential } from '../host/example';
import { callWebhook, webhookWorkflow, type NodeUnderTest } from '../host/webhook';
import type { World } from '../host/world';
import { startSimulator, type Instance, type Simulator, type SimulatorOptions } from '../simulator';

/** A GREEN-API and an instance of its own for one test: no other test shares its pace, its faults or its log. */
export interface Stage {
	simulator: Simulator;
	instance: Instance;
	credential: Credential & Stored;
	close(): Promise<void>;
}

let staged = 0;

/** Makes a stage in a world; `partial` over what a fresh instance has, `options` for the simulator. */
export async function openStage({ client }: Pick<World, 'client'>, partial: Partial<Instance> = {}, options: SimulatorOptions = {}): Promise<Stage> {
	const simulator = await startSimulator(options);
	staged += 1;
	const idInstance = String(7_103_000_000 + staged);
	const data = simulator.addInstance({ ...partial, idInstance });
	const close = async () => await simulator.close();
	const credential = await client.saveCredential({ ...simulatorCredential(data), name: `Instance ${idInstance}` }).catch(async (error: unknown) => {
		await close();
		return await Promise.reject(error);
	});
	return { simulator, instance: simulator.instance(idInstance), credential, close };
}

/** What came of a call of a workflow by webhook. */
export interface Called {
	status: number;
	/** n8n's answer to the call. */
	data: unknown;
	execution: Execution;
}

let publishing: Promise<unknown> = Promise.resolve();

/** Stores a workflow, switches it on and gives its id. One after the other, as a person does it, however many are asked for at once. */
export async function publish({ client }: Pick<World, 'client'>, workflow: Workflow): Promise<string> {
	const published = publishing.then(async () => (await client.publishWorkflow(workflow)).id);
	publishing = published.catch(() => undefined);
	return await published;
}

/** Calls a published workflow by its webhook with these items and waits for the end of its execution. */
export async function call(world: Pick<World, 'client' | 'n8n'>, workflowId: string, path: string, items: IDataObject[]): Promise<Called> {
	const answer = await callWebhook(world.n8n.url, path, items);
	const [latest] = await world.client.executions(workflowId, 1);
	return { ...answer, execution: await world.client.finishedExecution(latest.id) };
}

/** Hands items to one node in a workflow of its own, called by webhook. */
export async function callNode(world: World, stage: Stage, path: string, tested: NodeUnderTest, items: IDataObject[]): Promise<Called> {
	return await call(world, await publish(world, webhookWorkflow(path, stage.credential, tested)), path, items);
}

/** A node's only run in an execution. */
export function runOf(execution: Execution, node: string): ITaskData {
	const runs = execution.data.resultData.runData[node] ?? [];
	expect(runs).toHaveLength(1);
	return runs[0];
}

/** What a node gave at one of its outputs, as n8n has stored it. */
export const outputOf = (execution: Execution, node: string, output = 0): INodeExecutionData[] => runOf(execution, node).data?.main[output] ?? [];
