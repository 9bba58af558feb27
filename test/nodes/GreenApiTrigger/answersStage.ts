// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { useWaitingServer, WaitingServer } from '../../engine/waitingServer';
import type { TriggerRun } from '../../engine/runTrigger';
import { type ChatAnswer, chatAnswerIn } from '../../../nodes/shared/questions/chatAnswer';
import { ANNA, type Asked } from '../../notifications/replies';
import { asked, credential, instance, publish, useStage, workflow } from './stage';

/** n8n's endpoint for waiting executions. */
export const n8n = new WaitingServer();

/** In each test of a file the stage, and that endpoint. */
export function useAnswersStage(): void {
	useStage();
	useWaitingServer(n8n);
}

export const events = ['messageReceived', 'buttonPressed', 'pollVote'];

export const GROUP = '120363000000000001@g.us';

/** Publishes a trigger in that n8n. */
export const start = async (options: IDataObject = {}, run: Partial<TriggerRun> = {}): Promise<void> =>
	await publish({ events, options } as INodeParameters, { pollMessageWebhook: 'yes' }, { addresses: { webhookWaitingBaseUrl: n8n.address, instanceBaseUrl: `${n8n.url}/` }, ...run });

export const come = (...bodies: IDataObject[]): void => bodies.forEach((body) => void simulator.notify(body, credential.idInstance));

/** Puts the question where getMessage finds it. */
export function journaled({ id, link }: Asked): void {
	const timestamp = Math.floor(Date.now() / 1000) - 600;
	instance().messages.unshift({ type: 'outgoing', idMessage: id, timestamp, typeMessage: 'textMessage', textMessage: `Deploy?\n${link}`, chatId: ANNA, statusMessage: 'read', sendByApi: true });
}

/** What was written to chats: where, what, and which message it quotes. */
export const written = () => asked('sendMessage').map(({ body }) => body);

const waiting = (): number => instance().notifications.length;

/** The answers that n8n was given, each with what it was called by. */
export const handedOn = ({ reference }: Asked): Array<ChatAnswer | undefined> =>
	n8n.calls.map(({ method, url, body }) => {
		expect([method, url]).toEqual(['POST', `/webhook-waiting${reference}`]);
		return chatAnswerIn(body, reference, credential.apiTokenInstance);
	});

/** What came of it: the calls of n8n, what has started the workflow, what is left in the queue, and what was written to the chat. */
export const outcome = () => ({ calls: n8n.calls.length, started: workflow.events.length, waiting: waiting(), written: written().length });

export const DONE = { started: 0, waiting: 0 };
export const ORDINARY = { started: 1, waiting: 0, written: 0 };
