// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun, Outcome } from '../../engine/runNode';
import { inVirtualTime, virtualNow } from '../../engine/virtualTime';
import { retryExecution } from '../../engine/runNode';
import { until } from '../../host/until';
import { asUsual, type Fault, quota466, validation400 } from '../../simulator';

useVirtualSimulator();

const PEOPLE = ['79001110001@c.us', '79001110002@c.us', '79001110003@c.us'];

const known = (statusMessage: string, more: object = {}): Fault => ({ status: 200, body: { type: 'outgoing', statusMessage, ...more } });

const notYet: Fault = validation400('Message not found by id 3EB0');

const parameters = (seconds: number): INodeParameters => ({
	resource: 'message',
	operation: 'sendLocation',
	chatId: '={{ $json.to }}',
	latitude: 55.7558,
	longitude: 37.6173,
	options: { waitForDelivery: seconds },
});

const nodeTo = (people: string[], seconds: number, settings: NodeRun['settings'] = {}): NodeRun => ({
	credential: simulator.addInstance(),
	items: people.map((to) => ({ to })),
	parameters: parameters(seconds),
	settings,
});

/** Sends to people, one item each, and answers the questions about them so, in their order. */
async function sendTo(people: string[], answers: Fault[], { seconds = 30, settings = {} }: { seconds?: number; settings?: NodeRun['settings'] } = {}) {
	simulator.answerNext('getMessage', ...answers);
	const start = virtualNow();
	const node = nodeTo(people, seconds, settings);
	const outcome = await runNode(new GreenApi(), node);
	return { node, outcome, took: virtualNow() - start };
}

const fates = ({ items }: Outcome): unknown[] => items.map(({ json }) => json.error ?? json.deliveryStatus);

const sends = () => methodsAsked().filter((method) => method === 'sendLocation');

const questions = () => methodsAsked().filter((method) => method === 'getMessage');

it('asks until the message is there, and gives its delivery status', async () => {
	const { outcome } = await sendTo(PEOPLE.slice(0, 1), [notYet, known('sent'), known('delivered')]);
	expect(outcome.items.map(({ json }) => json)).toEqual([
		{ kind: 'location', chatId: PEOPLE[0], deliveryStatus: 'delivered', time: expect.any(String), idMessage: expect.stringMatching(/^3EB0/) },
	]);
	expect(methodsAsked()).toEqual(['sendLocation', ...Array<string>(3).fill('getMessage')]);
	expect(simulator.requests.at(-1)?.body).toEqual({ chatId: PEOPLE[0], idMessage: outcome.items[0].json.idMessage });
});

it.each<[string, Fault, string]>([
	['is on the phone', known('delivered'), 'delivered'],
	['was read', known('read'), 'read'],
])('is content with a message that %s', async (_, answer, status) => {
	expect(fates((await sendTo(PEOPLE.slice(0, 1), [answer])).outcome)).toEqual([status]);
	expect(questions()).toHaveLength(1);
});

it.each<[string, Fault, string]>([
	['is not in the journal', notYet, 'unknown'],
	['GREEN-API says nothing of', known(''), 'unknown'],
	['has left the phone', known('sent'), 'sent'],
	['still waits in the queue', known('pending'), 'pending'],
	['waits while the account is restricted', known('suspended'), 'yellowCard'],
	['GREEN-API cannot be asked about', { status: 500 }, 'unknown'],
	['is asked about in vain, since the connection breaks off', { cut: 'before' }, 'unknown'],
])('lets pass, after the time, a message that %s', async (_, answer, status) => {
	const { outcome, took } = await sendTo(PEOPLE.slice(0, 1), Array<Fault>(20).fill(answer), { seconds: 20 });
	expect([outcome.error, fates(outcome)]).toEqual([undefined, [status]]);
	expect(took).toBeGreaterThanOrEqual(19_000);
	expect(took).toBeLessThanOrEqual(22_000);
});

