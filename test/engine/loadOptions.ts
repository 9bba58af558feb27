import { LoadOptionsContext } from 'n8n-core';
import { type ILoadOptionsFunctions, type INodePropertyOptions, type INodeType, Workflow } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';
import { withExpressions } from './engineOf';
import { expectNoToken } from './expectNoToken';
import { ownNode } from './node';
import { nodeTypesFor } from './nodeTypes';

/** What a list in a node's form is given: its content, or why there is none. */
export interface Asked<Content> {
	content?: Content;
	error?: Error;
}

/** What a list in a node's form shows: its options, or why there are none. */
export interface Loaded {
	options?: INodePropertyOptions[];
	error?: Error;
}

/** Asks for a list's content as n8n's server does for the editor: with what it gives to a workflow of this node alone. */
export async function inListContext<Content>(
	nodeType: INodeType,
	credential: Credential,
	ask: (context: ILoadOptionsFunctions) => Promise<Content>,
): Promise<Asked<Content>> {
	const node = ownNode('Temp-Node', nodeType.description.name);
	const workflow = new Workflow({ id: 'workflow', active: false, nodeTypes: nodeTypesFor(nodeType, []), nodes: [node], connections: {} });
	const context = new LoadOptionsContext(workflow, node, additionalDataFor(credential), 'parameters.contacts') as ILoadOptionsFunctions;
	return await withExpressions(workflow, async () => await ask(context)).then(
		(content): Asked<Content> => ({ content }),
		(error: Error): Asked<Content> => ({ error }),
	);
}

/** Loads the options of a field as n8n's server does for the editor, and checks that the API token shows nowhere in them. */
export async function loadOptions(nodeType: INodeType, method: string, credential: Credential): Promise<Loaded> {
	const load = nodeType.methods?.loadOptions?.[method];
	if (!load) throw new Error(`${nodeType.description.name} has no method ${method} to load options with`);
	const { content, error } = await inListContext(nodeType, credential, async (context) => await load.call(context));
	const loaded: Loaded = error ? { error } : { options: content };
	expectNoToken(loaded, credential.apiTokenInstance);
	return loaded;
}
