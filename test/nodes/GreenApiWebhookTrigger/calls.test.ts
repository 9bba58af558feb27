// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { asked, credential, everything, notify, published, secret, texts, useStage, workflow, write } from './stage';
import { incomingText, notification } from '../../simulator';

useStage();

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('a call with the secret', () => {
	it.each<[string, unknown, number]>([
		['a message', incomingText({ text: 'Hello' }), 1],
		['an unknown kind', { ...incomingText(), typeWebhook: 'somethingNew' }, 1],
		['no kind', { some: 'thing' }, 1],
		['an empty object', {}, 1],
		['no body', undefined, 1],
		['an empty text', '', 1],
		['a text', 'Hello', 1],
		['an array', [1, 2, { three: 3 }], 1],
		['an empty array', [], 1],
		['null', null, 1],
		['a number', 7, 1],
		['odd fields', { typeWebhook: 7, idMessage: { a: 1 }, timestamp: 'soon', senderData: [], messageData: 'x', instanceData: null }, 1],
		['names that objects have', JSON.parse('{"__proto__":{"a":1},"constructor":7,"toString":null,"typeWebhook":"x"}'), 1],
		['deep nesting', notification({ typeWebhook: 'deep', messageData: nested(1000) }), 1],
		['very deep nesting', notification({ typeWebhook: 'deep', messageData: nested(4000) }), 1],
		['one megabyte', incomingText({ text: 'x'.repeat(1024 * 1024) }), 1],
	])('is answered 200 and handed on: %s', async (_, body, executions) => {
		await published(everything);
		const { status, body: answer } = await notify(body);
		await workflow.worked();
		expect([status, answer, workflow.executions.length, workflow.errors, workflow.log]).toEqual([200, '', executions, [], []]);
	});

	it.each<[string, unknown]>([
		['another event', notification({ typeWebhook: 'stateInstanceChanged', stateInstance: 'authorized' })],
		['another text', incomingText({ text: 'Good-bye' })],
		['an unknown kind', { ...incomingText({ text: 'Hello' }), typeWebhook: 'somethingNew' }],
		['its own message', { ...incomingText({ text: 'Hello' }), typeWebhook: 'outgoingAPIMessageReceived' }],
		['null', null],
		['a text', 'Hello'],
	])('is answered 200 where the form does not want it, and starts nothing: %s', async (_, body) => {
		await published({ filters: { text: 'hello' } });
		const { status, body: answer } = await notify(body);
		await workflow.worked();
		expect([status, answer, workflow.executions, workflow.errors, asked()]).toEqual([200, '', [], [], []]);
	});

	it.each([
		['the contacts', { filters: { chats: { rows: [{ chat: '79001110001@c.us' }] } } }, 'getContacts', incomingText({ chatId: '123456789012345@lid', sender: '123456789012345@lid' })],
		['the contacts, for a name', {}, 'getContacts', incomingText({ senderName: '' })],
		['a file', { options: { downloadFile: true } }, 'downloadFile', undefined],
	])('is answered before slow work is done: %s', async (_, parameters, method, body) => {
		await published(parameters);
		const file = notification({ idMessage: 'FILE1', senderData: { chatId: '79001110001@c.us', chatName: 'Anna', sender: '79001110001@c.us', senderName: 'Anna' }, messageData: { typeMessage: 'imageMessage', fileMessageData: { downloadUrl: '', caption: 'Look', fileName: 'a.jpg', mimeType: 'image/jpeg' } } });
		simulator.answerNext(method, { delay: 300 });
		const { status, isAtWork } = await notify(body ?? file);
		expect([status, isAtWork, workflow.executions]).toEqual([200, true, []]);
		await workflow.worked();
		expect([asked(), workflow.errors]).toEqual([[method], []]);
	});

	it('starts a workflow with an item in the words of the form, and with no secret', async () => {
		await published();
		await write('Hello', 'ID1');
		await workflow.worked();
		expect(workflow.executions).toEqual([[{ json: expect.objectContaining({ event: 'messageReceived', text: 'Hello', senderName: 'Anna', chatId: '79001110001@c.us', idMessage: 'ID1' }) }]]);
		expect(JSON.stringify(workflow.executions)).not.toContain(secret());
	});

	it('starts what comes in the order in which it comes, also where it happened in another one', async () => {
		await published();
		for (const timestamp of [1767225900, 1767225700, 1767225800]) await notify(incomingText({ text: String(timestamp), timestamp }));
		await workflow.worked();
		expect(texts()).toEqual(['1767225900', '1767225700', '1767225800']);
	});

	it('does not let a text overtake the picture before it, which is still loading', async () => {
		await published({ options: { downloadFile: true } });
		simulator.answerNext('downloadFile', { delay: 300 });
		const picture = notification({ idMessage: 'FILE2', senderData: { chatId: '79001110001@c.us', chatName: 'Anna', sender: '79001110001@c.us', senderName: 'Anna' }, messageData: { typeMessage: 'imageMessage', fileMessageData: { downloadUrl: '', caption: 'picture', fileName: 'a.jpg', mimeType: 'image/jpeg' } } });
		await notify(picture);
		await write('text');
		await workflow.worked();
		expect(texts()).toEqual(['picture', 'text']);
	});
});

