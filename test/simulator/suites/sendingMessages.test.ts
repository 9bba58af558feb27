import { FIRST_ID, get, post, simulator, useWorkbench } from './workbench';

useWorkbench();

const CHAT = '79001110001@c.us';

const TEXT = { chatId: CHAT, message: 'Good morning' };
const POLL = { chatId: CHAT, message: 'Which day?', options: [{ optionName: 'Monday' }, { optionName: 'Friday' }] };
const CONTACT = { chatId: CHAT, contact: { phoneContact: 79001110002, firstName: 'Anna', company: 'Bakery' } };
const BUTTONS = { chatId: CHAT, body: 'Order 17', buttons: [{ type: 'url', buttonId: '1', buttonText: 'Menu', url: 'https://example.com' }] };
const REPLIES = { chatId: CHAT, header: 'Bakery', body: 'Order 17', footer: 'Today', buttons: [{ buttonId: 'yes', buttonText: 'Yes' }] };

/** The newest message, as the journal has it. */
const journaled = async () => (await get('lastOutgoingMessages')).data[0];

it.each<[string, string, object, object]>([
	['a text that answers', 'sendMessage', { ...TEXT, quotedMessageId: '3EB0A', linkPreview: false, typePreview: 'small', typingTime: 1000 }, { typeMessage: 'textMessage', textMessage: TEXT.message, quotedMessage: { stanzaId: '3EB0A' } }],
	['a text with a preview', 'sendMessage', { ...TEXT, customPreview: { title: 'Menu' } }, { typeMessage: 'extendedTextMessage', textMessage: TEXT.message, extendedTextMessage: { title: 'Menu' } }],
	['a poll', 'sendPoll', { ...POLL, multipleAnswers: true }, { typeMessage: 'pollMessage', pollMessageData: { name: POLL.message, options: POLL.options, multipleAnswers: true } }],
	['a contact', 'sendContact', CONTACT, { typeMessage: 'contactMessage', contact: { displayName: 'Anna Bakery', vcard: expect.stringContaining('+79001110002') } }],
	['buttons', 'sendInteractiveButtons', BUTTONS, { typeMessage: 'interactiveButtons', interactiveButtons: { contentText: 'Order 17', buttons: BUTTONS.buttons } }],
	['reply buttons', 'sendInteractiveButtonsReply', REPLIES, { typeMessage: 'interactiveButtonsReply', interactiveButtonsReply: { titleText: 'Bakery', contentText: 'Order 17', footerText: 'Today', buttons: REPLIES.buttons } }],
])('%s is answered with an id, and in the journal with its content', async (_, method, body, content) => {
	expect((await post(method, body)).data).toEqual({ idMessage: FIRST_ID });
	expect(await journaled()).toMatchObject({ idMessage: FIRST_ID, chatId: CHAT, statusMessage: 'sent', ...content });
});

const optionsOf = (...texts: unknown[]) => ({ options: texts.map((optionName) => ({ optionName })) });

