// First, since the nodes must find its clock in place.
import { runNode, simulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import type { Fault, Instance } from '../../simulator';

export const [ANNA, BORIS, STRANGER, ABSENT] = ['79001110001@c.us', '79001110002@c.us', '79001110009@c.us', '79999999999@c.us'];
export const [GROUP, UNKNOWN] = ['120363020000000001@g.us', '120363020000000099@g.us'];

type Circumstances = { faults?: Array<[string, ...Fault[]]>; change?: (instance: Instance) => void } & Partial<NodeRun>;

/** Runs an operation on the group of a fresh instance, in which this account and Anna are admins, and Boris is not. */
export async function onGroup(operation: string, form: INodeParameters = {}, { faults = [], change, ...run }: Circumstances = {}) {
	const credential = simulator.addInstance();
	const instance = simulator.instance(credential.idInstance);
	change?.(instance);
	for (const [method, ...some] of faults) simulator.answerNext(method, ...some);
	const parameters = { resource: 'group', operation, ...(operation === 'create' || operation === 'getAll' ? {} : { groupId: GROUP }), ...form };
	const outcome = await runNode(new GreenApi(), { credential, parameters, ...run });
	return { ...outcome, rows: outcome.items.map(({ json }) => json), group: instance.groups.get(GROUP)!, instance };
}

/** Takes the account's rights in the group away. */
export const asPlainParticipant = ({ groups, wid }: Instance) => groups.get(GROUP)!.participants.set(wid, false);

export const CONTINUE: Partial<NodeRun> = { settings: { onError: 'continueRegularOutput' } };
