// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INode, INodeParameters, IRunExecutionData } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { type NodeRun, retryExecution } from '../../engine/runNode';
import { inVirtualTime } from '../../engine/virtualTime';
import { asUsual, type Fault, validation400 } from '../../simulator';

useVirtualSimulator();

const [ANNA, BORIS] = ['79001110001@c.us', '79001110002@c.us'];

const PARTS = ['First comes rye bread. '.repeat(4), 'Then wheat bread. '.repeat(5), 'And at last a cheesecake. '.repeat(3)].map((text) => text.trim());

const TEXT = PARTS.join('\n\n');

const runOf = (options: INodeParameters = {}, settings: Partial<INode> = {}, parameters: INodeParameters = {}): NodeRun => ({
	credential: simulator.credential,
	parameters: { chatId: ANNA, message: TEXT, ...parameters, options: { splitLongText: 100, ...options } },
	settings,
});

const send = async (...given: Parameters<typeof runOf>) => await runNode(new GreenApi(), runOf(...given));

const answer = (...faults: Fault[]) => simulator.answerNext('sendMessage', ...faults);

const bodies = () => simulator.requests.map(({ body }) => body as IDataObject);

/** The texts that were taken, to whom. */
const taken = () => simulator.requests.filter((request) => request.taken).map(({ body }) => `${(body as IDataObject).chatId} ${(body as IDataObject).message}`);

const all = (...chats: string[]) => chats.flatMap((chatId) => PARTS.map((part) => `${chatId} ${part}`));

const CONTINUES: Partial<INode> = { onError: 'continueRegularOutput' };

const CUT_OFF = 'This part was not sent, since one before it was not, or may not have been';

it('sends a long text as several messages, in order, each of which gives an item', async () => {
	const { items } = await send();
	expect(bodies()).toEqual(PARTS.map((message) => ({ chatId: ANNA, message })));
	expect(items.map(({ json, pairedItem }) => [json.text, json.chatId, json.deliveryStatus, pairedItem])).toEqual(PARTS.map((part) => [part, ANNA, 'pending', { item: 0 }]));
	expect(new Set(items.map(({ json }) => json.idMessage)).size).toBe(3);
});

it('sends all of it to one recipient before the next one', async () => {
	await send({}, {}, { chatId: `${ANNA}, ${BORIS}` });
	expect(taken()).toEqual(all(ANNA, BORIS));
});

it('replies and types with the first message alone', async () => {
	await send({ quotedMessageId: '3EB0C767D097B7C7C030', typingSeconds: 2, linkPreview: false });
	expect(bodies()).toEqual([
		{ chatId: ANNA, message: PARTS[0], quotedMessageId: '3EB0C767D097B7C7C030', typingTime: 2000, linkPreview: false },
		{ chatId: ANNA, message: PARTS[1], linkPreview: false },
		{ chatId: ANNA, message: PARTS[2], linkPreview: false },
	]);
});

it.each<[string, string, string, number]>([
	['its link', 'https://example.com/menu', `https://example.com/a\n\n${TEXT}\n\nhttps://example.com/menu`, 4],
	['any link, where its own stands nowhere', 'https://example.com/menu', `${TEXT}\n\nhttps://example.com/a`, 2],
	['any link, where it has none', '', `${TEXT}\n\nhttps://example.com/a`, 2],
	['the beginning, where there is no link', 'https://example.com/menu', TEXT, 0],
])('shows a preview of its own with the message that has %s', async (_, link, message, place) => {
	const { error } = await send({ customPreview: { group: { title: 'Menu', link } } }, {}, { message });
	expect(error?.message).toBeUndefined();
	expect(bodies().flatMap(({ customPreview }, at) => (customPreview ? [at] : []))).toEqual([place]);
});

it('leaves a text that fits, and one of many messages no longer than a single one is, as they are', async () => {
	await send({}, {}, { message: `${PARTS[0]} ` });
	await send({ splitLongText: 20_000 }, {}, { message: `${'a'.repeat(20_000)}\n\n${'b'.repeat(20_000)}` });
	expect(bodies().map(({ message }) => String(message).length)).toEqual([PARTS[0].length + 1, 20_000, 20_000]);
});

it('cuts Markdown once it has the marks of WhatsApp', async () => {
	const bold = 'fresh bread '.repeat(12).trim();
	await send({ textIsMarkdown: true }, {}, { message: `# News\n\n**${bold}**` });
	expect(bodies().map(({ message }) => message)).toEqual([
		`*News*\n\n*${'fresh bread '.repeat(7)}fresh*`,
		`*bread ${'fresh bread '.repeat(4).trim()}*`,
	]);
});

