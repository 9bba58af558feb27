// First, since the nodes must find its clock in place.
import { simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { inVirtualTime, passTime } from '../../engine/virtualTime';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApiStatusTrigger } from '../../../nodes/GreenApiStatusTrigger/GreenApiStatusTrigger.node';
import { expectNoToken } from '../../engine/expectNoToken';
import { PollingWorkflow } from '../../engine/runPoll';
import type { Credential, Instance } from '../../simulator';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const [ANNA, BORIS] = ['79001110001@c.us', '79001110002@c.us'];

export const all: INodeParameters = { events: ['newOutgoingStatus', 'newIncomingStatus', 'deliveryStatusChanged'], deliveryStatus: ['delivered', 'read'], options: {} };

/** The same without Simplify. */
export const raw: INodeParameters = { ...all, options: { simplify: false } };

export { simulator };
export let credential: Credential;
export let workflow: PollingWorkflow;

/** Puts a workflow before an instance that no test has used, whose statuses get nowhere by themselves. */
export function stage(parameters = all, partial: Partial<Instance> = {}): void {
	simulator.reset();
	credential = simulator.addInstance({ scriptedDelivery: true, ...partial });
	workflow = new PollingWorkflow(new GreenApiStatusTrigger(), { credential, parameters, timezone: 'Asia/Yekaterinburg' });
}

/** Before each test of a file a fresh workflow with all events, and after it a look for the token in what n8n keeps. */
export function useStage(): void {
	useVirtualSimulator();
	beforeEach(() => stage());
	afterEach(() => expectNoToken(workflow.kept, credential.apiTokenInstance));
}

export const activate = async () => await inVirtualTime(async () => await workflow.activate());
export { passTime as wait };
export const poll = async (after = MINUTE) => {
	await passTime(after);
	await inVirtualTime(async () => await workflow.poll());
};

export const post = () => simulator.addStatus({}, credential.idInstance).idMessage;
export const receive = (chatId = ANNA) => simulator.addIncomingStatus({ chatId }, credential.idInstance).idMessage;
export const deliver = (idMessage: string, participant: string, status: 'delivered' | 'read') => void simulator.recordDelivery({ idInstance: credential.idInstance, idMessage, participant, status });

export const asked = (apiMethod: string) => simulator.requests.filter((request) => request.apiMethod === apiMethod);

/** What an event is about, simplified or not: a new status, or how far it has come at whom. */
export const nameOf = ({ event, idMessage, recipientId, participant = recipientId, deliveryStatus, status = deliveryStatus }: IDataObject) =>
	[event, idMessage, ...(participant ? [participant, status] : [])].join(' ');
export const names = () => workflow.events.map(nameOf);
