// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode, INodeParameters } from 'n8n-workflow';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { asUsual, badGateway502, type Credential, type Fault, tooManyRequests429, unauthorized401, validation400 } from '../../simulator';

useVirtualSimulator();

const messages = (count: number) => Array.from({ length: count }, (_, index) => ({ text: `status ${index}` }));
const form: INodeParameters = { message: '={{ $json.text }}', audience: 'allContacts' };
const taken = () => simulator.requests.filter((request) => request.taken).map(({ body }) => (body as { message: string }).message);

const sendAll = async (count: number, settings: Partial<INode> = {}, faults: Fault[] = [], parameters = form, credential: Credential = simulator.addInstance()) => {
	simulator.answerNext('sendTextStatus', ...faults);
	return await runNode(new SendStatus(), { credential, items: messages(count), parameters, settings });
};

const onError = (mode: INode['onError']) => ({ onError: mode });
const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const textsOf = (count: number) => messages(count).map(({ text }) => text);

it('posts every status once and in order, within the allowance of five a second', async () => {
	const { items } = await sendAll(12);
	expect(taken()).toEqual(textsOf(12));
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(messages(12).map((_, item) => ({ item })));
	expect(simulator.requests.map(({ status }) => status)).not.toContain(429);
});

it('shares the allowance between executions that use the same instance', async () => {
	const credential = simulator.addInstance();
	const statistic = async () => await runNode(new GetStatusStatistic(), { credential, items: [{}, {}], parameters: { idMessage: 'A' } });
	const runs = await Promise.all([statistic(), statistic()]);
	expect(runs.map(({ error }) => error?.message)).toEqual([undefined, undefined]);
	expect(simulator.requests.map(({ status }) => status)).not.toContain(429);
});

describe('with On Error = Stop', () => {
	it('posts nothing when any item of the input is invalid, and shows which', async () => {
		const { error } = await sendAll(4, {}, [], { ...form, message: '={{ $itemIndex === 2 ? "" : $json.text }}' });
		expect(methodsAsked()).toEqual([]);
		expect(error?.message).toBe("'Message' is empty");
		expect(error?.context.itemIndex).toBe(2);
		expect(error?.description).toMatch(/Nothing was posted before it; the items after it were not sent/);
	});

	it('posts nothing when an expression of any item fails', async () => {
		const { error } = await sendAll(3, {}, [], { ...form, message: '={{ $itemIndex === 2 ? $("Nowhere").item.json.text : $json.text }}' });
		expect(error?.message).toBe("Referenced node doesn't exist");
		expect(methodsAsked()).toEqual([]);
	});

	it('stops at the first failure and says how far it came', async () => {
		const { error } = await sendAll(5, {}, [asUsual, asUsual, validation400('Validation failed. Details: \'message\' is odd')]);
		expect(taken()).toEqual(textsOf(2));
		expect(methodsAsked()).toHaveLength(3);
		expect(error?.message).toBe("GREEN-API did not accept the request: 'message' is odd");
		expect(error?.httpCode).toBe('400');
		expect(error?.context.itemIndex).toBe(2);
		expect(error?.description).toMatch(/2 of 5 items had been posted before it, and no retry repeats them; the items after it were not sent/);
	});

	it('waits for items that n8n starts in batches before it posts the first', async () => {
		const batching = { requestOptions: { batching: { batch: { batchSize: 1, batchInterval: 10 } } } };
		await sendAll(3, {}, [], { ...form, ...batching, message: '={{ $itemIndex === 2 ? "" : $json.text }}' });
		expect(methodsAsked()).toEqual([]);
		await sendAll(3, {}, [], { ...form, ...batching });
		expect(taken()).toEqual(textsOf(3));
	});

	it('posts one status with Execute Once', async () => {
		const { items } = await sendAll(3, { executeOnce: true });
		expect(taken()).toEqual(textsOf(1));
		expect(items).toHaveLength(1);
	});
});

