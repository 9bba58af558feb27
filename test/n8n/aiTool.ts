import type { IDataObject, INodeParameters, INodeTypeDescription } from 'n8n-workflow';
import { regularNodes, typeOf } from '../allNodes';
import { modelCredential } from '../host/example';
import { lineUnderTest } from '../host/line';
import type { World } from '../host/world';
import { agentWorkflow } from './agent';
import { startModel, type Model, type OfferedTool, usingTool } from './model';
import { admitted, contentOf } from './operations';
import { call, openStage, publish, type Called, type Stage } from './stage';

const OURS = 'n8n-nodes-green-api.';
const AI = 'ai_tool';

interface ToolUse {
	stage: Stage;
	called: Called;
	model: Model;
	tool: OfferedTool;
}

const [ANNA, BORIS] = ['79001110001@c.us', '79001110002@c.us'];

/** A locator that the model fills in. */
const fromModel = (key: string, description: string): INodeParameters => ({ __rl: true, mode: 'id', value: `={{ $fromAI('${key}', '${description}', 'string') }}` }) as unknown as INodeParameters;

let agents = 0;

/** Has an agent use a node as its tool with what its model asks for. */
async function used(world: World, name: string, parameters: INodeParameters, args: IDataObject): Promise<ToolUse> {
	const stage = await openStage(world);
	const model = await startModel(usingTool(args));
	try {
		agents += 1;
		const credential = await world.client.saveCredential(modelCredential(`Model ${agents}`, model.url));
		const path = `agent-${agents}`;
		const id = await publish(world, agentWorkflow(path, credential, stage.credential, { name: 'Tool', type: `${OURS}${name}Tool`, parameters }));
		const called = await call(world, id, path, [{}]);
		const [offered] = model.asked[0]?.tools ?? [];
		return { stage, called, model, tool: offered };
	} finally {
		await model.close();
		await stage.close();
	}
}

