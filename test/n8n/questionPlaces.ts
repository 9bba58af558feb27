import type { INode, INodeParameters } from 'n8n-workflow';
import type { Credential, Stored, Workflow } from '../host/clientTypes';
import { modelCredential } from '../host/example';
import { lineUnderTest } from '../host/line';
import { until } from '../host/until';
import { callWebhook, WEBHOOK, webhookWorkflow } from '../host/webhook';
import type { World } from '../host/world';
import { agentWorkflow } from './agent';
import { startModel, usingTool } from './model';
import { numbered } from './operations';
import { AFTER, ANNA, BOTH, QUESTION, questionText, submit } from './questionBench';
import { openStage, outputOf, publish, type Stage } from './stage';

const asks: INodeParameters = { resource: 'message', operation: 'sendAndWait', chatId: ANNA, message: '=Number {{ $json.n }}?', ...BOTH };

const question = { name: QUESTION, type: 'n8n-nodes-green-api.greenApi', parameters: asks };

const node = (name: string, type: string, typeVersion: number, parameters: INodeParameters): INode => ({ id: name, name, type: `n8n-nodes-base.${type}`, typeVersion, position: [0, 0], parameters });

const to = (...names: string[]) => names.map((name) => ({ node: name, type: 'main' as const, index: 0 }));

/** The question in a loop, one item at a time. */
function loopWorkflow(path: string, credential: Credential & Stored): Workflow {
	const { nodes: [webhook, split, asking], ...workflow } = webhookWorkflow(path, credential, question, 'onReceived');
	return {
		...workflow,
		nodes: [webhook, split, node('Loop', 'splitInBatches', 3, { options: {} }), asking, node(AFTER, 'noOp', 1, {})],
		connections: { [WEBHOOK]: { main: [to(split.name)] }, [split.name]: { main: [to('Loop')] }, Loop: { main: [to(AFTER), to(QUESTION)] }, [QUESTION]: { main: [to('Loop')] } },
	};
}

/** A workflow that another one calls, in which the question is. */
function innerWorkflow(path: string, credential: Credential & Stored): Workflow {
	const { nodes: [, , asking], ...workflow } = webhookWorkflow(`${path} inside`, credential, question);
	return { ...workflow, nodes: [node('Called', 'executeWorkflowTrigger', 1, {}), asking], connections: { Called: { main: [to(QUESTION)] } } };
}

function outerWorkflow(path: string, credential: Credential & Stored, inner: string): Workflow {
	const { nodes: [webhook, split], ...workflow } = webhookWorkflow(path, credential, question, 'onReceived');
	const call = node('Call', 'executeWorkflow', 1, { workflowId: inner, options: { waitForSubWorkflow: true } });
	return { ...workflow, nodes: [webhook, split, call, node(AFTER, 'noOp', 1, {})], connections: { [WEBHOOK]: { main: [to(split.name)] }, [split.name]: { main: [to('Call')] }, Call: { main: [to(AFTER)] } } };
}

/** The agent's tool behind the review of a person. */
function reviewed(path: string, model: Credential & Stored, greenApi: Credential & Stored): Workflow {
	const tool = { name: 'Tool', type: 'n8n-nodes-green-api.greenApiTool', parameters: { resource: 'message', operation: 'sendText', chatId: '79001110002@c.us', message: "={{ $fromAI('message', 'The text', 'string') }}" } };
	const { nodes, connections, ...workflow } = agentWorkflow(path, model, greenApi, tool);
	const review: INode = { ...nodes[3], id: 'Review', name: 'Review', type: 'n8n-nodes-green-api.greenApiHitlTool', parameters: { chatId: ANNA, message: '=May it run {{ $tool.name }}: {{ JSON.stringify($tool.parameters) }}', ...BOTH } };
	const [webhook] = nodes;
	return {
		...workflow,
		nodes: [{ ...webhook, parameters: { ...webhook.parameters, responseMode: 'onReceived' } }, ...nodes.slice(1), review],
		connections: { ...connections, Tool: { ai_tool: [[{ node: 'Review', type: 'ai_tool', index: 0 }]] }, Review: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] } },
	};
}

