// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IBinaryKeyData, INodeParameters, IRunExecutionData } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import type { MadeFiles } from '../../engine/nodeTypes';
import { type NodeRun, type Outcome, retryExecution } from '../../engine/runNode';
import { storeFiles } from '../../engine/storeFiles';
import { inVirtualTime } from '../../engine/virtualTime';
import { asUsual, validation400 } from '../../simulator';
import { holding, textsIn } from '../SendStatus/fileSends';

useVirtualSimulator();

type Ways = Parameters<typeof retryExecution>[3];

const retried = async (run: NodeRun, failed: Outcome, ways?: Ways): Promise<Outcome> => await inVirtualTime(async () => await retryExecution(new SendStatus(), run, failed, ways));

const sends = () => simulator.requests.filter(({ apiMethod }) => apiMethod.startsWith('send'));
const messages = () => sends().map(({ body }) => (body as { message: string }).message);

const text: INodeParameters = { message: '={{ $json.text }}', audience: 'allContacts' };

const sendTo = (parameters: INodeParameters = text, count = 3): NodeRun => ({
	credential: simulator.addInstance(),
	parameters,
	items: Array.from({ length: count }, (_, index) => ({ text: `status ${index}`, field: 'first' })),
});

/** Runs the node, whose last item of so many meets a fault. */
async function failAtLast(run: NodeRun, before = (run.items ?? []).length - 1): Promise<Outcome> {
	simulator.answerNext(run.parameters?.operation === 'sendMedia' ? 'sendMediaStatus' : 'sendTextStatus', ...Array<typeof asUsual>(before).fill(asUsual), validation400('odd'));
	const failed = await runNode(new SendStatus(), run);
	expect(failed.status).toBe('error');
	return failed;
}

/** How many statuses a retry posts. */
async function postedBy(retry: () => Promise<Outcome>): Promise<number> {
	const before = sends().length;
	const { status, items } = await retry();
	expect([status, items.map(({ pairedItem }) => pairedItem)]).toEqual(['success', items.map((_, item) => ({ item }))]);
	return sends().length - before;
}

/** Expressions whose values differ from one execution to the next, or with every evaluation. */
const unsteady = ['$now', '$now.toMillis()', '$today', 'Math.random()', 'Date.now()', 'new Date().toISOString()', '$execution.mode', '$execution.id', '$execution.resumeUrl', 'new Date().getTime() + $json.text'];

describe.each([false, true])('what a retry takes for the same work, with the original workflow: %s', (original) => {
	it.each(unsteady)('is that of a field which gives another value the second time: %s', async (expression) => {
		const run = sendTo({ ...text, message: `={{ $json.text }} {{ ${expression} }} {{ Math.random() }}` });
		const failed = await failAtLast(run);
		expect(await postedBy(async () => await retried(run, failed, { original }))).toBe(1);
	});
});

describe('what a retry takes for the same work', () => {
	it('is that of another way of the requests', async () => {
		const run = sendTo();
		const failed = await failAtLast(run);
		expect(await postedBy(async () => await retried({ ...run, parameters: { requestOptions: { timeout: 5000 }, ...text } }, failed))).toBe(1);
	});

	it('is that of the same fields in another order', async () => {
		const run = sendTo({ message: '={{ $json.text }}', audience: 'allContacts', font: 'SERIF' });
		const failed = await failAtLast(run);
		expect(await postedBy(async () => await retried({ ...run, parameters: { font: 'SERIF', audience: 'allContacts', message: '={{ $json.text }}' } }, failed))).toBe(1);
	});

	it.each<[string, INodeParameters]>([
		['Message', { ...text, message: '={{ $json.text }} ' }],
		['Message, to an expression of the same value', { ...text, message: '={{ String($json.text) }}' }],
		['Background Color', { ...text, backgroundColor: '#AA5500' }],
		['Font', { ...text, font: 'SERIF' }],
		['Audience', { ...text, audience: 'selectedContacts', participants: '79001110001@c.us' }],
	])('is not that of a changed %s', async (_, parameters) => {
		const run = sendTo();
		const failed = await failAtLast(run);
		expect(await postedBy(async () => await retried({ ...run, parameters }, failed))).toBe(3);
	});

	it('is what was done for either form, when the form is changed to and fro', async () => {
		const run = sendTo();
		const changed = { ...run, parameters: { ...text, message: '={{ $json.text }}!' } };
		const failed = await failAtLast(run);
		simulator.answerNext('sendTextStatus', asUsual, validation400('odd'));
		const again = await retried(changed, failed);
		simulator.answerNext('sendTextStatus', validation400('odd'));
		const third = await retried(changed, again);
		await retried(run, third);
		expect(messages()).toEqual(['status 0', 'status 1', 'status 2', 'status 0!', 'status 1!', 'status 1!', 'status 2']);
	});

	it('is nothing of what an older version of the node has kept', async () => {
		const run = sendTo();
		const failed = await failAtLast(run);
		const change = ({ executionData }: IRunExecutionData) => {
			executionData!.contextData['node:Node'] = { 0: { 0: { request: 'a1b2c3', json: { idMessage: 'OLD' } }, 1: { request: 'a1b2c3', json: { idMessage: 'OLD' } } } };
		};
		expect(await postedBy(async () => await retried(run, failed, { change }))).toBe(3);
	});
});