/** The nodes as n8n makes tools for AI agents of them. */
export function describeAiTools(world: () => World): void {
	describe('as a tool for AI agents', () => {
		let types: INodeTypeDescription[];
		beforeAll(async () => (types = (await world().client.nodeTypes()).filter(({ name }) => name.startsWith(OURS))));

		test.each(regularNodes.map(typeOf))('n8n derives one from %s', (name) => {
			const node = types.find((type) => type.name === OURS + name);
			const tool = types.find((type) => type.name === `${OURS}${name}Tool`);
			expect(tool).toEqual(expect.objectContaining({ displayName: `${node?.displayName} Tool`, description: node?.description, inputs: [], outputs: [AI] }));
			expect(tool?.codex).toEqual(expect.objectContaining({ categories: ['AI'], subcategories: expect.objectContaining({ AI: ['Tools'] }) }));
			expect(tool?.credentials).toEqual(node?.credentials);
			const own = node?.properties.map((property) => property.name) ?? [];
			const added = own.includes('operation') ? ['descriptionType', 'toolDescription'] : ['toolDescription'];
			expect(tool?.properties.map((property) => property.name).filter((property) => property !== 'toolDescription' && property !== 'descriptionType')).toEqual(own);
			expect(tool?.properties.slice(0, added.length).map((property) => property.name)).toEqual(added);
			expect(tool?.properties.find((property) => property.name === 'toolDescription')?.default).toBe(node?.description);
		});

		test('an agent posts the status that its model asks for, to nobody else', async () => {
			const { stage, called, model, tool } = await used(
				world(),
				'sendStatus',
				{
					descriptionType: 'auto',
					operation: 'sendText',
					message: "={{ $fromAI('message', 'The text of the status', 'string') }}",
					audience: 'selectedContacts',
					participants: "={{ $fromAI('participants', 'Who can see it', 'string') }}",
				},
				{ message: 'Said by a model', participants: '+7 900 111-00-01' },
			);
			expect(called.data).toEqual([{ output: expect.stringContaining('The tool said: ') }]);
			expect(stage.simulator.requests.map(({ apiMethod, status }) => [apiMethod, status])).toEqual([['sendTextStatus', 200]]);
			expect(stage.simulator.requests.map(contentOf)).toEqual([{ message: 'Said by a model', participants: ['79001110001@c.us'] }]);
			expect(model.asked).toHaveLength(2);
			expect(JSON.stringify(model.asked[1].messages)).toContain(stage.instance.statuses[0].idMessage);
			expect(tool.function).toEqual(expect.objectContaining({ name: 'Tool', description: types.find(({ name }) => name === `${OURS}sendStatus`)?.description }));
			expect(tool.function.parameters.properties).toEqual({
				message: { type: 'string', description: 'The text of the status' },
				participants: { type: 'string', description: 'Who can see it' },
			});
			expect(tool.function.parameters.required?.sort()).toEqual(['message', 'participants']);
		});

		test('an agent reads who has viewed a status', async () => {
			const { stage, called, tool } = await used(
				world(),
				'getStatusStatistic',
				{ toolDescription: 'Tells who has viewed a status', idMessage: "={{ $fromAI('idMessage', 'Which status', 'string') }}" },
				{ idMessage: '3EB0B000000000000001' },
			);
			expect(called.status).toBe(200);
			expect(admitted(stage.simulator.requests).map(contentOf)).toEqual([{ idMessage: '3EB0B000000000000001' }]);
			expect(tool.function).toEqual(expect.objectContaining({ description: 'Tells who has viewed a status' }));
			expect(tool.function.parameters.properties).toEqual({ idMessage: { type: 'string', description: 'Which status' } });
		});

		test.each<[string, INodeParameters, IDataObject, Array<[string, unknown]>, RegExp]>([
			[
				'writes to two people',
				{ operation: 'sendText', chatId: fromModel('chatId', 'Who gets the text, by phone number'), message: "={{ $fromAI('message', 'The text', 'string') }}" },
				{ chatId: '+7 900 111-00-01, 79001110002', message: 'The cake is ready' },
				[ANNA, BORIS].map((chatId): [string, unknown] => ['sendMessage', { chatId, message: 'The cake is ready' }]),
				/79001110001@c\.us.*79001110002@c\.us/,
			],
			[
				'reads a chat as a memory',
				{ operation: 'getAll', chatId: fromModel('chatId', 'Whose chat'), limit: "={{ $fromAI('limit', 'How many messages', 'number') }}" },
				{ chatId: ANNA, limit: 1 },
				[['getChatHistory', { chatId: ANNA, count: 1 }]],
				/role.{1,5}(assistant|user).*text/,
			],
			[
				'looks whether numbers are on WhatsApp',
				{ resource: 'contact', operation: 'checkWhatsapp', phoneNumber: "={{ $fromAI('numbers', 'Phone numbers', 'string') }}" },
				{ numbers: ANNA },
				[['checkWhatsapp', { chatId: ANNA }]],
				/existsWhatsapp.{1,5}true/,
			],
			[
				'gets the file of a message, which it sees by its name',
				{ operation: 'download', chatId: fromModel('chatId', 'Whose chat'), idMessage: "={{ $fromAI('idMessage', 'Which message', 'string') }}" },
				{ chatId: ANNA, idMessage: '3EB0F000000000000003' },
				[['downloadFile', { chatId: ANNA, idMessage: '3EB0F000000000000003' }]],
				/fileName/,
			],
		])('an agent %s', async (_, parameters, args, requests, told) => {
			const { stage, called, model } = await used(world(), 'greenApi', { resource: 'message', ...parameters }, args);
			expect(called.status).toBe(200);
			expect(admitted(stage.simulator.requests).map((request) => [request.apiMethod, contentOf(request)])).toEqual(requests);
			expect(String(model.asked[1].messages.find(({ role }) => role === 'tool')?.content)).toMatch(told);
		});

		test("a refusal posts nothing: n8n 2 tells it to the model in words, n8n 1 stops the agent's execution with them", async () => {
			const { stage, called, model } = await used(
				world(),
				'sendStatus',
				{ operation: 'sendText', message: 'Hello', audience: 'selectedContacts', participants: "={{ $fromAI('participants', 'Who can see it', 'string') }}" },
				{ participants: 'my friends' },
			);
			expect(stage.simulator.requests).toEqual([]);
			const refusal = "'my friends' in 'Participants' is neither a phone number nor a chat ID";
			if (lineUnderTest === '2.41') {
				expect(called.execution.status).toBe('success');
				expect(JSON.stringify(model.asked[1].messages)).toContain(refusal);
			} else {
				expect(model.asked).toHaveLength(1);
				expect([called.execution.status, called.execution.data.resultData.error?.message]).toEqual(['error', refusal]);
			}
		});
	});
}
