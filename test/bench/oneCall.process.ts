import './environment';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { GetStatusStatistic } from '../../nodes/GetStatusStatistic/GetStatusStatistic.node.js';
import { loaded } from '../engine/nodeTypes';
import { executeNode } from '../engine/runNode';
import type { Credential } from '../simulator';
import { httpRequestOf } from './httpRequest';
import { measures } from './process';

/** Where n8n is installed, the ID as the form has it, and one instance a round: each has an allowance of its own, so that no call has to wait. */
export interface OneCallTask {
	n8nFolder: string;
	idMessage: string;
	credentials: Credential[];
}

/** Milliseconds of one call: of the whole execution, and of the node within it. */
export interface Call {
	execution: number;
	node: number;
}

/** What each round took, and the version of n8n-nodes-base that it was compared with. */
export interface OneCallFound {
	version: string;
	rounds: Array<Record<'own' | 'httpRequest', Call>>;
}

type Caller = (credential: Credential) => Promise<Call>;

/** Runs a node that notes how long its `execute` takes. */
function callerOf(nodeType: INodeType, typeVersion: number, parametersFor: (credential: Credential) => INodeParameters): Caller {
	const node = loaded(nodeType);
	const { execute } = node;
	let inNode = 0;
	node.execute = async function (...args) {
		const start = performance.now();
		const output = await execute?.apply(this, args);
		inNode = performance.now() - start;
		return output ?? [];
	};
	return async (credential) => {
		const parameters = parametersFor(credential);
		const start = performance.now();
		const { items, error } = await executeNode(node, { credential, parameters, items: [{ idMessage: 'A' }], settings: { typeVersion } });
		const execution = performance.now() - start;
		if (error || items.length === 0) throw error ?? new Error(`${node.description.name} gave no item`);
		return { execution, node: inNode };
	};
}

/** The form of the HTTP Request node for the same call. */
const httpRequestForm = ({ apiUrl, idInstance }: Credential, idMessage: string): INodeParameters => ({
	url: `${apiUrl}/waInstance${idInstance}/getStatusStatistic`,
	authentication: 'predefinedCredentialType',
	nodeCredentialType: 'greenApi',
	sendQuery: true,
	queryParameters: { parameters: [{ name: 'idMessage', value: idMessage }] },
	options: {},
});

/** Calls in turns; each goes first as often as the other. */
async function measure({ n8nFolder, idMessage, credentials }: OneCallTask): Promise<OneCallFound> {
	const { node, typeVersion, version } = httpRequestOf(n8nFolder);
	const callOwn = callerOf(new GetStatusStatistic(), 1, () => ({ idMessage }));
	const callHttpRequest = callerOf(node, typeVersion, (credential) => httpRequestForm(credential, idMessage));
	const rounds: OneCallFound['rounds'] = [];
	for (const [round, credential] of credentials.entries()) {
		const earlier = round % 2 === 0 ? await callOwn(credential) : undefined;
		const httpRequest = await callHttpRequest(credential);
		rounds.push({ own: earlier ?? (await callOwn(credential)), httpRequest });
	}
	return { version, rounds };
}

measures(measure);