describe.each([false, true])('a retry in a loop, with the original workflow: %s', (original) => {
	const loop = (): NodeRun => ({ ...sendTo({ ...text, message: '={{ $runIndex }}.{{ $itemIndex }} {{ $now }}' }, 6), batchSize: 3 });
	const places = () => messages().map((message) => message.split(' ')[0]);

	it('posts what is missing of the pass that failed, and nothing of it twice', async () => {
		const run = loop();
		const failed = await failAtLast(run);
		const { status } = await retried(run, failed, { original });
		expect(status).toBe('success');
		expect(places()).toEqual(['0.0', '0.1', '0.2', '1.0', '1.1', '1.2', '1.2']);
	});

	it('knows what another retry of the same execution has done in the passes after it', async () => {
		const run = loop();
		const failed = await failAtLast(run, 1);
		simulator.answerNext('sendTextStatus', asUsual, asUsual, asUsual, validation400('odd'));
		await retried(run, failed, { original });
		const { status } = await retried(run, failed, { original });
		expect(status).toBe('success');
		expect(places()).toEqual(['0.0', '0.1', '0.1', '0.2', '1.0', '1.1', '1.1', '1.2']);
	});

	it('does all of the passes after the one that failed', async () => {
		const run = loop();
		const failed = await failAtLast(run, 1);
		const { status, run: { data } } = await retried(run, failed, { original });
		expect(status).toBe('success');
		expect(places()).toEqual(['0.0', '0.1', '0.1', '0.2', '1.0', '1.1', '1.2']);
		expect(data.executionData?.contextData['node:Node']).toEqual({});
	});
});

const film = (content: string) => ({ content: holding(content), fileName: 'film.mp4', mimeType: 'video/mp4' });
const twoFiles = (): MadeFiles => ({ first: film('one'), second: film('two') });

describe.each(['in the items', 'on disk'])('the retry of a status with a file that n8n keeps %s', (where) => {
	let removeFiles = (): void => undefined;
	beforeAll(async () => {
		if (where === 'on disk') removeFiles = await storeFiles();
	});
	afterAll(() => removeFiles());

	const send = (binaryPropertyName: string): NodeRun => ({ ...sendTo({ operation: 'sendMedia', fileFrom: 'binary', binaryPropertyName, audience: 'allContacts' }), files: [twoFiles(), twoFiles(), twoFiles()] });
	const binaries = (data: IRunExecutionData): IBinaryKeyData[] => (data.executionData?.nodeExecutionStack[0].data.main[0] ?? []).map(({ binary }) => binary!);

	it('posts no file twice', async () => {
		const run = send('first');
		const failed = await failAtLast(run);
		expect(await postedBy(async () => await retried(run, failed))).toBe(1);
	});

	it('posts the other file that the changed field names', async () => {
		const run = send('first');
		const failed = await failAtLast(run);
		await retried({ ...run, parameters: { ...run.parameters, binaryPropertyName: 'second' } }, failed);
		expect(textsIn(simulator)).toEqual(['one', 'one', 'two', 'two', 'two']);
	});

	it('posts the other file that the same expression names now', async () => {
		const run = send('={{ $execution.mode === "production" && $itemIndex === 1 ? "second" : "first" }}');
		const failed = await failAtLast(run);
		await retried(run, failed);
		expect(textsIn(simulator)).toEqual(['one', 'one', 'two', 'one']);
	});

	it('posts the file for which that of the field was exchanged', async () => {
		const run = send('first');
		const failed = await failAtLast(run);
		await retried(run, failed, { change: (data) => void (binaries(data)[0].first = binaries(data)[0].second) });
		expect(textsIn(simulator)).toEqual(['one', 'one', 'two', 'one']);
	});
});