it.each<[string, object, object, string]>([
	['sendMessage', TEXT, { message: 'a'.repeat(20_001) }, "'message' length must be less than or equal to 20000 characters long"],
	['sendMessage', TEXT, { linkPreview: 'no' }, "'linkPreview' must be a boolean"],
	['sendMessage', TEXT, { typePreview: 'huge' }, "'typePreview' must be one of [large, small]"],
	['sendMessage', TEXT, { typingTime: 0 }, "'typingTime' must be greater than or equal to 1000"],
	['sendMessage', TEXT, { customPreview: 'Menu' }, "'customPreview' must be of type object"],
	['sendMessage', TEXT, { customPreview: { link: 'x' } }, "'customPreview.title' is required"],
	['sendMessage', TEXT, { customPreview: { title: 'a'.repeat(301) } }, "'customPreview.title' length must be less than or equal to 300 characters long"],
	['sendPoll', POLL, { message: 'a'.repeat(256) }, "'message' length must be less than or equal to 255 characters long"],
	['sendPoll', POLL, optionsOf('a'), "'options' must contain at least 2 items"],
	['sendPoll', POLL, optionsOf(...'abcdefghijklm'), "'options' must contain less than or equal to 12 items"],
	['sendPoll', POLL, optionsOf('a', 'b', 'a'), "'options[2]' contains a duplicate value"],
	['sendPoll', POLL, optionsOf('a', 'b'.repeat(101)), "'options[1].optionName' length must be less than or equal to 100 characters long"],
	['sendPoll', POLL, { options: ['a', 'b'] }, "'options[0]' must be of type object"],
	['sendContact', CONTACT, { contact: { phoneContact: 79001110002 } }, "'contact' must contain at least one of [firstName, middleName, lastName, company]"],
	['sendContact', CONTACT, { contact: { phoneContact: '79001110002', firstName: 'Anna' } }, "'contact.phoneContact' must be a positive number"],
	['sendInteractiveButtons', BUTTONS, { body: '' }, "'body' is not allowed to be empty"],
	['sendInteractiveButtons', BUTTONS, { buttons: [{ buttonId: '1', buttonText: 'Menu' }] }, "'buttons[0].type' is required"],
	['sendInteractiveButtonsReply', REPLIES, { buttons: [] }, "'buttons' must contain at least 1 items"],
	['sendInteractiveButtonsReply', REPLIES, { buttons: Array(4).fill(REPLIES.buttons[0]) }, "'buttons' must contain less than or equal to 3 items"],
	['sendInteractiveButtonsReply', REPLIES, { buttons: [{ buttonId: '1', buttonText: 'a'.repeat(26) }] }, "'buttons[0].buttonText' length must be less than or equal to 25 characters long"],
	['sendInteractiveButtonsReply', REPLIES, { buttons: 'Yes' }, "'buttons' must be an array"],
])('%s refuses of %j what has %j', async (method, body, change, wrong) => {
	const before = simulator.instance().messages.length;
	const { status, data } = await post(method, { ...body, ...change });
	expect([status, data.message]).toEqual([400, `Validation failed. Details: ${wrong}`]);
	expect(simulator.instance().messages).toHaveLength(before);
});

describe('forwarding', () => {
	const GROUP = '120363020000000001@g.us';

	const forward = async (messages: string[], chatIdFrom = CHAT) => (await post('forwardMessages', { chatId: GROUP, chatIdFrom, messages })).data;

	it('puts a message into the other chat, with its content', async () => {
		const [source] = simulator.instance().messages.filter(({ typeMessage }) => typeMessage === 'imageMessage');
		expect(await forward([source.idMessage], source.chatId)).toEqual({ messages: [FIRST_ID] });
		const { caption, mimeType } = source;
		expect(await journaled()).toMatchObject({ idMessage: FIRST_ID, chatId: GROUP, typeMessage: 'imageMessage', caption, mimeType });
	});

	it('takes one that came', async () => {
		const [came] = simulator.instance().incomingMessages;
		await forward([came.idMessage], came.chatId);
		const row = await journaled();
		expect(row).toMatchObject({ type: 'outgoing', chatId: GROUP, typeMessage: came.typeMessage });
		expect(Object.keys(row)).not.toContain('senderId');
	});

	it('forwards the first of several alone, and answers its id as often', async () => {
		const before = simulator.instance().messages.length;
		const ids = simulator.instance().messages.filter(({ chatId }) => chatId === CHAT).slice(0, 2).map(({ idMessage }) => idMessage);
		expect(await forward(ids)).toEqual({ messages: [FIRST_ID, FIRST_ID] });
		expect(simulator.instance().messages).toHaveLength(before + 1);
	});

	it('answers an id to one that is not known in that chat, and sends nothing', async () => {
		const before = simulator.instance().messages.length;
		expect(await forward(['3EB0F000000000000001'], '79001110002@c.us')).toEqual({ messages: [FIRST_ID] });
		expect(simulator.instance().messages).toHaveLength(before);
	});

	it('needs a message', async () => {
		expect((await forward([])).message).toBe("Validation failed. Details: 'messages' must contain at least 1 items");
	});
});
