/* eslint-disable @n8n/community-nodes/no-restricted-imports */
// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { setTimeout as realTime } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { requestsUnderWay } from '../../engine/requestsUnderWay';
import { n8nSays, useWaitingServer, type WaitingReply, WaitingServer } from '../../engine/waitingServer';
import { chatAnswerIn } from '../../../nodes/shared/questions/chatAnswer';
import { incomingText } from '../../simulator';
import { press, question, quote, strangePress } from '../../notifications/replies';
import { asked, credential, notify, published, SECOND, texts, useStage, workflow } from './stage';

const n8n = new WaitingServer();

useStage();
useWaitingServer(n8n);

const start = async (options: INodeParameters = {}): Promise<void> =>
	await published({ events: ['messageReceived', 'buttonPressed'], options }, {}, { waitingUrl: n8n.address });

const outcome = () => ({ calls: n8n.calls.length, started: workflow.events.length, written: asked().filter((method) => method === 'sendMessage').length });

/** Waits for the requests for which nobody waits. */
async function settled(): Promise<void> {
	await workflow.worked();
	do await realTime(20);
	while (requestsUnderWay() > 0);
}

/** How long five tries take together. */
const TRIES = 31 * SECOND;

const says: Array<[name: string, reply: WaitingReply, result: ReturnType<typeof outcome>]> = [
	['that it is taken', n8nSays.taken, { calls: 1, started: 0, written: 0 }],
	['that it does not count', n8nSays.notCounted, { calls: 1, started: 1, written: 0 }],
	['that nothing is to be done', n8nSays.finished, { calls: 1, started: 0, written: 1 }],
	['that the execution runs', n8nSays.running, { calls: 5, started: 0, written: 1 }],
];

describe('n8n says to an answer', () => {
	it.each(says)('%s', async (_, reply, result) => {
		await start();
		n8n.replies = [reply];
		const own = question(n8n.address);
		const { status } = await notify(press()(own));
		await passTime(TRIES);
		await settled();
		expect([status, outcome(), workflow.errors]).toEqual([200, result, []]);
		expect(n8n.calls.map(({ body }) => chatAnswerIn(body, own.reference, credential.apiTokenInstance)?.decision)).toEqual(n8n.calls.map(() => 'approve'));
	});

	it('nothing: it goes to the workflow, and the log says why', async () => {
		await start();
		n8n.replies = ['cut'];
		// Under n8n's own address nothing answers either.
		workflow.run.n8nUrl = `${n8n.url}/`;
		await notify(quote('Late')(question(n8n.address)));
		await passTime(TRIES);
		await workflow.worked();
		expect([texts(), n8n.calls.length]).toEqual([['Late'], 5]);
		expect(workflow.log.filter((line) => line.includes('could not be handed on'))).toHaveLength(1);
	});
});

it('what comes after a reply does not wait for it', async () => {
	await start();
	n8n.replies = [n8nSays.running];
	await notify(press()(question(n8n.address)));
	await notify(incomingText({ text: 'next' }));
	await passTime(SECOND);
	expect(texts()).toEqual(['next']);
	await passTime(TRIES);
	await settled();
});

it('an answer starts the workflow as well where the form says so', async () => {
	await start({ giveAnswers: true });
	await notify(quote('Fine')(question(n8n.address)));
	await workflow.worked();
	expect([texts(), n8n.calls.length]).toEqual([['Fine'], 1]);
});

it('a press of another message is none of it, and a form that cannot be read hands on what came', async () => {
	await start();
	await notify(strangePress(question(n8n.address)));
	workflow.run.parameters = { options: { giveAnswers: 'perhaps' } };
	await notify(press()(question(n8n.address)));
	await workflow.worked();
	expect([outcome(), simulator.requests.filter(({ apiMethod }) => apiMethod === 'getMessage')]).toEqual([{ calls: 0, started: 2, written: 0 }, []]);
});
