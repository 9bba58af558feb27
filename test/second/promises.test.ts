// First, since the nodes must find its clock in place.
import { credential, run, server, useSecondServer } from './useSecondServer';
import { inVirtualTime, virtualNow } from '../engine/virtualTime';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../nodes/GreenApi/GreenApi.node';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node';
import { answerQuestion, signsLinks } from '../engine/answerQuestion';
import { bytesOf } from '../engine/binary';
import { retryExecution } from '../engine/runNode';
import { exampleForm } from '../examples';
import { titledOperations, waits } from '../titledOperations';
import { ANNA, FILE, know } from './seed';
import { known } from './server';

useSecondServer();

const isLikeAnother = (method: string): boolean => known[method].rps === 50 && !['sendMessage', 'sendFileByUrl'].includes(method);

const numbers = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));

const status: INodeParameters = { operation: 'sendText', message: '={{ "Status " + $json.number }}', audience: 'selectedContacts', participants: ANNA };

const text: INodeParameters = { operation: 'sendText', chatId: ANNA, message: '={{ "Text " + $json.number }}' };

const message = (parameters: INodeParameters): INodeParameters => ({ resource: 'message', chatId: ANNA, ...parameters });

/** The texts of all statuses that are there, the first one first. */
const posted = () => server.account.statuses.map(({ textMessage }) => textMessage).reverse();

const texts = () => server.account.of('outgoing').map(({ textMessage }) => textMessage).reverse();

describe('nothing is lost, and nothing is refused', () => {
	it('30 of 30 statuses, in order, in the time that five a second take', async () => {
		const began = virtualNow();
		const { items, error } = await run(new SendStatus(), { parameters: status, items: numbers(30) });
		expect([error?.message, items.length]).toEqual([undefined, 30]);
		expect(posted()).toEqual(numbers(30).map(({ number }) => `Status ${number}`));
		expect(server.refused).toEqual([]);
		expect(virtualNow() - began).toBeLessThan(6_600);
	});

	it.each([429, 400])('also where GREEN-API refuses the first one with %i', async (refused) => {
		server.next('sendTextStatus', refused);
		const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const { error } = await run(new SendStatus(), { parameters: status, items: numbers(7), settings });
		expect(error?.message).toBeUndefined();
		expect(posted()).toEqual(numbers(7).map(({ number }) => `Status ${number}`));
	});

	it('two executions share what GREEN-API allows', async () => {
		const runs = [0, 1].map(async () => await run(new SendStatus(), { parameters: status, items: numbers(8) }));
		const outcomes = await Promise.all(runs);
		expect(outcomes.map(({ error, items }) => [error?.message, items.length])).toEqual([[undefined, 8], [undefined, 8]]);
		expect([posted().length, server.refused]).toEqual([16, []]);
	});
});

/** Those with more than one request a second; of the many with 50 the one that everybody uses, and one that sends a file. */
const quick = titledOperations.filter((one) => !waits(one) && (known[one.operation.method]?.rps ?? 1) > 1 && !isLikeAnother(one.operation.method));

it.each(quick.map((one) => [one.title, one] as const))('%s keeps to what the pages allow a second', async (_, one) => {
	const count = (known[one.operation.method].rps ?? 1) + 3;
	const settings = { onError: 'continueRegularOutput' } as const;
	const { items } = await run(one.node, { parameters: exampleForm(one), items: numbers(count), settings });
	expect(items.length).toBeGreaterThanOrEqual(count);
	expect(server.refused.filter(({ status: answered }) => answered === 429)).toEqual([]);
});

describe('nothing is sent twice', () => {
	it.each([
		[502, true, 3],
		[500, true, 3],
		[400, false, 5],
		[429, false, 5],
	])('with Retry On Fail, after a %i in the middle (taken all the same: %s)', async (answered, taken, count) => {
		server.next('sendMessage', answered, { taken, after: 2 });
		const settings = { retryOnFail: true, maxTries: 4, waitBetweenTries: 1 };
		await run(new GreenApi(), { parameters: text, items: numbers(5), settings });
		expect(texts()).toEqual(numbers(count).map(({ number }) => `Text ${number}`));
	});
});

// A person chooses it, who was told by then that one may have been sent, and to look first: so that one is sent again.
it.each([
	[466, false, ['Text 0', 'Text 1', 'Text 2', 'Text 3', 'Text 4']],
	[502, true, ['Text 0', 'Text 1', 'Text 2', 'Text 2', 'Text 3', 'Text 4']],
])('Retry in the list of executions, after a %i, sends nothing that was said to be sent (taken: %s)', async (answered, taken, expected) => {
	server.next('sendMessage', answered, { taken, after: 2 });
	const first = await run(new GreenApi(), { parameters: text, items: numbers(5) });
	if (taken) expect(`${first.error?.message} ${String(first.error?.description)}`).toMatch(/may have been sent.*before you send it again/s);
	await inVirtualTime(async () => await retryExecution(new GreenApi(), { credential, parameters: text, items: numbers(5) }, first));
	expect(texts()).toEqual(expected);
});

