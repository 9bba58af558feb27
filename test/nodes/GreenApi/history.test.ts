// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { callAsTool } from '../../engine/asTool';
import { bytesOf } from '../../engine/binary';
import { inVirtualTime } from '../../engine/virtualTime';
import type { NodeRun } from '../../engine/runNode';
import type { Fault, Instance } from '../../simulator';

useVirtualSimulator();

const [ANNA, GROUP] = ['79001110001@c.us', '120363020000000001@g.us'];

const allOff = { incomingWebhook: 'no', outgoingMessageWebhook: 'no', outgoingWebhook: 'no' } as const;

/** Asks an instance of its own about the chat with Anna. */
async function ask(operation: string, parameters: INodeParameters, partial: Partial<Instance> = {}, run: Partial<NodeRun> = {}) {
	const credential = simulator.addInstance({ settings: { ...simulator.instance().settings, ...allOff }, ...partial });
	const outcome = await runNode(new GreenApi(), { ...run, credential, parameters: { operation, chatId: ANNA, ...parameters } });
	const hints = outcome.run.data.resultData.runData.Node[0].hints ?? [];
	return { ...outcome, credential, json: outcome.items.map(({ json }) => json), hints: hints.map(({ message }) => message) };
}

const history = async (parameters: INodeParameters = {}, rows?: object[], run: Partial<NodeRun> = {}) => {
	if (rows) simulator.answerNext('getChatHistory', ...Array<Fault>(run.items?.length ?? 1).fill({ status: 200, body: rows }));
	return await ask('getAll', parameters, {}, run);
};

const bodies = () => simulator.requests.filter(({ apiMethod }) => apiMethod === 'getChatHistory').map(({ body }) => body);

const row = (idMessage: string, more: IDataObject = {}): IDataObject => ({
	type: 'incoming', idMessage, timestamp: 1_700_000_000, typeMessage: 'textMessage', chatId: ANNA, senderId: ANNA, senderName: 'Anna', textMessage: `Text ${idMessage}`, ...more,
});

const own = (idMessage: string, more: IDataObject = {}) => row(idMessage, { type: 'outgoing', senderId: undefined, senderName: undefined, statusMessage: 'sent', sendByApi: true, ...more });

const idsOf = (json: IDataObject[]) => json.map(({ idMessage }) => idMessage).join('');

