// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode, INodeParameters, INodeType } from 'n8n-workflow';
import { DeleteStatus } from '../../../nodes/DeleteStatus/DeleteStatus.node';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { type NodeRun, type Outcome, retryExecution } from '../../engine/runNode';
import { inVirtualTime } from '../../engine/virtualTime';
import { asUsual, type Fault, unauthorized401, validation400 } from '../../simulator';

useVirtualSimulator();

const retried = async (node: INodeType, run: NodeRun, failed: Outcome): Promise<Outcome> => await inVirtualTime(async () => await retryExecution(node, run, failed));

const form: INodeParameters = { message: '={{ $json.text }}', audience: 'allContacts' };
const newForm: INodeParameters = { ...form, message: '={{ $json.text }}!' };

const sendTo = (parameters = form, count = 4): NodeRun => ({
	credential: simulator.addInstance(),
	parameters,
	items: Array.from({ length: count }, (_, index) => ({ text: `status ${index}` })),
});

/** Sends four statuses, of which the third meets a fault. */
async function failAtThird(fault: Fault): Promise<{ run: NodeRun; failed: Outcome }> {
	const run = sendTo();
	simulator.answerNext('sendTextStatus', asUsual, asUsual, fault);
	const failed = await runNode(new SendStatus(), run);
	expect(failed.status).toBe('error');
	return { run, failed };
}

const messages = () => simulator.requests.map(({ body }) => (body as { message: string }).message);
const idsPosted = ({ credential }: NodeRun) => simulator.instance((credential as { idInstance: string }).idInstance).statuses.map(({ idMessage }) => idMessage);

