/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type INode, isResourceLocatorValue } from 'n8n-workflow';
import type { N8nClient } from './client';
import type { Credential, Stored, Workflow } from './clientTypes';
import type { Mailbox } from './mailbox';
import { packageRoot } from './paths';

const CREDENTIAL_TYPE = 'greenApi';
const OUR_NODES = 'n8n-nodes-green-api.';
const FOLDER = join(packageRoot, 'examples');

/** The data table that an example needs, which whoever imports it makes by hand. */
export const TABLE = { name: 'Quick messages', columns: ['chatId', 'text', 'execution'] };

/** What the examples need beside a credential for GREEN-API; whoever imports one makes it by hand. */
export interface ExampleNeeds {
	table: Stored;
	/** The credentials of n8n's own nodes, by the types of these nodes. */
	others: Record<string, Credential<object> & Stored>;
}

/** The credential type of a node; none for most of n8n's own. */
const credentialTypeOf = ({ type }: INode, { others }: ExampleNeeds): string | undefined =>
	type.startsWith(OUR_NODES) ? CREDENTIAL_TYPE : others[type]?.type;

/** The names of the workflows in examples/, without extension. */
export async function exampleNames(): Promise<string[]> {
	return (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json')).sort();
}

/** The credential for a mailbox. */
const mailCredential = ({ port }: Mailbox): Credential<object> => ({
	name: 'Mailbox',
	type: 'smtp',
	data: { user: '', password: '', host: '127.0.0.1', port, secure: false, disableStartTls: true },
});

/** Who may call a webhook of the examples. */
export const CALLER = { user: 'owner', password: 'Sourdough1' };

/** Makes the data table and the credentials of the examples, unless they are there. */
export async function addExampleNeeds(client: N8nClient, mailbox: Mailbox): Promise<ExampleNeeds> {
	const table = await client.addDataTable(TABLE.name, TABLE.columns);
	const emailSend = await client.saveCredential(mailCredential(mailbox));
	const webhook = await client.saveCredential({ name: 'Caller', type: 'httpBasicAuth', data: CALLER });
	return { table, others: { 'n8n-nodes-base.emailSend': emailSend, 'n8n-nodes-base.webhook': webhook } };
}

/** A node with the data table, if it is one that lets a person choose it: the others of its workflow follow this one. */
function withTable(node: INode, { id }: Stored): INode {
	const { dataTableId } = node.parameters;
	if (!isResourceLocatorValue(dataTableId) || dataTableId.mode !== 'list') return node;
	return { ...node, parameters: { ...node.parameters, dataTableId: { ...dataTableId, value: id, cachedResultName: TABLE.name } } };
}

/** A node with its credential, if it needs one. */
function withCredential(node: INode, { id, name }: Stored & Pick<Credential, 'name'>, needs: ExampleNeeds): INode {
	const type = credentialTypeOf(node, needs);
	if (type === undefined) return node;
	const one = type === CREDENTIAL_TYPE ? { id, name } : needs.others[node.type];
	return { ...node, credentials: { [type]: { id: one.id, name: one.name } } };
}

/** An example workflow, with the credentials and the data table that whoever imports it chooses by hand. */
export async function exampleWorkflow(name: string, credential: Stored & Pick<Credential, 'name'>, needs: ExampleNeeds): Promise<Workflow> {
	const workflow = JSON.parse(await readFile(join(FOLDER, `${name}.json`), 'utf8')) as Workflow;
	return { ...workflow, nodes: workflow.nodes.map((node) => withTable(withCredential(node, credential, needs), needs.table)) };
}

/** The credential for a simulator's instance. */
export function simulatorCredential(data: { apiUrl: string; idInstance: string; apiTokenInstance: string }): Credential {
	return { name: 'GREEN-API simulator', type: CREDENTIAL_TYPE, data: { ...data } };
}

/** The same workflow with three seconds in place of waits of minutes. The simulator delivers a message after two. */
export const hurried = (workflow: Workflow): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map((node) => (node.parameters.unit === 'minutes' ? { ...node, parameters: { ...node.parameters, amount: 3, unit: 'seconds' } } : node)),
});
