import type { INode, INodeParameters } from 'n8n-workflow';
import type { Workflow } from '../host/clientTypes';
import { lineUnderTest } from '../host/line';
import { webhookWorkflow } from '../host/webhook';
import type { World } from '../host/world';
import { admitted, contentOf, numbered, operations } from './operations';
import { call, openStage, outputOf, publish, type Stage } from './stage';

const [sendText] = operations;
const COUNT = 7;

const baseNode = (name: string, type: string, typeVersion: number, parameters: INodeParameters): INode => ({
	id: name,
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	position: [0, 200],
	parameters,
});

const to = (...names: string[]) => names.map((name) => ({ node: name, type: 'main' as const, index: 0 }));

const sendNode = ({ credential: { id, name } }: Stage): INode => ({
	...baseNode('sendText', '', 1, sendText.node.parameters),
	type: sendText.node.type,
	credentials: { greenApi: { id, name } },
});

/** A workflow that others call: it takes what it is given to Send Status. */
const sending = (stage: Stage): Workflow => ({
	name: 'Sends what it is given',
	nodes: [baseNode('Start', 'executeWorkflowTrigger', 1.1, { inputSource: 'passthrough' }), sendNode(stage)],
	connections: { Start: { main: [to('sendText')] } },
	settings: { executionOrder: 'v1', callerPolicy: 'workflowsFromSameOwner' },
});

/** n8n 2 calls only published workflows; n8n 1 publishes none that only others start. */
const store = async (world: World, workflow: Workflow): Promise<string> =>
	lineUnderTest === '2.41' ? await publish(world, workflow) : (await world.client.addWorkflow(workflow)).id;

const calling = (stage: Stage, path: string, workflowId: string): Workflow =>
	webhookWorkflow(path, stage.credential, {
		...baseNode('Call', 'executeWorkflow', 1.2, { workflowId: { __rl: true, mode: 'id', value: workflowId }, workflowInputs: { mappingMode: 'defineBelow', value: null }, mode: 'once', options: {} }),
		credentials: {},
	});

/** Split In Batches around Send Status, two items a round. */
function looping(stage: Stage, path: string): Workflow {
	const workflow = webhookWorkflow(path, stage.credential, { ...baseNode('Loop', 'splitInBatches', 3, { batchSize: 2, options: {} }), credentials: {} });
	const done = baseNode('Done', 'noOp', 1, {});
	return {
		...workflow,
		nodes: [...workflow.nodes, sendNode(stage), done],
		connections: { ...workflow.connections, Loop: { main: [to('Done'), to('sendText')] }, sendText: { main: [to('Loop')] } },
	};
}

function expectAllPosted({ simulator }: Stage): void {
	const accepted = admitted(simulator.requests);
	expect(accepted.map(({ status }) => status)).toEqual(numbered(COUNT).map(() => 200));
	expect(accepted.map(contentOf)).toEqual(numbered(COUNT).map((_, index) => sendText.content(index + 1)));
}

/** Send Status in a workflow that another one calls, and in a loop. */
export function describeChains(world: () => World): void {
	describe('beside other nodes', () => {
		let stage: Stage;
		beforeEach(async () => (stage = await openStage(world())));
		afterEach(async () => await stage.close());

		test('Send Status in a sub-workflow posts every item once and hands the answers to the workflow that called it', async () => {
			const sub = await store(world(), sending(stage));
			const caller = await publish(world(), calling(stage, 'sub-workflow', sub));
			const { status, execution } = await call(world(), caller, 'sub-workflow', numbered(COUNT));
			expect([status, execution.status, execution.data.resultData.error?.message]).toEqual([200, 'success', undefined]);
			expectAllPosted(stage);
			expect(outputOf(execution, 'Call').map(({ json }) => sendText.numberIn(json, stage.instance))).toEqual([1, 2, 3, 4, 5, 6, 7]);
			const [ofSub] = await world().client.executions(sub, 1);
			const items = outputOf(await world().client.finishedExecution(ofSub.id), 'sendText');
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(numbered(COUNT).map((_, item) => ({ item })));
		});

		test('Send Status in a loop posts every item of every round once, at the pace of all rounds together', async () => {
			const id = await publish(world(), looping(stage, 'loop'));
			const { status, execution } = await call(world(), id, 'loop', numbered(COUNT));
			expect([status, execution.status]).toEqual([200, 'success']);
			expectAllPosted(stage);
			const rounds = execution.data.resultData.runData.sendText.map(({ data }) => data?.main[0] ?? []);
			expect(rounds.map((items) => items.map(({ json }) => sendText.numberIn(json, stage.instance)))).toEqual([[1, 2], [3, 4], [5, 6], [7]]);
			expect(rounds.map((items) => items.map(({ pairedItem }) => pairedItem))).toEqual([2, 2, 2, 1].map((size) => numbered(size).map((_, item) => ({ item }))));
			expect(outputOf(execution, 'Done').map(({ json }) => sendText.numberIn(json, stage.instance))).toEqual([1, 2, 3, 4, 5, 6, 7]);
		});
	});
}