describe('with On Error = Continue', () => {
	it('gives every item its own outcome, paired', async () => {
		const { items } = await sendAll(3, onError('continueRegularOutput'), [asUsual, validation400('bad request data')]);
		expect(taken()).toEqual(['status 0', 'status 2']);
		expect(items.map(({ json, pairedItem }) => [Object.keys(json).at(-1), pairedItem])).toEqual([
			['idMessage', { item: 0 }],
			['details', { item: 1 }],
			['idMessage', { item: 2 }],
		]);
		expect(items[1].json.error).toBe('GREEN-API did not accept the request: bad request data');
	});

	it('puts failed items on the error output, with the input they came from', async () => {
		const { items, errorItems } = await sendAll(3, onError('continueErrorOutput'), [asUsual, validation400('bad request data')]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems).toEqual([{ json: { text: 'status 1', error: 'GREEN-API did not accept the request: bad request data', details: expect.any(String) }, pairedItem: { item: 1 } }]);
	});

	it('also for items that are refused before they are sent', async () => {
		const { items, errorItems } = await sendAll(3, onError('continueErrorOutput'), [], { ...form, message: '={{ $itemIndex === 1 ? "" : $json.text }}' });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems.map(({ json, pairedItem }) => [json.text, json.error, pairedItem])).toEqual([['status 1', "'Message' is empty", { item: 1 }]]);
	});

	it('asks once when the answer dooms all items', async () => {
		const { items } = await sendAll(4, onError('continueRegularOutput'), [unauthorized401()]);
		expect(methodsAsked()).toHaveLength(1);
		expect(new Set(items.map(({ json }) => json.error))).toEqual(new Set(['GREEN-API does not accept the API Token']));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(messages(4).map((_, item) => ({ item })));
	});
});

describe('with Retry On Fail', () => {
	it('does not post again what an earlier try has posted', async () => {
		const { items } = await sendAll(4, retry, [asUsual, asUsual, validation400('bad request data')]);
		expect(taken()).toEqual(textsOf(4));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(messages(4).map((_, item) => ({ item })));
		expect(new Set(items.map(({ json }) => json.idMessage)).size).toBe(4);
	});

	it('does not send again what may have been posted', async () => {
		const { error } = await sendAll(3, retry, [asUsual, { cut: 'after' }]);
		expect(taken()).toEqual(textsOf(2));
		expect(methodsAsked()).toHaveLength(2);
		expect(error?.message ?? 'no error').toMatch(/^The status may have been posted/);
		expect(error?.description).toMatch(/Look at Get Outgoing Statuses before you send it again/);
	});

	it('remembers nothing beyond the execution: the next one posts again', async () => {
		const credential = simulator.addInstance();
		await sendAll(1, retry, [], form, credential);
		await sendAll(1, retry, [], form, credential);
		expect(taken()).toEqual(['status 0', 'status 0']);
	});
});

describe('on a fault that passes', () => {
	it('repeats a send that GREEN-API refused for being too fast', async () => {
		const { error } = await sendAll(2, {}, [tooManyRequests429()]);
		expect(error?.message).toBeUndefined();
		expect(taken()).toEqual(textsOf(2));
	});

	it('never repeats a send that GREEN-API may have taken', async () => {
		const { error } = await sendAll(1, {}, [{ ...badGateway502(), taken: true }]);
		expect(methodsAsked()).toHaveLength(1);
		expect(error?.message ?? 'no error').toMatch(/^The status may have been posted/);
		expect(error?.httpCode).toBe('502');
	});

	it.each<[string, Fault]>([
		['a bad gateway', badGateway502()],
		['a reset connection', { cut: 'before' }],
		['half an answer', { halfBody: true }],
	])('repeats a read after %s', async (_, fault) => {
		simulator.answerNext('getStatusStatistic', fault);
		const { error } = await runNode(new GetStatusStatistic(), { credential: simulator.addInstance(), parameters: { idMessage: 'A', options: { explainEmpty: false } } });
		expect(error?.message).toBeUndefined();
		expect(methodsAsked()).toHaveLength(2);
	});
});
