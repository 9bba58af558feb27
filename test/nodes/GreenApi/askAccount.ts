// First, since the nodes must find its clock in place.
import { runNode, simulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import type { Instance } from '../../simulator';

/** Whose account it is. */
export const WID = '79001110009@c.us';

/** Asks an instance of its own. */
export async function ask(operation: string, parameters: INodeParameters = {}, partial: Partial<Instance> = {}, run: Partial<NodeRun> = {}) {
	const credential = simulator.addInstance({ wid: WID, ...partial });
	const outcome = await runNode(new GreenApi(), { ...run, credential, parameters: { resource: 'account', operation, ...parameters } });
	return { ...outcome, json: outcome.items.map(({ json }) => json), instance: simulator.instance(credential.idInstance) };
}

/** The next request for this method is answered so. */
export const answering = (method: string, body: unknown): void => simulator.answerNext(method, { status: 200, body: body as object });
