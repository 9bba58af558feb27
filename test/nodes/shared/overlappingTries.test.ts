/* eslint-disable @n8n/community-nodes/no-restricted-globals */
// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IExecuteFunctions, INode, INodeExecutionData, INodeType } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { loaded } from '../../engine/nodeTypes';
import { type Fault, validation400 } from '../../simulator';

useVirtualSimulator();

async function received(requests: number): Promise<void> {
	while (simulator.requests.length < requests) await new Promise(setImmediate);
}

/**
 * Send Status in an n8n that ends its first tries when so many requests have been made, while their items are still on their
 * way, as some versions do when an expression fails. What those tries give is lost; they go on all the same.
 */
function endedAfter(...requests: number[]): INodeType {
	const node: INodeType = loaded(new SendStatus());
	const route = node.execute!;
	let tries = 0;
	node.execute = async function (this: IExecuteFunctions) {
		const last = requests[tries++];
		const outputs = route.call(this) as Promise<INodeExecutionData[][]>;
		if (last === undefined) return await outputs;
		await received(last);
		throw new Error('An expression has failed');
	};
	return node;
}

const ITEMS = 6;
const texts = Array.from({ length: ITEMS }, (_, item) => `status ${item}`);

const taken = () => simulator.requests.filter((request) => request.taken).map(({ body }) => (body as { message: string }).message);

const send = async (node: INodeType, onError: INode['onError'], ...faults: Fault[]) => {
	simulator.answerNext('sendTextStatus', ...faults);
	return await runNode(node, {
		credential: simulator.addInstance(),
		parameters: { message: '={{ $json.text }}', audience: 'allContacts' },
		items: texts.map((text) => ({ text })),
		settings: { onError, retryOnFail: true, maxTries: 4, waitBetweenTries: 1 },
	});
};

/** Long enough for the next try to begin meanwhile; what has to come out does not depend on it. */
const slow: Fault = { delay: 100 };

describe.each(['continueRegularOutput', 'continueErrorOutput'] as const)('a try that begins while an earlier one still sends, with On Error = %s', (onError) => {
	it.each([
		['before the first request', [0]],
		['during the first request', [1]],
		['during the last one', [ITEMS]],
		['one after the other', [0, 0, 0]],
		['during different requests', [2, 2, 4]],
	])('posts every item once and shows it so, when n8n ends the earlier ones %s', async (_, ends) => {
		const { items, errorItems } = await send(endedAfter(...ends), onError, ...Array<Fault>(ITEMS).fill(slow));
		expect(taken()).toEqual(texts);
		expect(items.map(({ json, pairedItem }) => [Object.keys(json), pairedItem])).toEqual(texts.map((__, item) => [['idMessage'], { item }]));
		expect(errorItems).toEqual([]);
	});

	it('posts again what certainly was not posted, and shows that', async () => {
		const { items, errorItems } = await send(endedAfter(1), onError, slow, validation400('odd'), slow);
		expect(taken().sort()).toEqual(texts);
		expect([items.length, errorItems.length]).toEqual([ITEMS, 0]);
		expect(new Set(items.map(({ json }) => json.idMessage)).size).toBe(ITEMS);
	});

	it('does not post again what may have been posted, and says so', async () => {
		const { items, errorItems } = await send(endedAfter(2), onError, slow, { cut: 'after' }, slow);
		expect(taken()).toEqual(texts);
		const failed = [...items, ...errorItems].filter(({ json }) => json.error);
		expect(failed.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([[expect.stringMatching(/^The status may have been posted/), { item: 1 }]]);
	});
});
