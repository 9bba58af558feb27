// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode, INodeType } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { type Fault, validation400 } from '../../simulator';
import { endedAfter } from './endedAfter';
import { people, recipientsOf, SendToEach, sourcesOf } from './sendToEach';

useVirtualSimulator();

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
const slow: Fault = { delay: 30 };

describe.each(['continueRegularOutput', 'continueErrorOutput'] as const)('a try that begins while an earlier one still sends, with On Error = %s', (onError) => {
	it.each([
		['before the first request', [0]],
		['during the first request', [1]],
		['during the last one', [ITEMS]],
		['one after the other', [0, 0, 0]],
		['during different requests', [2, 2, 4]],
	])('posts every item once and shows it so, when n8n ends the earlier ones %s', async (_, ends) => {
		const { items, errorItems } = await send(endedAfter(new SendStatus(), ...ends), onError, ...Array<Fault>(ITEMS).fill(slow));
		expect(taken()).toEqual(texts);
		expect(items.map(({ json, pairedItem }) => [typeof json.idMessage, pairedItem])).toEqual(texts.map((__, item) => ['string', { item }]));
		expect(errorItems).toEqual([]);
	});

	it('posts again what certainly was not posted, and shows that', async () => {
		const { items, errorItems } = await send(endedAfter(new SendStatus(), 1), onError, slow, validation400('odd'), slow);
		expect(taken().sort()).toEqual(texts);
		expect([items.length, errorItems.length]).toEqual([ITEMS, 0]);
		expect(new Set(items.map(({ json }) => json.idMessage)).size).toBe(ITEMS);
	});

	it('does not post again what may have been posted, and says so', async () => {
		const { items, errorItems } = await send(endedAfter(new SendStatus(), 2), onError, slow, { cut: 'after' }, slow);
		expect(taken()).toEqual(texts);
		const failed = [...items, ...errorItems].filter(({ json }) => json.error);
		expect(failed.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([[expect.stringMatching(/^The status may have been posted/), { item: 1 }]]);
	});
});

describe('a try that n8n ends while it is at one of several pieces of an item', () => {
	const sendPieces = async (node: INodeType, settings: Partial<INode>) => {
		simulator.answerNext('sendTextStatus', ...Array<Fault>(6).fill(slow));
		return await runNode(node, {
			credential: simulator.addInstance(),
			parameters: { message: 'Hi', people: '={{ $json.people }}' },
			items: [0, 1].map((item) => ({ people: people(item, 3) })),
			settings: { onError: 'continueRegularOutput', ...settings },
		});
	};

	it.each([[[1]], [[2]], [[4]], [[6]], [[0, 0]], [[1, 3]]])('posts none twice, and the next try shows all: after %j requests', async (ends) => {
		const { items } = await sendPieces(endedAfter(new SendToEach(), ...ends), { retryOnFail: true, maxTries: 4, waitBetweenTries: 1 });
		expect(recipientsOf(simulator.requests)).toEqual([...people(0, 3), ...people(1, 3)]);
		expect(items.map(({ json }) => typeof json.idMessage)).toEqual(Array(6).fill('string'));
		expect(sourcesOf(items)).toEqual([0, 0, 0, 1, 1, 1]);
	});

	it('posts no further piece where there is no next try, which nobody would hear of', async () => {
		await sendPieces(endedAfter(new SendToEach(), 2), {});
		// By the time that another execution has come through, the next piece would have been sent.
		const credential = simulator.addInstance();
		await runNode(new SendToEach(), { credential, parameters: { message: 'Later', people: people(5, 3) } });
		expect(recipientsOf(simulator.requests)).toEqual([...people(0, 2), ...people(5, 3)]);
	});
});
