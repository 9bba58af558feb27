import type { INode } from 'n8n-workflow';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node';
import { runNode } from '../engine/runNode';
import { type Simulator, startSimulator } from '../simulator';
import { isSince } from './underTest';

/**
 * What n8n makes of an expression that fails, with On Error = Continue. The late releases of 1.123, and 2.39 on, give
 * the item an outcome of its own. Older ones, and 2.0 to 2.38, end the node and hand its input on.
 */
const endsTheNode = !isSince('1.123') || (isSince('2.0') && !isSince('2.39'));

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator();
});

afterAll(async () => await simulator.close());

const sendThree = async (onError: INode['onError'], settings: Partial<INode> = {}, requestOptions = {}) => {
	simulator.requests.length = 0;
	const parameters = { requestOptions, message: '={{ $itemIndex === 1 ? $("Nowhere").item.json.text : $json.text }}', audience: 'allContacts' };
	const items = ['a', 'b', 'c'].map((text) => ({ text }));
	return await runNode(new SendStatus(), { credential: simulator.addInstance(), parameters, items, settings: { onError, ...settings } });
};

/** What is posted when all is over: a request that n8n does not wait for would come before another execution's. */
async function posted(): Promise<unknown[]> {
	const credential = simulator.addInstance();
	for (const message of Array<string>(3).fill('afterwards')) await runNode(new SendStatus(), { credential, parameters: { message, audience: 'allContacts' } });
	return simulator.requests.map(({ body }) => (body as { message: string }).message).filter((message) => message !== 'afterwards');
}

it('with On Error = Stop posts nothing', async () => {
	const { error, status } = await sendThree('stopWorkflow');
	expect([status, error?.message]).toEqual(['error', "Referenced node doesn't exist"]);
	expect(await posted()).toEqual([]);
});

it.each(['continueRegularOutput', 'continueErrorOutput'] as const)('with On Error = %s posts nothing that it does not show', async (onError) => {
	const { items, errorItems, error } = await sendThree(onError);
	if (endsTheNode) {
		expect(error?.message).toBe("Referenced node doesn't exist");
		expect(items.map(({ json }) => json)).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
		expect(await posted()).toEqual([]);
		return;
	}
	const shown = onError === 'continueErrorOutput' ? errorItems : items;
	expect(error?.message).toBeUndefined();
	expect(items.filter(({ json }) => json.idMessage)).toHaveLength(2);
	expect(shown.map(({ json }) => json.error).filter(Boolean)).toEqual(["Referenced node doesn't exist"]);
	expect(await posted()).toEqual(['a', 'c']);
});

/** One item after the other, so that some are at work when the expression of a later one fails. */
const inBatches = { batching: { batch: { batchSize: 1, batchInterval: 30 } } };

it.each(['continueRegularOutput', 'continueErrorOutput'] as const)('with Retry On Fail and On Error = %s posts nothing twice, although n8n begins the next try while the first still sends', async (onError) => {
	for (const requestOptions of [{}, inBatches]) {
		simulator.answerNext('sendTextStatus', { delay: 200 }, { delay: 200 });
		await sendThree(onError, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 }, requestOptions);
		const all = await posted();
		expect(all).toEqual([...new Set(all)]);
	}
});