/** Where a question may stand: it is sent once wherever it is. */
export function describeQuestionPlaces(theWorld: () => World): void {
	describe('a question', () => {
		let stage: Stage;
		beforeEach(async () => (stage = await openStage(theWorld())));
		afterEach(async () => await stage.close());

		const texts = () => stage.simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendMessage').map(({ body }) => questionText(body));
		const linkIn = (times: number): string => /https?:\/\/\S+/.exec(texts()[times - 1])?.[0] ?? '';
		const asked = async (times: number): Promise<string> => {
			await until(`Question ${times}`, 60, async () => (texts().length >= times ? true : undefined));
			return linkIn(times);
		};
		/** Sends the page until n8n has stored that it waits. */
		const answer = async (link: string, approved: boolean) =>
			await until('The page', 60, async () => ((await submit(link, { approved: String(approved) })).data.includes('Got it, thanks') ? true : undefined));
		const finished = async (workflowId: string) => {
			const [{ id }] = await until('An execution', 60, async () => {
				const found = await theWorld().client.executions(workflowId);
				return found.length > 0 ? found : undefined;
			});
			return await theWorld().client.finishedExecution(id);
		};

		test('in a loop is asked once for each item, one after the other', async () => {
			const id = await publish(theWorld(), loopWorkflow('question-loop', stage.credential));
			await callWebhook(theWorld().n8n.url, 'question-loop', numbered(3));
			for (const times of [1, 2, 3]) {
				const link = await asked(times);
				// That of the question before asks nobody any more.
				if (times > 1) expect((await submit(linkIn(times - 1), { approved: 'true' })).data).not.toContain('Got it, thanks');
				await answer(link, times !== 2);
			}
			const { status, data } = await finished(id);
			expect([status, data.resultData.runData[AFTER][0].data?.main[0]?.map(({ json }) => json.data)]).toEqual(['success', [true, false, true].map((approved) => ({ approved }))]);
			expect(texts().map((text) => text.split('\n')[0])).toEqual(['Number 1?', 'Number 2?', 'Number 3?']);
		});

		test('in a sub-workflow is asked once, and the outer workflow goes on', async () => {
			const inner = await publish(theWorld(), innerWorkflow('question-sub', stage.credential)).catch(async () => (await theWorld().client.addWorkflow(innerWorkflow('question-sub', stage.credential))).id);
			const id = await publish(theWorld(), outerWorkflow('question-sub', stage.credential, inner));
			await callWebhook(theWorld().n8n.url, 'question-sub', numbered(1));
			await answer(await asked(1), true);
			const execution = await finished(id);
			expect(execution.status).toBe('success');
			if (lineUnderTest === '2.41') expect(outputOf(execution, AFTER).map(({ json }) => json)).toMatchObject([{ data: { approved: true } }]);
			expect(texts()).toHaveLength(1);
		});

		if (lineUnderTest === '1.123') return;

		test.each([
			[true, 'runs the tool'],
			[false, 'does not run it'],
		])("as the human review of an agent's tool: %s %s", async (approved) => {
			const model = await startModel(usingTool({ toolParameters: { message: 'Hello from the model' }, hitlParameters: {} }));
			const path = `question-review-${approved}`;
			const credential = await theWorld().client.saveCredential(modelCredential(`Model ${path}`, model.url));
			const id = await publish(theWorld(), reviewed(path, credential, stage.credential));
			await callWebhook(theWorld().n8n.url, path, [{}]);
			const link = await asked(1);
			expect(texts()[0]).toMatch(/^May it run Tool: .*Hello from the model/s);
			await answer(link, approved);
			const { status } = await finished(id);
			expect(status).toBe('success');
			expect(texts().slice(1)).toEqual(approved ? ['Hello from the model'] : []);
			await model.close();
		});
	});
}