describe('the retry of a failed execution', () => {
	it('posts what is missing and nothing twice, and gives the answers to all', async () => {
		const { run, failed } = await failAtThird(validation400('odd'));
		const { status, items } = await retried(new SendStatus(), run, failed);
		expect(status).toBe('success');
		expect(messages()).toEqual(['status 0', 'status 1', 'status 2', 'status 2', 'status 3']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
		expect(new Set(items.map(({ json }) => json.idMessage))).toEqual(new Set(idsPosted(run)));
	});

	it('remembers across several retries', async () => {
		const { run, failed } = await failAtThird(validation400('odd'));
		simulator.answerNext('sendTextStatus', asUsual, validation400('odd again'));
		const again = await retried(new SendStatus(), run, failed);
		await retried(new SendStatus(), run, again);
		expect(messages()).toEqual([0, 1, 2, 2, 3, 3].map((n) => `status ${n}`));
	});

	it.each<[string, Partial<INode>]>([
		['stops again', {}],
		['goes on now', { onError: 'continueRegularOutput' }],
	])('knows what another retry of the same execution has done, which %s', async (_, settings) => {
		for (const done of [0, 2]) {
			const run = sendTo();
			simulator.answerNext('sendTextStatus', ...Array<Fault>(done).fill(asUsual), validation400('odd'));
			const failed = await runNode(new SendStatus(), run);
			simulator.answerNext('sendTextStatus', asUsual, validation400('odd again'));
			await retried(new SendStatus(), { ...run, settings }, failed);
			const { items } = await retried(new SendStatus(), run, failed);
			expect(items.map(({ json, pairedItem }) => [json.idMessage, pairedItem])).toEqual([...new Set(items.map(({ json }) => json.idMessage))].map((id, item) => [id, { item }]));
			expect(idsPosted(run)).toHaveLength(4);
			// A third one finds nothing to do, as that of an execution whose later nodes have failed.
			const before = simulator.requests.length;
			await retried(new SendStatus(), run, failed);
			expect(simulator.requests).toHaveLength(before);
			simulator.reset();
		}
	});

	it('posts all that the workflow says otherwise since then', async () => {
		const { run, failed } = await failAtThird(validation400('odd'));
		await retried(new SendStatus(), { ...run, parameters: newForm }, failed);
		expect(messages().slice(3)).toEqual([0, 1, 2, 3].map((n) => `status ${n}!`));
	});

	it('posts all on another account', async () => {
		const { run, failed } = await failAtThird(validation400('odd'));
		await retried(new SendStatus(), { ...run, credential: simulator.addInstance() }, failed);
		expect(messages().slice(3)).toEqual([0, 1, 2, 3].map((n) => `status ${n}`));
	});

	it('sends again what is not certain to have been posted: whoever retries has looked', async () => {
		const { run, failed } = await failAtThird({ cut: 'after' });
		expect(failed.error?.message).toMatch(/^The status may have been posted/);
		await retried(new SendStatus(), run, failed);
		expect(messages()).toEqual([0, 1, 2, 2, 3].map((n) => `status ${n}`));
	});

	it('deletes the rest', async () => {
		const run = sendTo();
		const { items: sent } = await runNode(new SendStatus(), run);
		const deletions: NodeRun = { credential: run.credential, parameters: { idMessage: '={{ $json.idMessage }}' }, items: sent.map(({ json }) => json) };
		simulator.answerNext('deleteStatus', asUsual, validation400('odd'));
		const failed = await runNode(new DeleteStatus(), deletions);
		const { items } = await retried(new DeleteStatus(), deletions, failed);
		expect(items.map(({ json }) => json)).toEqual(sent.map(({ json }) => ({ deleted: true, idMessage: json.idMessage })));
		expect(simulator.requests.filter(({ apiMethod }) => apiMethod === 'deleteStatus')).toHaveLength(5);
	});
});

const kept = ({ run }: Outcome) => run.data.executionData?.contextData['node:Node'] ?? {};

describe('what an execution keeps of what it has done', () => {
	it('is nothing when all is done', async () => {
		expect(kept(await runNode(new SendStatus(), sendTo()))).toEqual({});
	});

	const continuing = (onError: INode['onError'], retryOnFail: boolean): NodeRun => ({ ...sendTo(), settings: { onError, retryOnFail, maxTries: 2, waitBetweenTries: 1 } });

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)('is nothing after an item has failed with On Error = %s, with Retry On Fail or without', async (onError) => {
		for (const [fault, retries] of [validation400('odd'), unauthorized401(), { cut: 'after' } as Fault].flatMap((one) => [[one, false], [one, true]] as const)) {
			simulator.answerNext('sendTextStatus', asUsual, fault);
			expect(kept(await runNode(new SendStatus(), continuing(onError, retries)))).toEqual({});
			simulator.answerNext('sendTextStatus', fault, fault);
			expect(kept(await runNode(new SendStatus(), continuing(onError, retries)))).toEqual({});
			simulator.reset();
		}
	});

	it('is not asked for by a retry that begins behind a node which continued', async () => {
		const run: NodeRun = { ...continuing('continueRegularOutput', false), next: { output: 0, parameters: { message: 'next', audience: 'allContacts' } } };
		simulator.answerNext('sendTextStatus', asUsual, validation400('odd'), asUsual, asUsual, validation400('odd'));
		const failed = await runNode(new SendStatus(), run);
		expect([failed.run.data.resultData.lastNodeExecuted, failed.status]).toEqual(['Next', 'error']);
		await retried(new SendStatus(), run, failed);
		expect(messages()).toEqual(['status 0', 'status 1', 'status 2', 'status 3', 'next', 'next', 'next', 'next', 'next']);
	});

	it('is everything that is done until the retry has its end, also when the node continues now', async () => {
		for (const retryOnFail of [false, true]) {
			const { run, failed } = await failAtThird(validation400('odd'));
			expect(Object.keys((kept(failed) as Record<number, object>)[0])).toEqual(['0', '1']);
			simulator.answerNext('sendTextStatus', validation400('odd'));
			const again = await retried(new SendStatus(), { ...run, settings: { ...continuing('continueRegularOutput', retryOnFail).settings } }, failed);
			expect(kept(again)).toEqual({});
			expect(messages()).toEqual(['status 0', 'status 1', 'status 2', 'status 2', 'status 3']);
			simulator.reset();
		}
	});
});
