// First, since the nodes must find its clock in place.
import { runNode, simulator } from '../../engine/virtualSuite';
import { virtualNow } from '../../engine/virtualTime';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import type { NodeRun } from '../../engine/runNode';
import type { Contact, Instance } from '../../simulator';

export const [anna, boris, clara] = ['79000000001@c.us', '79000000002@c.us', '100200300400500@lid'];
const contacts: Contact[] = [{ id: anna, name: 'anna_k', contactName: 'Anna K.', type: 'user' }, { id: clara, name: 'Clara', type: 'user' }];

/** When the statuses were posted, in seconds. */
export const T = virtualNow() / 1000 - 3600;

/** That moment as it comes out in Yekaterinburg. */
export const iso = (seconds: number) => new Date((seconds + 5 * 3600) * 1000).toISOString().replace('Z', '+05:00');

type Status = Instance['statuses'][number];
type Change = NonNullable<Status['changes']>[number];

const change = (participant: string, status: Change['status'], seconds: number): Change => ({ participant, status, at: (T + seconds) * 1000 });

const textStatus = (idMessage: string, text: string, recipients: string[], changes: Change[]): Status => ({
	idMessage,
	queuedAt: T * 1000,
	leftQueueAt: T * 1000,
	journaled: true,
	sendByApi: true,
	recipients,
	changes,
	content: { typeMessage: 'extendedTextMessage', textMessage: text, extendedTextMessage: { text, backgroundColor: '#228B22', font: 'SERIF', participants: recipients } },
});

/** Newest first: one with two viewers of three, one that was deleted, one that nobody has viewed, one without recipients. */
export const statuses = (): Status[] => [
	textStatus('A', 'First', [anna, boris, clara], [change(anna, 'read', 60), change(boris, 'read', 30), change(clara, 'delivered', 5)]),
	{ ...textStatus('D', 'Gone', [anna], [change(anna, 'read', 60)]), deletedAt: (T + 90) * 1000 },
	textStatus('B', 'Second', [anna], [change(anna, 'sent', 10)]),
	textStatus('C', 'Third', [], []),
];

/** The forms that ask for all statuses of the last minutes. */
export const all: INodeParameters = { statuses: 'all' };
export const summaries: INodeParameters = { statuses: 'all', output: 'summary' };

/** Runs the node in a workflow of Yekaterinburg. */
export const runWith = async (nodeRun: NodeRun) => await runNode(new GetStatusStatistic(), { workflow: { timezone: 'Asia/Yekaterinburg' }, ...nodeRun });

/** The same for an instance of its own, with these statuses. */
export const run = async (parameters: INodeParameters, settings: Partial<INode> = {}, items: IDataObject[] = [{}], partial: Partial<Instance> = {}) =>
	await runWith({ credential: simulator.addInstance({ statuses: statuses(), contacts, ...partial }), parameters, settings, items });

/** What was asked of GREEN-API, in order. */
export const asked = () => simulator.requests.map(({ apiMethod, query }) => [apiMethod, query]);