describe('Get Many', () => {
	it('gives both sides of the chat, the latest first, as a memory can take them', async () => {
		const { json } = await history();
		expect(json.slice(0, 2)).toEqual([
			{ role: 'assistant', text: 'See you at six', time: expect.any(String), kind: 'text', deliveryStatus: 'pending', sentFrom: 'api', chatId: ANNA, idMessage: '3EB0F000000000000001' },
			{ role: 'user', text: 'What do you have today?', time: expect.any(String), senderName: 'Anna K.', kind: 'text', chatId: ANNA, idMessage: '3EB0E000000000000001' },
		]);
		expect(json.map(({ role, text }) => [typeof text, ['user', 'assistant'].includes(String(role))])).toEqual(json.map(() => ['string', true]));
		expect(json.map(({ chatId }) => chatId)).toEqual(json.map(() => ANNA));
		for (const one of json) expect(Object.keys(one).length).toBeLessThanOrEqual(10);
		expect(methodsAsked()).not.toContain('getContacts');
	});

	it('turns them around with Oldest First, and keeps the latest all the same', async () => {
		const rows = [row('D'), own('C'), row('B'), own('A')];
		expect(idsOf((await history({ limit: 3 }, rows)).json)).toBe('DCB');
		expect(idsOf((await history({ limit: 3, options: { oldestFirst: true } }, rows)).json)).toBe('BCD');
	});

	it.each<[string, INodeParameters, number]>([
		['the limit', { limit: 7 }, 7],
		['50 when left alone', {}, 50],
		['a limit above what is looked through', { limit: 5000 }, 5000],
		['1000 with Return All', { returnAll: true }, 1000],
		['1000 with a filter', { limit: 7, filters: { text: 'offer' } }, 1000],
		['1000 with a filter of another kind', { limit: 7, filters: { kind: ['picture'] } }, 1000],
		['1000 with a filter by person', { limit: 7, filters: { sender: 'Anna' } }, 1000],
		['the limit with filters that hold nothing', { limit: 7, filters: { text: '', kind: [], sender: '' } }, 7],
		['no less than the limit with a filter', { limit: 5000, filters: { text: 'offer' } }, 5000],
		['what the user says with Return All', { returnAll: true, options: { lookThrough: 200 } }, 200],
		['what the user says with a filter', { filters: { text: 'offer' }, options: { lookThrough: 3000 } }, 3000],
		['the limit, whatever the user says, where nothing is left out', { limit: 7, options: { lookThrough: 3000 } }, 7],
	])('asks for %s', async (_, parameters, count) => {
		await history(parameters);
		expect(bodies()).toEqual([{ chatId: ANNA, count }]);
	});

	it.each<[INodeParameters, string]>([
		[{ limit: 0 }, "'Limit' must be a whole number from 1 up, not '0'"],
		[{ options: { lookThrough: 0 } }, "'Look Through' must be a whole number from 1 up, not '0'"],
		[{ filters: { sender: '900 111-00-01' } }, "'900 111-00-01' in 'Sender' is neither a phone number nor a chat ID"],
	])('asks nothing for %j', async (parameters, message) => {
		expect((await history(parameters)).error?.message).toBe(message);
		expect(methodsAsked()).toEqual([]);
	});

	it.each<[string, INodeParameters, string]>([
		['those that came', { direction: 'incoming' }, 'CA'],
		['the own ones', { direction: 'outgoing' }, 'DB'],
		['those from the phone', { sentFrom: 'phone' }, 'D'],
		['a kind', { kind: ['picture'] }, 'B'],
		['a text', { text: 'TEXT c' }, 'C'],
		['a person in the group', { sender: 'boris' }, 'A'],
		['all that is asked for at once', { direction: 'outgoing', text: 'text', sentFrom: 'api' }, 'B'],
	])('keeps %s before it limits', async (_, filters, ids) => {
		const rows = [own('D', { sendByApi: false }), row('C'), own('B', { typeMessage: 'imageMessage' }), row('A', { senderId: '79001110002@c.us', senderName: 'Boris' })];
		expect(idsOf((await history({ filters, limit: ids.length }, rows)).json)).toBe(ids);
	});

	it('says who of a group has written, asks for the names that the rows lack, and gives rows as they are without Simplify', async () => {
		const rows = [row('B', { chatId: GROUP, senderId: '79001110002@c.us', senderName: '' }), own('A', { chatId: GROUP })];
		const { json } = await history({ chatId: GROUP }, rows);
		expect(json).toEqual([expect.objectContaining({ role: 'user', senderName: 'Boris', senderId: '79001110002@c.us' }), expect.not.objectContaining({ chatName: expect.anything() })]);
		expect((await history({ simplify: false }, rows)).json).toEqual(rows);
	});

	it('asks once for each item and pairs the rows with it; an empty chat gives none', async () => {
		simulator.answerNext('getChatHistory', { status: 200, body: [row('B'), row('A')] }, { status: 200, body: [] }, { status: 200, body: [row('C')] });
		const { items, error } = await history({ chatId: '={{ $json.id }}' }, undefined, { items: [ANNA, GROUP, ANNA].map((id) => ({ id })) });
		expect([error, items.map(({ json, pairedItem }) => [json.idMessage, pairedItem])]).toEqual([undefined, [['B', { item: 0 }], ['A', { item: 0 }], ['C', { item: 2 }]]]);
	});

	it('downloads files, and explains one that is gone', async () => {
		const { items, credential } = await ask('getAll', { filters: { kind: ['picture'] }, options: { download: ['file', 'thumbnail'] } });
		expect(Object.keys(items[0].binary ?? {})).toEqual(['file', 'thumbnail']);
		expect(await bytesOf(items[0], 'file')).toEqual(simulator.file(`${simulator.url}/media/${credential.idInstance}/3EB0F1.jpg`));
		const { json: [gone] } = await history({ options: { download: ['file'] } }, [own('A', { typeMessage: 'imageMessage', downloadUrl: '' })]);
		expect(gone.fileMissing).toMatch(/^GREEN-API has no link to the file/);
	});

	describe('explains', () => {
		it.each<[string, object[], RegExp]>([
			['an empty chat by both settings', [], /^GREEN-API has no incoming message of the chat.*settings incomingWebhook and outgoingMessageWebhook are off/],
			['a chat in which nobody answers by one', [own('A')], /^GREEN-API has no incoming message of the chat.*setting incomingWebhook is off/],
		])('%s', async (_, rows, says) => {
			expect((await history({}, rows)).hints).toEqual([expect.stringMatching(says)]);
			expect((await history({ options: { explainEmpty: false } }, rows)).hints).toEqual([]);
		});

		it('nothing where both have written, and asks for no settings', async () => {
			expect((await history({}, [row('B'), own('A')])).hints).toEqual([]);
			expect(methodsAsked()).toEqual(['getChatHistory']);
		});

		it.each<[string, INodeParameters, number]>([
			['with Return All', { returnAll: true, options: { lookThrough: 2 } }, 1],
			['where a filter has found too few', { limit: 2, filters: { text: 'Text B' }, options: { lookThrough: 2 } }, 1],
			['and not where a filter has found enough', { limit: 1, filters: { text: 'Text B' }, options: { lookThrough: 2 } }, 0],
			['and not where the chat has no more', { returnAll: true, options: { lookThrough: 3 } }, 0],
			['and not where only a limit is reached', { limit: 2 }, 0],
		])('that older messages were not looked at, %s', async (_, parameters, count) => {
			const { hints } = await history(parameters, [row('B'), own('A')]);
			expect(hints).toEqual(Array(count).fill(expect.stringMatching(/latest 2 messages.*Raise 'Look Through'/)));
		});
	});

	it("is an agent's tool, and tells it no hints", async () => {
		simulator.answerNext('getChatHistory', { status: 200, body: [own('A')] });
		const call = async () => await callAsTool(new GreenApi(), simulator.addInstance(), { operation: 'getAll', chatId: ANNA, returnAll: true, options: { lookThrough: 1 } }, {});
		expect((await inVirtualTime(call)).map(({ json }) => [json.role, json.text])).toEqual([['assistant', 'Text A']]);
		expect(methodsAsked()).toEqual(['getChatHistory']);
	});
});

