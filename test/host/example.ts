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

/** The nodes of examples that ask OpenAI. */
const MODELS = ['lmChatOpenAi', 'openAi'].map((type) => `@n8n/n8n-nodes-langchain.${type}`);

const FOLDER = join(packageRoot, 'examples');

/** A data table with columns of texts, and what stands in it at first. */
interface ExampleTable {
	name: string;
	columns: string[];
	rows: Array<Record<string, string>>;
}

/** The data tables that examples need, by the example's name; whoever imports one makes its table by hand. */
export const TABLES: Record<string, ExampleTable> = {
	'broadcast-with-a-report': {
		name: 'Customers',
		columns: ['name', 'phone', 'result', 'why'],
		rows: [{ name: 'Anna', phone: '+7 900 111-00-01' }, { name: 'Boris', phone: '+7 900 111-00-02' }, { name: 'Clara', phone: '+7 999 999-99-99' }],
	},
	'collect-quick-messages': { name: 'Quick messages', columns: ['chatId', 'text', 'execution'], rows: [] },
};

/** What the examples need beside a credential for GREEN-API; whoever imports one makes it by hand. */
export interface ExampleNeeds {
	/** The data tables by the examples' names. */
	tables: Record<string, Stored>;
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

/** Makes a data table with its rows, unless it is there. */
export async function addExampleTable(client: N8nClient, { name, columns, rows }: ExampleTable): Promise<Stored> {
	const table = await client.addDataTable(name, columns);
	if ((await client.dataRows(table)).length > 0) return table;
	for (const row of rows) await client.addDataRow(table, row);
	return table;
}

/** Makes the data tables and the credentials of the examples, unless they are there. */
export async function addExampleNeeds(client: N8nClient, mailbox: Mailbox): Promise<ExampleNeeds> {
	const tables: ExampleNeeds['tables'] = {};
	for (const [example, table] of Object.entries(TABLES)) tables[example] = await addExampleTable(client, table);
	const emailSend = await client.saveCredential(mailCredential(mailbox));
	const webhook = await client.saveCredential({ name: 'Caller', type: 'httpBasicAuth', data: CALLER });
	return { tables, others: { 'n8n-nodes-base.emailSend': emailSend, 'n8n-nodes-base.webhook': webhook } };
}

/** A node with the example's data table, if it is one that lets a person choose it: the others of its workflow follow this one. */
function withTable(node: INode, example: string, { tables }: ExampleNeeds): INode {
	const { dataTableId } = node.parameters;
	if (!isResourceLocatorValue(dataTableId) || dataTableId.mode !== 'list') return node;
	return { ...node, parameters: { ...node.parameters, dataTableId: { ...dataTableId, value: tables[example].id, cachedResultName: TABLES[example].name } } };
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
	return { ...workflow, nodes: workflow.nodes.map((node) => withTable(withCredential(node, credential, needs), name, needs)) };
}

/** A workflow whose nodes ask this model, as whoever imports it chooses by hand. */
export const withModel = (workflow: Workflow, { id, name }: Credential & Stored): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map((node) => (MODELS.includes(node.type) ? { ...node, credentials: { openAiApi: { id, name } } } : node)),
});

/** A workflow with other words in place of these, whether they stand in a field, an expression or a Code node. */
export function reworded(workflow: Workflow, words: Record<string, string>): Workflow {
	const text = Object.entries(words).reduce((written, [from, to]) => written.replaceAll(from, to), JSON.stringify(workflow));
	return JSON.parse(text) as Workflow;
}

/** Where an example gets its picture, and a picture that is as small as can be: tests ask no such server. */
export const LOGO = { address: 'https://example.com/logo.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) };

/** The credential for a model with OpenAI's interface. */
export const modelCredential = (name: string, url: string): Credential => ({ name, type: 'openAiApi', data: { apiKey: 'none', url } });

/** The credential for a simulator's instance. */
export function simulatorCredential(data: { apiUrl: string; idInstance: string; apiTokenInstance: string }): Credential {
	return { name: 'GREEN-API simulator', type: CREDENTIAL_TYPE, data: { ...data } };
}

/** The same workflow with three seconds in place of waits of minutes. The simulator delivers a message after two. */
export const hurried = (workflow: Workflow): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map((node) => (node.parameters.unit === 'minutes' ? { ...node, parameters: { ...node.parameters, amount: 3, unit: 'seconds' } } : node)),
});
