// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import type { Fault, Instance } from '../../simulator';

useVirtualSimulator();

const [ANNA, BORIS] = ['79001110001@c.us', '79001110002@c.us'];

const waits = (type: string, body: IDataObject, messageID = '3EB0A'): Instance['queue'][number] => ({ messageID, type, body: { chatId: ANNA, ...body } });

/** Asks an instance of its own. */
async function ask(operation: string, parameters: INodeParameters = {}, partial: Partial<Instance> = {}, run: Partial<NodeRun> = {}) {
	const credential = simulator.addInstance(partial);
	const outcome = await runNode(new GreenApi(), { ...run, credential, parameters: { resource: 'queue', operation, ...parameters } });
	return { ...outcome, json: outcome.items.map(({ json }) => json), instance: simulator.instance(credential.idInstance) };
}

describe('Get Messages', () => {
	const rows: Array<[inWords: IDataObject, row: Instance['queue'][number]]> = [
		[{ kind: 'text', text: 'Hello', chatId: ANNA, idMessage: '3EB0A' }, waits('sendMessage', { message: 'Hello' })],
		[{ kind: 'file', text: 'Prices', chatId: ANNA, idMessage: '3EB0A' }, waits('sendFileByUrl', { caption: 'Prices', fileName: 'a.pdf' })],
		[{ kind: 'file', text: 'a.pdf', chatId: ANNA, idMessage: '3EB0A' }, waits('sendFileByUrl', { caption: '', fileName: 'a.pdf' })],
		[{ kind: 'poll', text: 'When?', chatId: ANNA, idMessage: '3EB0A' }, waits('sendPoll', { message: 'When?', options: [{ optionName: 'Now' }] })],
		[{ kind: 'location', text: 'Bakery', chatId: ANNA, idMessage: '3EB0A' }, waits('sendLocation', { latitude: 1, longitude: 2, nameLocation: 'Bakery' })],
		[{ kind: 'contact', text: 'Anna Berg', chatId: ANNA, idMessage: '3EB0A' }, waits('sendContact', { contact: { phoneContact: 7, firstName: 'Anna', lastName: 'Berg' } })],
		[{ kind: 'interactiveButtons', text: 'Yes?', chatId: ANNA, idMessage: '3EB0A' }, waits('sendInteractiveButtons', { body: 'Yes?' })],
		[{ kind: 'forward', chatId: BORIS, idMessage: '3EB0B' }, { messagesIDs: ['3EB0B'], type: 'ForwardMessages', body: { chatId: BORIS, messages: ['3EB0C'] } }],
		[
			{ kind: 'forward', chatId: BORIS, idMessage: '3EB0B', idMessages: ['3EB0B', '3EB0D'] },
			{ messagesIDs: ['3EB0B', '3EB0D'], type: 'ForwardMessages', body: { chatId: BORIS } },
		],
		[{ kind: 'textStatus', text: 'Open', idMessage: '3EB0A' }, { messageID: '3EB0A', type: 'sendTextStatus', body: { message: 'Open' } }],
		[{ kind: 'sendPigeon', chatId: ANNA, idMessage: '3EB0A' }, waits('sendPigeon', {})],
	];

	it.each(rows)('gives in words %j', async (inWords, row) => {
		expect((await ask('getMessages', {}, { queue: [row] })).json).toEqual([inWords]);
	});

	it('reads rows as older instances have them', async () => {
		simulator.answerNext('showMessagesQueue', { status: 200, body: [{ typeMessage: 'sendMessage', chatId: ANNA, message: 'Hello' }] });
		expect((await ask('getMessages')).json).toEqual([{ kind: 'text', text: 'Hello', chatId: ANNA }]);
	});

	it('gives as many as the limit says, and the rows as they are', async () => {
		const queue = ['1', '2', '3'].map((id) => waits('sendMessage', { message: id }, id));
		expect((await ask('getMessages', { limit: 2 }, { queue })).json.map(({ text }) => text)).toEqual(['1', '2']);
		expect((await ask('getMessages', { returnAll: true, simplify: false }, { queue })).json).toEqual(queue);
	});

	it('shows what was sent while the phone was not linked', async () => {
		const credential = simulator.addInstance({ stateInstance: 'notAuthorized' });
		const { items: [{ json: sent }] } = await runNode(new GreenApi(), { credential, parameters: { chatId: ANNA, message: 'Later' } });
		const { items } = await runNode(new GreenApi(), { credential, parameters: { resource: 'queue' } });
		expect(items.map(({ json }) => json)).toEqual([{ kind: 'text', text: 'Later', chatId: ANNA, idMessage: sent.idMessage }]);
	});
});

it.each([
	['countMessages', { queue: [waits('sendMessage', {}), waits('sendPoll', {})] }],
	['countNotifications', {}],
])('%s counts', async (operation, partial) => {
	expect((await ask(operation, {}, partial)).json).toEqual([{ count: 2 }]);
});

describe('Clear', () => {
	it('empties the queue of messages', async () => {
		const { json, instance } = await ask('clearMessages', {}, { queue: [waits('sendMessage', {})] });
		expect([json, instance.queue]).toEqual([[{ cleared: true }], []]);
	});

	it('says how long to wait where GREEN-API clears the notifications no more within the minute', async () => {
		const { items: [first, second], instance } = await ask('clearNotifications', {}, {}, { items: [{}, {}], settings: { onError: 'continueRegularOutput' } });
		expect(first.json).toEqual({ cleared: true });
		expect(second.json).toEqual({ error: 'GREEN-API clears this queue once a minute only, and did not do it now', details: expect.stringMatching(/^Run the node again in (59|60) seconds$/) });
		expect(instance.notifications).toEqual([]);
	});

	it.each([
		['clearMessages', 'clearMessagesQueue', 'Messages'],
		['clearNotifications', 'clearWebhooksQueue', 'Notifications'],
	])('%s is not made again where nobody knows whether it was done, for more may wait by then', async (operation, method, what) => {
		const fault: Fault = { cut: 'after' };
		simulator.answerNext(method, fault);
		const { error } = await ask(operation);
		expect([error?.message, error?.description]).toEqual([
			expect.stringMatching(/^The queue may have been cleared\. /),
			`Look at Queue > Count ${what} before you send it again: if there are none, it was cleared`,
		]);
		expect(simulator.requests).toHaveLength(1);
	});

	it('tells the reason where GREEN-API did not clear it', async () => {
		simulator.answerNext('clearMessagesQueue', { status: 200, body: { isCleared: false, reason: 'no queue' } });
		expect((await ask('clearMessages')).error?.message).toBe('GREEN-API did not clear the queue: no queue');
	});
});