describe('Get', () => {
	const PICTURE = '3EB0F000000000000003';

	it('gives a message as the history does, or as it is', async () => {
		const { json: [message] } = await ask('get', { idMessage: PICTURE });
		expect(message).toMatchObject({ role: 'assistant', text: 'How do you like it?', kind: 'picture', deliveryStatus: 'read', chatId: ANNA, idMessage: PICTURE });
		const { json: [raw] } = await ask('get', { idMessage: PICTURE, simplify: false });
		expect(raw).toMatchObject({ typeMessage: 'imageMessage', statusMessage: 'read', isDeleted: false });
	});

	it('downloads its file', async () => {
		const { items: [{ binary }] } = await ask('get', { idMessage: PICTURE, options: { download: ['file'] } });
		expect(binary?.file.fileName).toBe('3EB0F1.jpg');
	});

	it('says of a message that is not there where to look, and that one of another chat is not there either', async () => {
		for (const parameters of [{ idMessage: '3EB0000000000000DEAD' }, { idMessage: PICTURE, chatId: GROUP }]) {
			const { error } = await ask('get', parameters);
			expect(error?.message).toBe("GREEN-API knows no message with this 'Message ID' in this chat");
			expect(error?.description).toMatch(/Message > Get Many.*2 minutes.*\(incomingWebhook\).*\(outgoingMessageWebhook\)/);
		}
	});

	it.each([{}, [], [{ idMessage: 'A' }], { idMessage: 7 }])('does not take %j for a message', async (body) => {
		simulator.answerNext('getMessage', { status: 200, body });
		expect((await ask('get', { idMessage: PICTURE })).error?.message).toBe("GREEN-API's answer is not a message");
	});
});
