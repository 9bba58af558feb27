import './environment';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node.js';
import { loaded } from '../engine/nodeTypes';
import { executeNode } from '../engine/runNode';
import type { Credential } from '../simulator';
import { httpRequestForm, httpRequestOf, sendStatusForm } from './httpRequest';
import { PlainStatus } from './plainStatus';
import { measures } from './process';

/** Where n8n is installed, and one instance a round: each has an allowance of its own, so that no call has to wait. */
export interface OneCallTask {
	n8nFolder: string;
	credentials: Credential[];
}

/** Milliseconds of one execution in each way. */
export type Round = Record<'own' | 'plain' | 'httpRequest', number>;

type Caller = (credential: Credential) => Promise<number>;

const MESSAGE = '={{ $json.message }}';

function callerOf(nodeType: INodeType, typeVersion: number, parametersFor: (credential: Credential) => INodeParameters): Caller {
	const node = loaded(nodeType);
	return async (credential) => {
		const parameters = parametersFor(credential);
		const start = performance.now();
		const { items, error } = await executeNode(node, { credential, parameters, items: [{ message: 'Hello' }], settings: { typeVersion } });
		const time = performance.now() - start;
		if (error || items.length === 0) throw error ?? new Error(`${node.description.name} gave no item`);
		return time;
	};
}

/** Calls in turns; each goes first, second and last as often as the others. */
async function measure({ n8nFolder, credentials }: OneCallTask): Promise<Round[]> {
	const { node, typeVersion } = httpRequestOf(n8nFolder);
	const callers: Array<[keyof Round, Caller]> = [
		['own', callerOf(new SendStatus(), 1, () => sendStatusForm(MESSAGE))],
		['plain', callerOf(new PlainStatus(), 1, () => ({ message: MESSAGE }))],
		['httpRequest', callerOf(node, typeVersion, (credential) => httpRequestForm(credential, MESSAGE))],
	];
	const rounds: Round[] = [];
	for (const credential of credentials) {
		const round: Round = { own: 0, plain: 0, httpRequest: 0 };
		for (const [way, call] of callers) round[way] = await call(credential);
		rounds.push(round);
		callers.push(...callers.splice(0, 1));
	}
	return rounds;
}

measures(measure);