describe('what n8n answers before the node hears of it', () => {
	it.each([
		['GET', undefined, 404],
		['PUT', {}, 404],
		['DELETE', undefined, 404],
	])('%s %j: %i', async (method, body, status) => {
		await published(everything);
		expect((await workflow.call({ method, body, headers: { authorization: secret() } })).status).toBe(status);
		expect(workflow.executions).toEqual([]);
	});
});

describe('a repetition', () => {
	const call = (status: string) => notification({ typeWebhook: 'incomingCall', from: '79001110001@c.us', status, idMessage: 'CALL1' });
	const state = (timestamp?: unknown) => notification({ typeWebhook: 'stateInstanceChanged', stateInstance: 'authorized', timestamp: timestamp as number });
	const message = incomingText({ text: 'Hello' });

	it.each<[string, unknown[], number]>([
		['of a message', [message, message, message], 1],
		['of a message with its fields in another order', [message, Object.fromEntries(Object.entries(message).reverse())], 1],
		['of a message in another chat is none', [incomingText({ idMessage: 'A' }), incomingText({ idMessage: 'A', sender: '79001110002@c.us' })], 2],
		['of a call with another end is none', [call('offer'), call('offer'), call('declined')], 2],
		['of what has no ID, at the same time', [state(1767225600), state(1767225600)], 1],
		['of what has no ID, at another time, is none', [state(1767225600), state(1767225601)], 2],
		['of what has neither ID nor time is none', [state(null), state(null), {}, {}], 4],
		['that comes after others', [message, ...Array.from({ length: 900 }, () => incomingText()), message], 901],
	])('%s', async (_, bodies, executions) => {
		await published(everything);
		for (const body of bodies) expect((await notify(body)).status).toBe(200);
		await workflow.worked();
		expect(workflow.executions).toHaveLength(executions);
	});

	it('that comes at the same moment starts the workflow once, in the slow work of the first one, too', async () => {
		await published();
		simulator.answerNext('getContacts', { delay: 200 });
		const body = incomingText({ text: 'Hello', senderName: '' });
		const replies = await Promise.all(Array.from({ length: 50 }, async () => await notify(body)));
		await workflow.worked();
		expect([replies.every(({ status }) => status === 200), texts()]).toEqual([true, ['Hello']]);
	});

	it('is none in another workflow, nor under load', async () => {
		await published();
		const bodies = Array.from({ length: 100 }, (_, number) => incomingText({ text: String(number) }));
		await Promise.all([...bodies, ...bodies].map(async (body) => await notify(body)));
		await workflow.worked();
		expect(texts().map(Number).sort((one, other) => one - other)).toEqual(bodies.map((_, number) => number));
		await published();
		await notify(bodies[0]);
		await workflow.worked();
		expect(texts()).toEqual(['0']);
	});
});

describe('what cannot be made an item of', () => {
	it.each([
		['a form with a bad expression', { filters: { text: '={{ $("Nowhere").item.json.text }}' } }],
		['a form that has become unusable', { filters: { pattern: '(' } }],
	])('is handed on as it came: %s', async (_, parameters) => {
		await published();
		workflow.run.parameters = parameters;
		const body = incomingText({ text: 'Hello' });
		expect((await notify(body)).status).toBe(200);
		await workflow.worked();
		expect([workflow.events, workflow.errors, workflow.log]).toEqual([[{ event: 'messageReceived', ...body }], [], [expect.stringMatching(/^GREEN-API Webhook Trigger: a notification is handed on as it came\. /)]]);
	});

	it('is handed on as it came where the credential cannot be read', async () => {
		await published({ options: { downloadFile: true } });
		Object.assign(workflow.run.credential, { apiUrl: 'nonsense', idInstance: '' });
		const body = incomingText({ text: 'Hello', senderName: '' });
		expect((await notify(body)).status).toBe(200);
		await workflow.worked();
		expect([workflow.events.length, workflow.errors]).toEqual([1, []]);
		expect(JSON.stringify(workflow.events)).toContain('Hello');
	});

	it.each([
		['in the words of the form', {}],
		['under its own names', { options: { simplify: false } }],
		['as it came', { filters: { pattern: '(' } }],
	])('shows no API token that is in it: %s', async (_, parameters) => {
		await published();
		workflow.run.parameters = parameters;
		await write(`the token is ${credential.apiTokenInstance}, or so`);
		await workflow.worked();
		expect(workflow.executions).toHaveLength(1);
		expect(JSON.stringify(workflow.executions)).not.toContain(credential.apiTokenInstance);
	});
});