it.each<[string, INodeParameters, string, string]>([
	['too few characters', { splitLongText: 10 }, TEXT, "'Split Long Text' must be a number from 100 to 20000, not '10'"],
	['more than one message may have', { splitLongText: 20_001 }, TEXT, "'Split Long Text' must be a number from 100 to 20000, not '20001'"],
	['no number', { splitLongText: '={{ "long" }}' }, TEXT, "'Split Long Text' must be a number from 100 to 20000, not 'long'"],
	['a text of far too many messages', {}, 'bread '.repeat(2000), "'Message' is too long: it makes over 50 messages of 100 characters, at most 50 are sent"],
	['a text of one message too many', {}, `${'a'.repeat(60)}\n\n`.repeat(51), "'Message' is too long: it makes 51 messages of 100 characters, at most 50 are sent"],
	['nothing that shows', {}, '\u200b'.repeat(200), "'Message' is empty"],
])('sends nothing for %s', async (_, options, message, refusal) => {
	expect((await send(options, {}, { message: `={{ ${JSON.stringify(message)} }}` })).error?.message).toBe(refusal);
	expect(methodsAsked()).toEqual([]);
});

describe('after a message that was not sent', () => {
	it('stops, and a retry sends what is missing', async () => {
		answer(asUsual, validation400('odd'));
		const failed = await send();
		expect(failed.error?.description).toMatch(/1 of 3 messages had been sent before it, and no retry repeats them; the messages after it were not sent/);
		expect(taken()).toEqual(all(ANNA).slice(0, 1));
		const { items } = await inVirtualTime(async () => await retryExecution(new GreenApi(), runOf(), failed));
		expect(items.map(({ json }) => json.text)).toEqual(PARTS);
		expect(taken()).toEqual(all(ANNA));
	});

	it('sends what is missing with Retry On Fail', async () => {
		answer(asUsual, validation400('odd'), validation400('odd'));
		const { error, items } = await send({}, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
		expect([error, items.map(({ json }) => json.text)]).toEqual([undefined, PARTS]);
		expect(taken()).toEqual(all(ANNA));
	});

	it.each<[string, Fault, RegExp]>([
		['was refused', validation400('odd'), /^GREEN-API/],
		['may have been sent', { cut: 'after' }, /^The message may have been sent\./],
	])('sends nothing more of the text with Continue where it %s, says so, and goes on with the next recipient', async (_, fault, title) => {
		answer(asUsual, fault);
		const { items } = await send({}, CONTINUES, { chatId: `${ANNA}, ${BORIS}` });
		expect(items.map(({ json }) => json.error ?? json.text)).toEqual([PARTS[0], expect.stringMatching(title), expect.stringContaining(CUT_OFF), ...PARTS]);
		expect(bodies().map(({ chatId, message }) => `${chatId} ${message}`)).toEqual([...all(ANNA).slice(0, 2), ...all(BORIS)]);
	});

	it('sends no later message with Continue and Retry On Fail of which nobody knows whether the one before it was sent', async () => {
		answer(asUsual, { cut: 'after' });
		await send({}, { ...CONTINUES, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
		expect(bodies().map(({ message }) => message)).toEqual(PARTS.slice(0, 2));
	});
});

it.each<[string, string[], string[]]>([
	['as many messages', ['a', 'b', 'c'].map((letter) => letter.repeat(90)), ['c'.repeat(90)]],
	['fewer', ['a'.repeat(90), 'b'.repeat(90)], []],
	['one', ['a'], []],
])('sends no message of a place again where an expression gives a text of %s the second time', async (_, others, more) => {
	answer(asUsual, asUsual, validation400('odd'));
	const run = (text: string): NodeRun => ({ ...runOf({}, {}, { message: '={{ $json.text }}' }), items: [{ text }] });
	const failed = await runNode(new GreenApi(), run(TEXT));
	expect(failed.error).toBeDefined();
	const change = (data: IRunExecutionData): void => {
		data.executionData!.nodeExecutionStack[0].data.main[0]![0].json.text = others.join('\n\n');
	};
	const again = await inVirtualTime(async () => await retryExecution(new GreenApi(), run(TEXT), failed, { change }));
	expect(again.error?.message).toBeUndefined();
	expect(taken()).toEqual([...all(ANNA).slice(0, 2), ...more.map((text) => `${ANNA} ${text}`)]);
});
