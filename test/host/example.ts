/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type INode, isResourceLocatorValue } from 'n8n-workflow';
import type { N8nClient } from './client';
import type { Credential, Stored, Workflow } from './clientTypes';
import { packageRoot } from './paths';

const CREDENTIAL_TYPE = 'greenApi';
const OUR_NODES = 'n8n-nodes-green-api.';

/** The nodes of examples that ask OpenAI. */
const MODELS = ['lmChatOpenAi', 'openAi'].map((type) => `@n8n/n8n-nodes-langchain.${type}`);

const FOLDER = join(packageRoot, 'examples');

/** The data table that an example needs, which whoever imports it makes by hand. */
export const TABLE = { name: 'Quick messages', columns: ['chatId', 'text', 'execution'] };

const usesCredential = ({ type }: INode): boolean => type.startsWith(OUR_NODES);

/** The names of the workflows in examples/, without extension. */
export async function exampleNames(): Promise<string[]> {
	return (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json')).sort();
}

/** Makes the data table of the examples, unless it is there. */
export const addExampleTable = async (client: N8nClient): Promise<Stored> => await client.addDataTable(TABLE.name, TABLE.columns);

/** A node with the data table, if it is one that lets a person choose it: the others of its workflow follow this one. */
function withTable(node: INode, { id }: Stored): INode {
	const { dataTableId } = node.parameters;
	if (!isResourceLocatorValue(dataTableId) || dataTableId.mode !== 'list') return node;
	return { ...node, parameters: { ...node.parameters, dataTableId: { ...dataTableId, value: id, cachedResultName: TABLE.name } } };
}

/** A workflow whose nodes ask this model, as whoever imports it chooses by hand. */
export const withModel = (workflow: Workflow, { id, name }: Credential & Stored): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map((node) => (MODELS.includes(node.type) ? { ...node, credentials: { openAiApi: { id, name } } } : node)),
});

/** An example workflow, with the credential and the data table that whoever imports it chooses by hand. */
export async function exampleWorkflow(name: string, { id, name: credentialName }: Stored & Pick<Credential, 'name'>, table: Stored): Promise<Workflow> {
	const workflow = JSON.parse(await readFile(join(FOLDER, `${name}.json`), 'utf8')) as Workflow;
	const credentials = { [CREDENTIAL_TYPE]: { id, name: credentialName } };
	return { ...workflow, nodes: workflow.nodes.map((node) => withTable(usesCredential(node) ? { ...node, credentials } : node, table)) };
}

/** The credential for a model with OpenAI's interface. */
export const modelCredential = (name: string, url: string): Credential => ({ name, type: 'openAiApi', data: { apiKey: 'none', url } });

/** The credential for a simulator's instance. */
export function simulatorCredential(data: { apiUrl: string; idInstance: string; apiTokenInstance: string }): Credential {
	return { name: 'GREEN-API simulator', type: CREDENTIAL_TYPE, data: { ...data } };
}