describe('nothing leaks', () => {
	it.each([400, 401, 403, 404, 466, 499, 500, 502])('in what a %i makes of an execution', async (answered) => {
		for (let time = 0; time < 9; time++) server.next('sendMessage', answered);
		const { error } = await run(new GreenApi(), { parameters: text, items: numbers(1) });
		expect([error?.message, error?.description]).toEqual([expect.any(String), expect.any(String)]);
	});

	it.each([
		['token', { apiTokenInstance: 'another' }],
		['instance', { idInstance: '7103000009' }],
	])('where the %s is wrong, which is explained', async (_, wrong) => {
		Object.assign(credential, wrong);
		const { error } = await run(new GreenApi(), { parameters: text, items: numbers(1) });
		expect([error?.message, texts()]).toEqual([expect.any(String), []]);
	});
});

it.each<[string, INodeParameters]>([
	['nobody', { ...status, participants: ' ' }],
	['an expression that gives nobody', { ...status, participants: '={{ [] }}' }],
	['a number that no country has', { ...status, participants: '+999 123 456 789' }],
	['a text that is too long', { ...status, message: 'x'.repeat(501) }],
	['a colour that is none', { ...status, backgroundColor: 'greenish' }],
])('a status for %s is found before anything is sent', async (_, parameters) => {
	const { error } = await run(new SendStatus(), { parameters, items: numbers(2) });
	expect([error?.message, server.seen]).toEqual([expect.any(String), []]);
});

describe('in both directions', () => {
	it('a reply quotes what it answers', async () => {
		const { idMessage } = server.account.received(ANNA, 'textMessage', {}, { textMessageData: { textMessage: 'The price?' } });
		await run(new GreenApi(), { parameters: message({ operation: 'sendText', message: '€ 5', options: { quotedMessageId: String(idMessage) } }) });
		expect(server.of('sendMessage').map(({ fields }) => fields)).toEqual([{ chatId: ANNA, message: '€ 5', quotedMessageId: idMessage }]);
	});

	it('a file goes out byte by byte', async () => {
		const data = { content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 0x0d, 0x0a]), fileName: 'view.jpg', mimeType: 'image/jpeg' };
		const { error } = await run(new GreenApi(), { parameters: message({ operation: 'sendFile', fileFrom: 'binary' }), files: [{ data }] });
		expect([error?.message, server.refused]).toEqual([undefined, []]);
		const [{ fields }] = server.of('sendFileByUrl');
		expect(fields).toMatchObject({ chatId: ANNA, fileName: 'view.jpg' });
		expect(server.account.files.get(String(fields.urlFile))).toEqual(data.content);
	});

	it('a file comes in byte by byte', async () => {
		know(server, ANNA, '3EB0C767D097B7C7C030');
		const { items } = await run(new GreenApi(), { parameters: message({ operation: 'download', idMessage: '3EB0C767D097B7C7C030' }) });
		const [[field]] = items.map(({ binary = {} }) => Object.keys(binary));
		expect(await bytesOf(items[0], field)).toEqual(FILE);
	});
});

(signsLinks ? describe : describe.skip)('a question', () => {
	const both = { approvalOptions: { values: { approvalType: 'double', approveLabel: 'Yes', disapproveLabel: 'No' } } };
	const question = (answerInChat: string) => message({ operation: 'sendAndWait', message: 'May we ship it?', answerInChat, ...both });

	it.each([
		['no', 'sendMessage', 'message'],
		['quote', 'sendMessage', 'message'],
		['buttons', 'sendInteractiveButtonsReply', 'body'],
		['poll', 'sendPoll', 'message'],
	])('that is answered in the chat by: %s, is sent with its text and its page', async (answerInChat, method, field) => {
		const { status: state } = await run(new GreenApi(), { parameters: question(answerInChat) });
		expect([state, server.refused, server.account.messages.length]).toEqual(['waiting', [], 1]);
		const [{ fields }] = server.of(method);
		expect(fields[field]).toMatch(/^May we ship it\?\n\n[^]*http:\/\/localhost\//);
	});

	it('goes on with the answer', async () => {
		const outcome = await run(new GreenApi(), { parameters: question('no') });
		const answered = await answerQuestion(new GreenApi(), credential, question('no'), outcome, { approved: 'true' });
		expect(answered.map(({ json }) => json)).toEqual([expect.objectContaining({ chatId: ANNA, data: { approved: true } })]);
	});
});
