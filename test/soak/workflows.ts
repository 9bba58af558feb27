import type { INode, INodeParameters } from 'n8n-workflow';
import type { Credential, Stored, Workflow } from '../host/clientTypes';
import { WEBHOOK, webhookWorkflow, type NodeUnderTest } from '../host/webhook';
import { statusId } from '../faults/instance';
import type { Credential as Instance } from '../simulator';
import { TIMEOUT_MS } from './randomFaults';

/** The trigger for polls by hand. */
export const BY_HAND = 'By Hand';

const OURS = 'n8n-nodes-green-api';
const FORTNIGHT = 14 * 24 * 60;

/** The journals grow while the hour goes by; what an execution hands on must not, or n8n's heap would grow with it. */
const ROWS = 12;

const timeout = { requestOptions: { timeout: TIMEOUT_MS } };

const reader = (name: string, type: string, parameters: INodeParameters, settings: Partial<INode>): NodeUnderTest => ({
	name,
	type: `${OURS}.${type}`,
	parameters: { ...parameters, ...timeout },
	...settings,
});

/** What a poll asks for. */
export const readers = (settings: Partial<INode>): NodeUnderTest[] => [
	reader('Get Outgoing Statuses', 'getOutgoingStatuses', { minutes: FORTNIGHT, returnAll: false, limit: ROWS }, settings),
	reader('Get Status Statistic', 'getStatusStatistic', { idMessage: statusId(5) }, settings),
	reader('Last Outgoing Messages', 'lastOutgoingMessages', { minutes: FORTNIGHT, returnAll: false, limit: ROWS }, settings),
];

const operations: INodeParameters[] = [
	{ operation: 'sendText', message: '=for {{ $json.participant }}' },
	{ operation: 'sendMedia', urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' },
	{ operation: 'sendVoice', urlFile: 'https://example.com/greeting.mp3', fileName: 'greeting.mp3' },
];

/** The name of the node that posts. */
export const SENDER = 'Send Status';

/** A node that posts one of the three kinds of status to the participant that the item names. */
export const sender = (kind: number, settings: Partial<INode>): NodeUnderTest => ({
	name: SENDER,
	type: `${OURS}.sendStatus`,
	parameters: { ...operations[kind % operations.length], audience: 'selectedContacts', participants: '={{ $json.participant }}', ...timeout },
	...settings,
});

const httpRequest = (name: string, parameters: INodeParameters): NodeUnderTest => ({ name, type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, parameters });

/** The same poll by n8n's own node, without the credential: nothing of this package takes part. */
export const plainReaders = ({ apiUrl, idInstance, apiTokenInstance }: Instance): NodeUnderTest[] =>
	['getOutgoingStatuses', 'getStatusStatistic', 'lastOutgoingMessages'].map((method) =>
		httpRequest(method, { url: `${apiUrl}/waInstance${idInstance}/${method}/${apiTokenInstance}?minutes=${FORTNIGHT}&idMessage=${statusId(5)}` }),
	);

/** The same post by n8n's own node. */
export const plainSender = ({ apiUrl, idInstance, apiTokenInstance }: Instance): NodeUnderTest =>
	httpRequest(SENDER, {
		method: 'POST',
		url: `${apiUrl}/waInstance${idInstance}/sendTextStatus/${apiTokenInstance}`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ { message: "for " + $json.participant, participants: [$json.participant] } }}',
	});

/** A workflow that asks for everything in one execution, called by webhook or started by hand. */
export function pollingWorkflow(path: string, credential: Credential & Stored, nodes: NodeUnderTest[]): Workflow {
	const each = nodes.map((node) => webhookWorkflow(path, credential, node));
	const [first] = each;
	const polls = [nodes.map(({ name }) => ({ node: name, type: 'main' as const, index: 0 }))];
	const byHand: INode = { id: BY_HAND, name: BY_HAND, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 200], parameters: {} };
	const [webhook, split] = first.nodes;
	const silent = { ...webhook, parameters: { ...webhook.parameters, responseData: 'noData' } };
	return {
		...first,
		nodes: [silent, split, byHand, ...each.map(({ nodes: [, , tested] }) => tested)],
		connections: { [WEBHOOK]: first.connections[WEBHOOK], [split.name]: { main: polls }, [BY_HAND]: { main: polls } },
	};
}
