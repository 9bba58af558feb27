// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { SupplyDataContext } from 'n8n-core';
import type { INode, INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { callAsTool } from '../../engine/asTool';
import type { NodeRun } from '../../engine/runNode';
import { inVirtualTime } from '../../engine/virtualTime';

useVirtualSimulator();

const form = { message: 'Hi', audience: 'allContacts' };

const post = async (parameters: INodeParameters, more: Partial<NodeRun> = {}) => {
	const outcome = await runNode(new SendStatus(), { credential: simulator.addInstance(), parameters: { ...form, ...parameters }, ...more });
	return { ...outcome, hints: outcome.run.data.resultData.runData.Node[0].hints ?? [] };
};

const hint = (color: string) => ({ message: expect.stringContaining(`'Background Color' ${color}`), type: 'warning', location: 'outputPane' });

it.each<[string, INodeParameters]>([
	['a text', {}],
	['a recording', { operation: 'sendVoice', urlFile: 'https://example.com/greeting.mp3' }],
])('posts %s on a color that is hard to read, and says so beside the output', async (_, parameters) => {
	const { items, hints } = await post({ ...parameters, backgroundColor: '#87CEEB' });
	expect(items).toHaveLength(1);
	expect(hints).toEqual([hint('#87CEEB')]);
	expect(methodsAsked()).toHaveLength(1);
});

it.each<[string, INodeParameters]>([
	['a dark color', { backgroundColor: '#228B22' }],
	['no color', {}],
	['a picture, which has none', { operation: 'sendMedia', urlFile: 'https://example.com/offer.jpg', backgroundColor: '#87CEEB' }],
])('says nothing for %s', async (_, parameters) => {
	const { items, hints } = await post(parameters);
	expect([items.length, hints]).toEqual([1, []]);
});

it('says it once a run, of all its colors', async () => {
	const { items, hints } = await post({ backgroundColor: '={{ $json.color }}' }, { items: ['#87CEEB', '#000000', '#FFA500'].map((color) => ({ color })) });
	expect([items.length, hints]).toEqual([3, [hint('#87CEEB, #FFA500,')]]);
});

it('says nothing of a status that was not posted', async () => {
	simulator.answerNext('sendTextStatus', { status: 400, body: { message: 'Validation failed' } });
	const { hints } = await post({ backgroundColor: '#87CEEB' }, { settings: { onError: 'continueRegularOutput' } });
	expect(hints).toEqual([]);
});

it('still says it with Retry On Fail of what the first try posted', async () => {
	const settings: Partial<INode> = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	simulator.answerNext('sendTextStatus', { status: 200, body: { idMessage: 'A' } }, { status: 400, body: { message: 'Validation failed' } });
	const { items, hints } = await post({ backgroundColor: '={{ $json.color }}' }, { settings, items: ['#87CEEB', '#000000'].map((color) => ({ color })) });
	expect([items.length, hints]).toEqual([2, [hint('#87CEEB')]]);
});

it('tells an AI agent nothing of it', async () => {
	const [place, tell] = [SupplyDataContext.prototype, jest.fn()];
	// n8n 1.85 has none there.
	const own = Object.getOwnPropertyDescriptor(place, 'addExecutionHints');
	Object.defineProperty(place, 'addExecutionHints', { value: tell, configurable: true });
	await inVirtualTime(async () => await callAsTool(new SendStatus(), simulator.addInstance(), { ...form, backgroundColor: '#87CEEB' }, {}));
	if (own) Object.defineProperty(place, 'addExecutionHints', own);
	else Reflect.deleteProperty(place, 'addExecutionHints');
	expect([methodsAsked(), tell.mock.calls]).toEqual([['sendTextStatus'], []]);
});
