import type { INode } from 'n8n-workflow';
import type { Workflow } from '../host/clientTypes';
import type { World } from '../host/world';

/** A workflow in which n8n's HTTP Request node asks for an address with the GREEN API credential. */
function asking({ credential: { id, name } }: World, url: string): Workflow {
	const nodes: INode[] = [
		{ id: '1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
		{
			id: '2',
			name: 'HTTP Request',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			position: [200, 0],
			parameters: { url, authentication: 'predefinedCredentialType', nodeCredentialType: 'greenApi', options: {} },
			credentials: { greenApi: { id, name } },
		},
	];
	return { name: url, nodes, connections: { Start: { main: [[{ node: 'HTTP Request', type: 'main', index: 0 }]] } }, settings: { executionOrder: 'v1' } };
}

async function ask(world: World, url: string) {
	const { id } = await world.client.addWorkflow(asking(world, url));
	world.simulator.requests.length = 0;
	const execution = await world.client.runWorkflow(id, 'Start');
	const [run] = execution.data.resultData.runData['HTTP Request'];
	return { execution, json: run.data?.main[0]?.[0]?.json, request: world.simulator.requests[0] };
}

/** The credential in n8n's own HTTP Request node. */
export function describeHttpRequest(world: () => World): void {
	test("the credential works in n8n's HTTP Request node, with the token in its place and nowhere in the stored execution", async () => {
		const { apiUrl, idInstance, apiTokenInstance } = world().simulator.credential;
		const { execution, json, request } = await ask(world(), `${apiUrl}/waInstance${idInstance}/getSettings`);
		expect(json).toEqual(expect.objectContaining({ outgoingWebhook: expect.any(String) }));
		expect(request.path).toBe(`/waInstance${idInstance}/getSettings/${apiTokenInstance}`);
		expect(execution.stored).not.toContain(apiTokenInstance);
	});

	test('and gives the token to no other address', async () => {
		const { apiUrl, idInstance, apiTokenInstance } = world().simulator.credential;
		const { request } = await ask(world(), `${apiUrl}/waInstance${idInstance}0/getSettings`);
		expect(request.path).toBe(`/waInstance${idInstance}0/getSettings`);
		expect(JSON.stringify(request)).not.toContain(apiTokenInstance);
	});
}
