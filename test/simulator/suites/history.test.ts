import { FIRST_ID, later, post, simulator, useWorkbench } from './workbench';

useWorkbench();

const [ANNA, GROUP] = ['79001110001@c.us', '120363020000000001@g.us'];
const MINUTE = 60_000;

const outcome = async (apiMethod: string, body: unknown) => {
	later(1000);
	const { status, data } = await post(apiMethod, body);
	return [status, status === 200 ? data : data.message];
};

/** Sends a message to Anna, whose id is FIRST_ID. */
const send = async () => await post('sendMessage', { chatId: ANNA, message: 'At six' });

const message = async () => (await outcome('getMessage', { chatId: ANNA, idMessage: FIRST_ID }))[1];

describe('the history of a chat', () => {
	it('has both sides, the latest first, whatever their age', async () => {
		await send();
		const [, rows] = await outcome('getChatHistory', { chatId: ANNA });
		expect(rows[0]).toMatchObject({ type: 'outgoing', idMessage: FIRST_ID, textMessage: 'At six' });
		expect(rows.map(({ chatId }: { chatId: string }) => chatId)).toEqual(rows.map(() => ANNA));
		expect(rows.map(({ type }: { type: string }) => type)).toEqual(expect.arrayContaining(['incoming', 'outgoing']));
		expect(rows.at(-1).textMessage).toBe('From four days ago');
		const times = rows.map(({ timestamp }: { timestamp: number }) => timestamp);
		expect(times).toEqual([...times].sort((one, other) => other - one));
	});

	it('gives as many as are asked for, 100 if nobody says, and their files with an address', async () => {
		const { messages } = simulator.instance();
		expect((await outcome('getChatHistory', { chatId: ANNA, count: 3 }))[1]).toHaveLength(3);
		messages.unshift(...Array.from({ length: 120 }, () => ({ ...messages[0] })));
		expect((await outcome('getChatHistory', { chatId: ANNA }))[1]).toHaveLength(100);
		expect((await outcome('getChatHistory', { chatId: ANNA, count: 500 }))[1].length).toBeGreaterThan(120);
		const [, picture] = await outcome('getMessage', { chatId: ANNA, idMessage: '3EB0F000000000000003' });
		expect(picture.downloadUrl).toBe(`${simulator.url}/media/${simulator.credential.idInstance}/3EB0F1.jpg`);
	});

	it('is late by the lag of the journals', async () => {
		simulator.instance().journalLag = 2 * MINUTE;
		await send();
		expect(await message()).toBe(`Message not found by id ${FIRST_ID}`);
		later(2 * MINUTE);
		expect(await message()).toMatchObject({ idMessage: FIRST_ID });
	});

	it('is empty for a chat in which nobody wrote', async () => {
		expect(await outcome('getChatHistory', { chatId: '79001110009@c.us' })).toEqual([200, []]);
	});
});

describe('editing', () => {
	const edit = async () => await outcome('editMessage', { chatId: ANNA, idMessage: FIRST_ID, message: 'At seven' });

	it('shows in the message for 15 minutes; later the answer is the same and nothing changes', async () => {
		await send();
		expect(await edit()).toEqual([200, { idMessage: FIRST_ID }]);
		expect(await message()).toMatchObject({ textMessage: 'At seven', isEdited: true, editedMessageId: FIRST_ID });
		Object.assign(simulator.instance().messages[0], { textMessage: 'At six', isEdited: false });
		later(15 * MINUTE);
		expect(await edit()).toEqual([200, { idMessage: FIRST_ID }]);
		expect(await message()).toMatchObject({ textMessage: 'At six', isEdited: false });
	});

	it('changes neither what came, nor what was sent on the phone, nor buttons, which get another id', async () => {
		await send();
		const [sent] = simulator.instance().messages;
		sent.sendByApi = false;
		expect(await edit()).toEqual([200, { idMessage: FIRST_ID }]);
		expect((await outcome('editMessage', { chatId: ANNA, idMessage: '3EB0E000000000000001', message: 'x' }))[0]).toBe(200);
		Object.assign(sent, { sendByApi: true, typeMessage: 'interactiveButtons' });
		expect(await edit()).toEqual([200, { idMessage: '3EB00000000000000002' }]);
		expect(sent.textMessage).toBe('At six');
	});
});

describe('deleting', () => {
	const remove = async (more = {}) => await outcome('deleteMessage', { chatId: ANNA, idMessage: FIRST_ID, ...more });

	it('shows in the message for 72 hours, and for the sender alone at any time', async () => {
		await send();
		later(73 * 60 * MINUTE);
		expect(await remove()).toEqual([200, '']);
		expect(await message()).toMatchObject({ isDeleted: false });
		expect(await remove({ onlySenderDelete: true })).toEqual([200, '']);
		expect(await message()).toMatchObject({ isDeleted: true, deletedMessageId: FIRST_ID });
	});
});

it.each<[string, object, string]>([
	['getMessage', { chatId: ANNA, idMessage: 'none' }, 'Message not found by id none'],
	['getMessage', { chatId: GROUP, idMessage: '3EB0F000000000000003' }, 'Message not found by id 3EB0F000000000000003'],
	['getMessage', { chatId: ANNA }, "Validation failed. Details: 'idMessage' is required"],
	['getChatHistory', {}, "Validation failed. Details: 'chatId' is required"],
	['getChatHistory', { chatId: ANNA, count: 0 }, "Validation failed. Details: 'count' must be a positive number"],
	['editMessage', { chatId: ANNA, idMessage: 'none', message: 'x' }, 'Message not found by id none'],
	['editMessage', { chatId: ANNA, idMessage: 'none' }, "Validation failed. Details: 'message' is required"],
	['editMessage', { chatId: ANNA, idMessage: 'none', message: 'x'.repeat(20_001) }, "Validation failed. Details: 'message' length must be less than or equal to 20000 characters long"],
	['deleteMessage', { chatId: ANNA, idMessage: 'none' }, 'Message not found by id none'],
	['deleteMessage', { chatId: ANNA, idMessage: 'none', onlySenderDelete: 'yes' }, "Validation failed. Details: 'onlySenderDelete' must be a boolean"],
])('%s refuses %j', async (apiMethod, body, message) => {
	expect(await outcome(apiMethod, body)).toEqual([400, message]);
});