it.each<[string, object, RegExp, RegExp]>([
	['failed', { description: 'SWE004: too large' }, /^WhatsApp did not deliver the message \(SWE004: too large\)$/, /^Look at the chat/],
	['fail', {}, /^WhatsApp did not deliver the message$/, /^Look at the chat/],
	['noAccount', {}, /not on WhatsApp$/, /^Compare the number in 'Recipient'/],
	['notInGroup', {}, /not in the group$/, /add the account/],
])('fails where the message is %s, and sends nothing again', async (status, more, title, advice) => {
	const { outcome } = await sendTo(PEOPLE.slice(0, 1), Array<Fault>(3).fill(known(status, more)), { settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } });
	expect(outcome.error?.message).toMatch(title);
	expect(outcome.error?.description).toMatch(advice);
	expect(outcome.error?.description).toMatch(/Nothing is sent a second time, also by a retry/);
	expect([sends().length, questions().length]).toEqual([1, 3]);
});

it('waits for all items together, from the last send on, and fails those that did not arrive with Continue', async () => {
	const { outcome, took } = await sendTo(PEOPLE, [known('sent'), known('noAccount'), known('read'), known('delivered')], { settings: { onError: 'continueRegularOutput' } });
	expect(fates(outcome)).toEqual(['delivered', expect.stringContaining('not on WhatsApp'), 'read']);
	expect(outcome.items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
	expect(methodsAsked()).toEqual([...Array<string>(3).fill('sendLocation'), ...Array<string>(4).fill('getMessage')]);
	expect(took).toBeLessThan(5000);
});

it('ends all waits with Stop when one message did not arrive: all were sent, and nothing else is said', async () => {
	const { outcome, took } = await sendTo(PEOPLE, [known('sent'), known('failed')], { settings: {} });
	expect([outcome.error?.message, outcome.error?.context.itemIndex]).toEqual(['WhatsApp did not deliver the message', 1]);
	expect(outcome.error?.description).not.toMatch(/were not sent|had been sent/);
	expect(sends()).toHaveLength(3);
	expect(took).toBeLessThan(5000);
});

it('ends the waits when a send fails, which is what n8n shows', async () => {
	const credential = simulator.addInstance();
	simulator.answerNext('sendLocation', asUsual, validation400('odd'));
	const start = virtualNow();
	const outcome = await runNode(new GreenApi(), { credential, items: PEOPLE.map((to) => ({ to })), parameters: parameters(300) });
	expect(outcome.error?.message).toMatch(/odd$/);
	expect(virtualNow() - start).toBeLessThan(2000);
	expect(questions()).toEqual([]);
});

it('asks no more once a quota is spent, and lets the messages pass', async () => {
	const { outcome } = await sendTo(PEOPLE, [quota466('getmessage')]);
	expect([outcome.error, fates(outcome)]).toEqual([undefined, ['unknown', 'unknown', 'unknown']]);
	expect(questions()).toHaveLength(1);
});

it('asks again, and sends nothing, when the failed execution is retried', async () => {
	const { node, outcome } = await sendTo(PEOPLE.slice(0, 1), [known('failed')]);
	simulator.answerNext('getMessage', known('delivered'));
	const again = await inVirtualTime(async () => await retryExecution(new GreenApi(), node, outcome, { original: true }));
	expect(fates(again)).toEqual(['delivered']);
	expect([sends().length, questions().length]).toEqual([1, 2]);
});

it('stops waiting at once when the execution is stopped', async () => {
	simulator.answerNext('getMessage', known('sent'), { hang: true });
	const start = virtualNow();
	const hasAsked = async () => questions().length > 1 || undefined;
	const stopper = (stop: () => void) => void until('The first question', 60, hasAsked).then(stop);
	await runNode(new GreenApi(), { ...nodeTo(PEOPLE.slice(0, 1), 300), stopper });
	expect(virtualNow() - start).toBeLessThan(60_000);
});

it.each([0, 301, 'long'])('takes no %j for a number of seconds', async (seconds) => {
	const outcome = await runNode(new GreenApi(), { ...nodeTo(PEOPLE.slice(0, 1), 1), parameters: { ...parameters(1), options: { waitForDelivery: seconds } } });
	expect(outcome.error?.message).toMatch(/^'Wait for Delivery' must be a number from 1 to 300/);
	expect(methodsAsked()).toEqual([]);
});
