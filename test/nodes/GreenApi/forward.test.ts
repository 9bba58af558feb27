// First, since the nodes must find its clock in place.
import { bodies, methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { type NodeRun, retryExecution } from '../../engine/runNode';
import { inVirtualTime } from '../../engine/virtualTime';
import { asUsual, type Fault, validation400 } from '../../simulator';

useVirtualSimulator();

const FROM = '79001110001@c.us';

const TO = '120363020000000001@g.us';

/** Two messages to FROM that the simulator has from the beginning: a text and a picture. */
const TEXT = '3EB0F000000000000001';
const PICTURE = '3EB0F000000000000003';

const runOf = (parameters: INodeParameters, more: Partial<NodeRun> = {}): NodeRun => ({
	credential: simulator.credential,
	parameters: { operation: 'forward', chatId: TO, chatIdFrom: FROM, messageIds: TEXT, ...parameters },
	...more,
});

const forward = async (parameters: INodeParameters, more: Partial<NodeRun> = {}) => await runNode(new GreenApi(), runOf(parameters, more));

/** To whom each message was forwarded, as far as it was. */
const forwarded = () =>
	simulator.requests.filter(({ taken }) => taken).map(({ body }) => {
		const { chatId, messages } = body as { chatId: string; messages: string[] };
		return `${chatId} ${messages.join()}`;
	});

const answer = (...faults: Fault[]) => simulator.answerNext('forwardMessages', ...faults);

it('forwards a message, with what is in it', async () => {
	const { items } = await forward({ chatIdFrom: '+7 900 111-00-01', messageIds: PICTURE, options: { typingSeconds: 3 } });
	expect(bodies()).toEqual([{ chatId: TO, chatIdFrom: FROM, messages: [PICTURE], typingTime: 3000 }]);
	expect(items.map(({ json }) => json)).toEqual([
		{ chatIdFrom: FROM, idMessageFrom: PICTURE, chatId: TO, deliveryStatus: 'pending', time: expect.any(String), idMessage: expect.stringMatching(/^3EB00/) },
	]);
	expect(simulator.instance().messages[0]).toMatchObject({ chatId: TO, idMessage: items[0].json.idMessage, typeMessage: 'imageMessage', caption: 'How do you like it?', statusMessage: 'sent' });
});

it.each<[string, string]>([
	['separated by commas', `${TEXT}, ${PICTURE}`],
	['in lines, one of them twice', `${TEXT}\n${PICTURE}\n${TEXT}`],
	['from a list', `={{ ["${TEXT}", "${PICTURE}"] }}`],
])('forwards several messages %s with a request each, to each recipient', async (_, messageIds) => {
	const { items } = await forward({ messageIds, chatId: `${TO}, 79001110002@c.us` });
	const pairs = [[TO, TEXT], [TO, PICTURE], ['79001110002@c.us', TEXT], ['79001110002@c.us', PICTURE]];
	expect(bodies()).toEqual(pairs.map(([chatId, id]) => ({ chatId, chatIdFrom: FROM, messages: [id] })));
	expect(items.map(({ json }) => [json.chatId, json.idMessageFrom])).toEqual(pairs);
	expect(new Set(items.map(({ json }) => json.idMessage)).size).toBe(4);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(Array(4).fill({ item: 0 }));
});

it('retried, forwards what was left, though the list comes in another order', async () => {
	answer(asUsual, validation400('odd'));
	const node = runOf({ messageIds: `={{ $json.ids }}` }, { items: [{ ids: [TEXT, PICTURE] }] });
	const failed = await runNode(new GreenApi(), node);
	expect(failed.error?.description).toMatch(/1 of 2 messages had been forwarded before it, and no retry repeats them/);
	const { items } = await inVirtualTime(async () => await retryExecution(new GreenApi(), { ...node, items: [{ ids: [PICTURE, TEXT] }] }, failed));
	expect(items.map(({ json }) => json.idMessageFrom)).toHaveLength(2);
	expect(forwarded().sort()).toEqual([`${TO} ${TEXT}`, `${TO} ${PICTURE}`].sort());
});

it.each<[string, unknown]>([
	['no list', { idMessage: '3EB0A' }],
	['no ID', { messages: [] }],
	['two IDs', { messages: ['3EB0A', '3EB0B'] }],
	['an ID that is no text', { messages: [1] }],
])('takes an answer with %s for no success, and does not repeat', async (_, body) => {
	answer({ status: 200, body: body as object, taken: true });
	const { error } = await forward({}, { settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } });
	expect(error?.message).toMatch(/^The message may have been forwarded\. GREEN-API's answer is not a message ID/);
	expect(methodsAsked()).toEqual(['forwardMessages']);
});

it.each<[string, INodeParameters, string]>([
	['no message', { messageIds: ' , ' }, "'Message IDs' is empty"],
	['no chat to take it from', { chatIdFrom: '={{ "" }}' }, "'From Chat' is empty"],
	['two chats to take it from', { chatIdFrom: `${FROM}, ${TO}` }, "'From Chat' holds 2 values"],
	['a chat that is none', { chatIdFrom: 'Anna' }, "'Anna' in 'From Chat' is neither a phone number nor a chat ID"],
	['an object', { messageIds: '={{ [{ idMessage: "3EB0A" }] }}' }, "'Message IDs' must be a text"],
	['no recipient', { chatId: '={{ "" }}' }, "'Recipient' is empty"],
])('sends nothing for %s', async (_, parameters, message) => {
	expect((await forward(parameters)).error?.message).toBe(message);
	expect(methodsAsked()).toEqual([]);
});
