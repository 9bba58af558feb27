import type { INode, INodeParameters } from 'n8n-workflow';
import type { Workflow } from '../host/clientTypes';
import { webhookWorkflow, type NodeUnderTest } from '../host/webhook';
import type { World } from '../host/world';
import { call, callNode, openStage, outputOf, publish, runOf, type Stage } from './stage';

const OURS = 'n8n-nodes-green-api.';

const ours = (name: string, parameters: INodeParameters): NodeUnderTest => ({ name, type: OURS + name, parameters });

/** Send Status behind a node that downloads a file. */
function posting(stage: Stage, path: string, url: string, parameters: INodeParameters): Workflow {
	const { id, name } = stage.credential;
	const download: NodeUnderTest = { name: 'Download', type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, parameters: { url, options: { response: { response: { responseFormat: 'file' } } } }, credentials: {} };
	const workflow = webhookWorkflow(path, stage.credential, download);
	const send: INode = { id: 'send', typeVersion: 1, position: [600, 0], credentials: { greenApi: { id, name } }, ...ours('sendStatus', parameters) };
	return { ...workflow, nodes: [...workflow.nodes, send], connections: { ...workflow.connections, Download: { main: [[{ node: send.name, type: 'main', index: 0 }]] } } };
}

/** What goes beyond a request and its answer: files, contacts to choose from, hints. */
export function describeDomain(world: () => World): void {
	describe('files, contacts and hints', () => {
		let stage: Stage;
		beforeEach(async () => (stage = await openStage(world())));
		afterEach(async () => await stage.close());

		/** Calls one node with one item. */
		const called = async (name: string, parameters: INodeParameters) => await callNode(world(), stage, `${name}-${Date.now()}`, ours(name, parameters), [{}]);

		test('a picture that the workflow downloaded is uploaded byte for byte, and its link is posted', async () => {
			const { downloadUrl } = stage.simulator.addIncomingStatus({ typeMessage: 'imageMessage' }, stage.instance.idInstance);
			const parameters = { operation: 'sendMedia', fileFrom: 'binary', binaryPropertyName: 'data', audience: 'selectedContacts', participants: '79001110001' };
			const id = await publish(world(), posting(stage, 'upload', String(downloadUrl), parameters));
			const { execution } = await call(world(), id, 'upload', [{}]);
			expect([execution.status, execution.data.resultData.error?.message]).toEqual(['success', undefined]);
			const posted = stage.simulator.requests.find(({ apiMethod }) => apiMethod === 'sendMediaStatus')?.body as { urlFile: string; fileName: string };
			expect(stage.simulator.file(posted.urlFile)).toEqual(stage.simulator.file(String(downloadUrl)));
			expect(posted.fileName).toMatch(/\.jpg$/);
			expect(outputOf(execution, 'sendStatus').map(({ json }) => json)).toEqual([expect.objectContaining({ idMessage: expect.stringMatching(/^3EB0/) })]);
		});

		test('a list brings pictures and their previews as files, and says which one is gone', async () => {
			const { idInstance } = stage.instance;
			const [kept, lost] = [1, 2].map(() => stage.simulator.addIncomingStatus({ typeMessage: 'imageMessage' }, idInstance));
			stage.simulator.expire(String(lost.downloadUrl), { forGood: true });
			const { execution } = await called('getIncomingStatuses', { minutes: 20, filters: { kind: ['picture'] }, options: { download: ['file', 'thumbnail'] } });
			const items = outputOf(execution, 'getIncomingStatuses');
			expect(items).toHaveLength(2);
			const of = (idMessage: string) => items.find(({ json }) => json.idMessage === idMessage);
			expect(of(kept.idMessage)?.binary).toEqual({ file: expect.objectContaining({ mimeType: 'image/jpeg' }), thumbnail: expect.objectContaining({ mimeType: 'image/jpeg' }) });
			expect(of(lost.idMessage)?.json.fileMissing).toMatch(/\w/);
			expect(Object.keys(of(lost.idMessage)?.binary ?? {})).toEqual(['thumbnail']);
		});

		test.each(['getOutgoingStatuses', 'lastIncomingMessages'])('an empty answer of %s is explained by the setting that is off', async (name) => {
			Object.assign(stage.instance, { statuses: [], incomingMessages: [] });
			Object.assign(stage.instance.settings, { outgoingWebhook: 'no', incomingWebhook: 'no' });
			const { execution } = await called(name, {});
			expect(outputOf(execution, name)).toEqual([]);
			expect(runOf(execution, name).hints).toEqual([expect.objectContaining({ message: expect.stringMatching(/outgoingWebhook|incomingWebhook/) })]);
			expect(stage.simulator.requests.map(({ apiMethod }) => apiMethod)).toEqual([name, 'getSettings']);
		});

		test('the contacts to choose from have the names of the phone book', async () => {
			const contacts = await world().client.nodeOptions(`${OURS}sendStatus`, 'contacts', 'getContacts', stage.credential);
			expect(contacts.map(({ name, value }) => [name, value])).toEqual([
				[expect.stringContaining('Anna K.'), '79001110001@c.us'],
				[expect.stringContaining('Boris'), '79001110002@c.us'],
				[expect.stringContaining('Clara (work)'), '100200300400500@lid'],
			]);
		});

		test('contacts that cannot be loaded say why', async () => {
			stage.instance.stateInstance = 'notAuthorized';
			await expect(world().client.nodeOptions(`${OURS}sendStatus`, 'contacts', 'getContacts', stage.credential)).rejects.toThrow(/not linked to a WhatsApp account/);
		});
	});
}
