// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import { badGateway502, type Fault, type Instance } from '../../simulator';

useVirtualSimulator();

const ANNA = '79001110001@c.us';
const ID = '3EB0C767D097B7C7C030';
const MINUTE = 60_000;

type Message = Instance['messages'][number];

const sentNow = (more: Partial<Message> = {}): Message => ({
	type: 'outgoing',
	idMessage: ID,
	timestamp: Math.floor(Date.now() / 1000),
	typeMessage: 'textMessage',
	chatId: ANNA,
	textMessage: 'At six',
	statusMessage: 'sent',
	sendByApi: true,
	isEdited: false,
	isDeleted: false,
	...more,
});

/** Works on a message of Anna's chat at an instance of its own. */
async function ask(operation: string, parameters: INodeParameters, { messages = [sentNow()], ...partial }: Partial<Instance> = {}, run: Partial<NodeRun> = {}) {
	const credential = simulator.addInstance({ messages, ...partial });
	const outcome = await runNode(new GreenApi(), { ...run, credential, parameters: { operation, chatId: ANNA, idMessage: ID, ...parameters } });
	const own = simulator.requests.filter(({ instance }) => instance === credential.idInstance);
	return { ...outcome, json: outcome.items.map(({ json }) => json), bodies: own.map(({ body }) => body), message: simulator.instance(credential.idInstance).messages[0] };
}

const failWith = (method: string, ...faults: Fault[]) => simulator.answerNext(method, ...faults);

describe.each([
	['edit', { message: 'At seven' }],
	['delete', {}],
	['get', {}],
	['markAsRead', {}],
] as Array<[string, INodeParameters]>)('%s', (operation, parameters) => {
	it.each([
		['={{ "" }}', "'Message ID' is empty"],
		['={{ $json.idMessage }}', "'Message ID' is empty"],
		['3EB01, 3EB02', "'Message ID' holds 2 values: '3EB01', '3EB02'"],
		['={{ ["3EB01", "3EB02"] }}', "'Message ID' holds 2 values"],
	])('asks nothing for the id %s', async (idMessage, message) => {
		expect((await ask(operation, { ...parameters, idMessage })).error?.message).toBe(message);
		expect(methodsAsked()).toEqual([]);
	});
});

describe('Edit', () => {
	it('changes the text, and says that GREEN-API took it', async () => {
		const { json, bodies, message } = await ask('edit', { message: ' At seven ' });
		expect(json).toEqual([{ accepted: true, chatId: ANNA, time: expect.stringMatching(/^20/), idMessage: ID, editId: ID }]);
		expect(bodies).toEqual([{ chatId: ANNA, idMessage: ID, message: ' At seven ' }]);
		expect(message).toMatchObject({ textMessage: ' At seven ', isEdited: true });
	});

	it('does not say that it happened where it did not: later, or with buttons, which get another id', async () => {
		const late = sentNow();
		await passTime(16 * MINUTE);
		const { json: [later], message } = await ask('edit', { message: 'At seven' }, { messages: [late] });
		expect([later, message.textMessage]).toEqual([expect.objectContaining({ accepted: true, idMessage: ID }), 'At six']);
		const { json: [buttons] } = await ask('edit', { message: 'At seven' }, { messages: [sentNow({ typeMessage: 'interactiveButtons' })] });
		expect([buttons.accepted, buttons.idMessage]).toEqual([true, ID]);
		expect(buttons.editId).not.toBe(ID);
	});

	it.each([
		['', "'New Text' is empty"],
		['  \u200b', "'New Text' is empty"],
		['x'.repeat(20_001), "'New Text' is too long: 20001 characters, at most 20000 are allowed"],
	])('sends nothing for a text that is none or too long', async (message, title) => {
		expect((await ask('edit', { message: `={{ ${JSON.stringify(message)} }}` })).error?.message).toBe(title);
		expect(methodsAsked()).toEqual([]);
	});

	it('takes 20,000 characters', async () => {
		expect((await ask('edit', { message: 'x'.repeat(20_000) })).message.textMessage).toHaveLength(20_000);
	});

	it('is repeated after an answer that was lost', async () => {
		failWith('editMessage', { ...badGateway502(), taken: true });
		expect((await ask('edit', { message: 'At seven' })).json).toHaveLength(1);
		expect(methodsAsked()).toEqual(['editMessage', 'editMessage']);
	});
});

describe('Delete', () => {
	it.each<[INodeParameters, IDataObject, string]>([
		[{}, {}, 'everyone'],
		[{ deleteFor: 'everyone' }, {}, 'everyone'],
		[{ deleteFor: 'me' }, { onlySenderDelete: true }, 'me'],
	])('with %j deletes for whom it says', async (parameters, more, deleteFor) => {
		const { json, bodies, message } = await ask('delete', parameters);
		expect(json).toEqual([{ accepted: true, deleteFor, chatId: ANNA, idMessage: ID }]);
		expect([bodies, message.isDeleted]).toEqual([[{ chatId: ANNA, idMessage: ID, ...more }], true]);
	});

	it('deletes for nobody who is not named', async () => {
		expect((await ask('delete', { deleteFor: '={{ "all" }}' })).error?.message).toBe("'Delete For' must be everyone or me, not 'all'");
		expect(methodsAsked()).toEqual([]);
	});

	it('says of a message that is not there that it is not, and takes it for deleted after an answer that was lost', async () => {
		expect((await ask('delete', {}, { messages: [] })).error?.message).toMatch(/^GREEN-API knows no message with this 'Message ID'/);
		failWith('deleteMessage', { cut: 'after' }, { status: 400, body: { statusCode: 400, path: '/waInstance1/deleteMessage', message: `Message not found by id ${ID}` } });
		expect((await ask('delete', {})).json).toEqual([expect.objectContaining({ accepted: true })]);
	});
});

describe('Show Typing', () => {
	it.each<[INodeParameters, IDataObject, number]>([
		[{}, { typingTime: 5000 }, 5],
		[{ typingSeconds: 20, typingType: 'recording' }, { typingTime: 20_000, typingType: 'recording' }, 20],
		[{ typingSeconds: '={{ "1.5" }}', typingType: 'typing' }, { typingTime: 1500 }, 1.5],
	])('with %j sends milliseconds', async (parameters, more, seconds) => {
		const { json, bodies } = await ask('showTyping', parameters);
		expect([json, bodies]).toEqual([[{ shown: true, chatId: ANNA, seconds }], [{ chatId: ANNA, ...more }]]);
	});

	it('sends nothing for milliseconds', async () => {
		const { error } = await ask('showTyping', { typingSeconds: 1000 });
		expect(error?.message).toBe("'Typing Seconds' must be a number from 1 to 20, not '1000'");
		expect(methodsAsked()).toEqual([]);
	});
});

describe('Mark as Read', () => {
	const [came] = [{ ...sentNow(), type: 'incoming' as const, senderId: ANNA, senderName: '', senderContactName: '' }];

	it('marks one message', async () => {
		const { json, bodies } = await ask('markAsRead', {}, { incomingMessages: [came] });
		expect([json, bodies]).toEqual([[{ read: true, chatId: ANNA, idMessage: ID }], [{ chatId: ANNA, idMessage: ID }]]);
	});

	it('fails where GREEN-API has marked nothing, and says what it needs', async () => {
		const { error } = await ask('markAsRead', {}, { incomingMessages: [] });
		expect(error?.message).toBe('GREEN-API did not mark anything in this chat as read');
		expect(error?.description).toMatch(/\(incomingWebhook\) was on.*Message > Get Many/);
	});
});
