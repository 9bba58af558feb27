// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';

useVirtualSimulator();

const CHAT = '120363020000000001@g.us';

const QUESTION = 'Which day?';

const answers = (...texts: unknown[]): INodeParameters => ({ answers: { rows: texts.map((answer) => ({ answer })) } }) as INodeParameters;

const send = async (parameters: INodeParameters, json: IDataObject = {}) =>
	await runNode(new GreenApi(), {
		credential: simulator.credential,
		parameters: { operation: 'sendPoll', chatId: CHAT, question: QUESTION, ...parameters },
		items: [json],
	});

const body = () => simulator.requests[0]?.body as { options: Array<{ optionName: string }> };

it('asks what was entered, and says so', async () => {
	const { items } = await send({ ...answers('Monday', ' Friday\n'), options: { multipleAnswers: true, quotedMessageId: '3EB0A' } });
	const options = [{ optionName: 'Monday' }, { optionName: 'Friday' }];
	expect(body()).toEqual({ chatId: CHAT, message: QUESTION, options, multipleAnswers: true, quotedMessageId: '3EB0A' });
	expect(items[0].json).toMatchObject({ kind: 'poll', text: QUESTION, chatId: CHAT, deliveryStatus: 'pending' });
	const row = { typeMessage: 'pollMessage', pollMessageData: { name: QUESTION, options, multipleAnswers: true }, quotedMessage: { stanzaId: '3EB0A' } };
	expect(simulator.instance().messages[0]).toMatchObject(row);
});

it.each<[string, INodeParameters, string[]]>([
	['rows', answers('a', 'b', 'A'), ['a', 'b', 'A']],
	['a list', answers('={{ $json.list }}'), ['x, y', '2']],
	['a list and a row', answers('={{ $json.list }}', 'neither'), ['x, y', '2', 'neither']],
	['lines', answers('={{ $json.lines }}'), ['yes', 'no']],
	['numbers', answers('={{ 1 }}', '={{ 2 }}'), ['1', '2']],
	['twelve', answers(...Array.from({ length: 12 }, (_, at) => `answer ${at}`)), Array.from({ length: 12 }, (_, at) => `answer ${at}`)],
	['a long one', answers('a'.repeat(100), 'b'), ['a'.repeat(100), 'b']],
])('takes answers from %s', async (_, parameters, expected) => {
	const { error } = await send(parameters, { list: ['x, y', 2], lines: 'yes\r\n\r\nno\n' });
	expect(error?.message).toBeUndefined();
	expect(body().options.map(({ optionName }) => optionName)).toEqual(expected);
});

it.each<[string, INodeParameters, string]>([
	['no question', { question: ' ', ...answers('a', 'b') }, "'Question' is empty"],
	['a question that is too long', { question: 'q'.repeat(256), ...answers('a', 'b') }, "'Question' is too long: 256 characters, at most 255 are allowed"],
	['no answers', {}, 'A poll has 2 to 12 answers, not 0'],
	['one answer', answers('a'), 'A poll has 2 to 12 answers, not 1'],
	['thirteen answers', answers(...Array.from({ length: 13 }, (_, at) => String(at))), 'A poll has 2 to 12 answers, not 13'],
	['an empty answer', answers('a', 'b', '={{ undefined }}'), "An 'Answer' is empty"],
	['an answer that is too long', answers('a', 'b'.repeat(101)), "'Answer' is too long: 101 characters, at most 100 are allowed"],
	['the same answer twice', answers('a', 'b', 'a '), "'Answers' holds 'a' twice"],
	['answers that are objects', answers('={{ [{ optionName: "a" }] }}', 'b'), "'Answer' must be a text"],
])('sends nothing for %s', async (_, parameters, message) => {
	expect((await send(parameters)).error?.message).toBe(message);
	expect(methodsAsked()).toEqual([]);
});
