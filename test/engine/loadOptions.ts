import { LoadOptionsContext } from 'n8n-core';
import { type ILoadOptionsFunctions, type INodePropertyOptions, type INodeType, Workflow } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';
import { withExpressions } from './engineOf';
import { expectNoToken } from './expectNoToken';
import { ownNode } from './node';
import { nodeTypesFor } from './nodeTypes';

/** What a list in a node's form shows: its options, or why there are none. */
export interface Loaded {
	options?: INodePropertyOptions[];
	error?: Error;
}

/** Loads the options of a field as n8n's server does for the editor, and checks that the API token shows nowhere in them. */
export async function loadOptions(nodeType: INodeType, method: string, credential: Credential): Promise<Loaded> {
	const { name } = nodeType.description;
	// As the server makes one up for the editor: a workflow of this node alone.
	const node = ownNode('Temp-Node', name);
	const workflow = new Workflow({ id: 'workflow', active: false, nodeTypes: nodeTypesFor(nodeType, []), nodes: [node], connections: {} });
	const context = new LoadOptionsContext(workflow, node, additionalDataFor(credential), 'parameters.contacts') as ILoadOptionsFunctions;
	const load = nodeType.methods?.loadOptions?.[method];
	if (!load) throw new Error(`${name} has no method ${method} to load options with`);
	const loaded = await withExpressions(workflow, async () => await load.call(context)).then(
		(options): Loaded => ({ options }),
		(error: Error): Loaded => ({ error }),
	);
	expectNoToken(loaded, credential.apiTokenInstance);
	return loaded;
}
