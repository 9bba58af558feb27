/* eslint-disable @n8n/community-nodes/no-restricted-imports */
// First, since the nodes must find its clock in place.
import { credential, server, useSecondServer } from './useSecondServer';
import { inVirtualTime, passTime, virtualSleep } from '../engine/virtualTime';
import { setTimeout as pause } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApiTrigger } from '../../nodes/GreenApiTrigger/GreenApiTrigger.node';
import { GreenApiStatusTrigger } from '../../nodes/GreenApiStatusTrigger/GreenApiStatusTrigger.node';
import { GreenApiWebhookTrigger } from '../../nodes/GreenApiWebhookTrigger/GreenApiWebhookTrigger.node';
import { bytesOf } from '../engine/binary';
import { endDetachedWork } from '../engine/detached';
import { expectNoToken } from '../engine/expectNoToken';
import { PollingWorkflow } from '../engine/runPoll';
import { TriggeredWorkflow, useTriggeredWorkflows } from '../engine/runTrigger';
import { HookedWorkflow, useHookedWorkflows } from '../engine/runWebhook';
import { ANNA, FILE, seed } from './seed';
import { TOKEN } from './server';

useSecondServer();
useTriggeredWorkflows();
useHookedWorkflows();

const SECOND = 1000;

const MINUTE = 60 * SECOND;

const write = (text: string) => server.account.received(ANNA, 'textMessage', { textMessage: text }, { textMessageData: { textMessage: text } });

const waiting = (): number => server.account.notifications.length;

describe('GREEN-API Trigger', () => {
	let workflow: TriggeredWorkflow;

	const texts = () => workflow.events.map(({ text }) => text);

	const publish = async (parameters: INodeParameters = {}) => {
		workflow = new TriggeredWorkflow(new GreenApiTrigger(), { credential, parameters });
		await workflow.publish();
	};

	afterEach(() => {
		const { failures, errors, log, stored, events } = workflow;
		expectNoToken([failures, errors, log, stored, events], TOKEN);
		expect(server.refused.filter(({ method }) => method !== 'receiveNotification')).toEqual([]);
	});

	it('starts once for each of 60 messages, in order, those from before it was published too', async () => {
		const all = Array.from({ length: 60 }, (_, number) => `Message ${number}`);
		all.slice(0, 30).forEach(write);
		await publish();
		await passTime(MINUTE);
		all.slice(30).forEach(write);
		await passTime(MINUTE);
		expect([texts(), waiting(), workflow.refused]).toEqual([all, 0, 0]);
		expect([server.refused, workflow.failureTexts]).toEqual([[], []]);
	});

	it('removes a notification only when its execution is over', async () => {
		workflow = new TriggeredWorkflow(new GreenApiTrigger(), { credential });
		workflow.onExecution = async () => {
			await virtualSleep(10 * MINUTE);
			return 'success' as const;
		};
		await workflow.publish();
		['one', 'two'].forEach(write);
		await passTime(9 * MINUTE);
		expect([texts(), waiting(), server.of('deleteNotification').length]).toEqual([['one'], 2, 0]);
		await passTime(12 * MINUTE);
		expect([texts(), waiting()]).toEqual([['one', 'two'], 0]);
	});

	it('loses nothing and starts nothing twice where n8n is killed in the middle', async () => {
		await publish();
		workflow.onExecution = () => 'never';
		['one', 'two'].forEach(write);
		await passTime(MINUTE);
		const { stored } = workflow;
		await workflow.unpublish();
		endDetachedWork();
		workflow.stored = stored;
		workflow.onExecution = () => 'success';
		await workflow.restart();
		await passTime(MINUTE);
		expect([texts(), waiting()]).toEqual([['one', 'two'], 0]);
	});

	it('gives a reply its text and what it answers, and a file its bytes', async () => {
		await publish({ options: { downloadFile: true } });
		const quotedMessage = { stanzaId: '3EB0C767D097B7C7C030', participant: ANNA, typeMessage: 'textMessage', textMessage: 'Shall we?' };
		server.account.received(ANNA, 'quotedMessage', {}, {
			extendedTextMessageData: { text: 'Yes', stanzaId: quotedMessage.stanzaId, participant: ANNA },
			quotedMessage,
		});
		const downloadUrl = `${server.url}/files/known.jpg`;
		server.account.files.set(downloadUrl, FILE);
		server.account.received(ANNA, 'imageMessage', {}, {
			fileMessageData: { downloadUrl, caption: 'A view', fileName: 'view.jpg', jpegThumbnail: '', mimeType: 'image/jpeg', forwardingScore: 0, isForwarded: false },
		});
		// A file is fetched and stored in real time.
		for (let tries = 0; workflow.events.length < 2 && tries < 500; tries++) {
			await pause(20);
			await passTime(SECOND);
		}
		expect(workflow.events).toMatchObject([{ text: 'Yes', repliesTo: quotedMessage.stanzaId, chatId: ANNA }, { text: 'A view', fileName: 'view.jpg' }]);
		expect(await bytesOf(workflow.executions[1].items[0], 'file')).toEqual(FILE);
	});

	it('says so where a webhook address keeps the queue from being read, and reads it when that is gone', async () => {
		server.account.settings.webhookUrl = 'https://hooks.example.org/in';
		await publish().catch(() => undefined);
		write('one');
		await passTime(10 * MINUTE);
		expect([texts(), waiting()]).toEqual([[], 1]);
		expect(JSON.stringify([workflow.failureTexts, workflow.log])).toMatch(/webhook/i);
		server.account.settings.webhookUrl = '';
		if (!workflow.isPublished) await workflow.publish();
		await passTime(10 * MINUTE);
		expect([texts(), waiting()]).toEqual([['one'], 0]);
	});
});

it('GREEN-API Webhook Trigger registers its address as the pages want it, and gives it back', async () => {
	const workflow = new HookedWorkflow(new GreenApiWebhookTrigger(), { credential });
	await workflow.publish();
	const { webhookUrl, webhookUrlToken } = server.account.settings;
	expect([webhookUrl, webhookUrlToken]).toEqual([expect.stringMatching(/^https:/), expect.stringMatching(/^\S{20,}$/)]);
	write('Hello');
	const [{ body }] = server.account.notifications;
	await workflow.call({ headers: { authorization: `Bearer ${String(webhookUrlToken)}` }, body });
	expect(workflow.events).toMatchObject([{ text: 'Hello', chatId: ANNA }]);
	await workflow.unpublish();
	await passTime(MINUTE);
	expect([server.account.settings.webhookUrl, server.refused]).toEqual(['', []]);
	expectNoToken([workflow.errors, workflow.executions, workflow.log, workflow.stored], TOKEN);
});

it('WhatsApp Status Trigger starts once for each status and each step of its delivery', async () => {
	const parameters = { events: ['newOutgoingStatus', 'newIncomingStatus', 'deliveryStatusChanged'], deliveryStatus: ['delivered', 'read'], options: {} };
	const workflow = new PollingWorkflow(new GreenApiStatusTrigger(), { credential, parameters });
	await inVirtualTime(async () => await workflow.activate());
	seed(server);
	for (let poll = 0; poll < 4; poll++) {
		await passTime(MINUTE);
		await inVirtualTime(async () => await workflow.poll());
	}
	expect(workflow.events.map(({ event }) => event).sort()).toEqual(['deliveryStatusChanged', 'deliveryStatusChanged', 'newIncomingStatus', 'newOutgoingStatus']);
	expect([server.refused, workflow.kept.failures]).toEqual([[], []]);
	expectNoToken(workflow.kept, TOKEN);
});
