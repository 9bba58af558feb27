/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { INode } from 'n8n-workflow';
import type { Credential, Stored, Workflow } from './clientTypes';
import { packageRoot } from './paths';

const CREDENTIAL_TYPE = 'greenApi';
const OUR_NODES = 'n8n-nodes-green-api.';
const FOLDER = join(packageRoot, 'examples');

const usesCredential = ({ type }: INode): boolean => type.startsWith(OUR_NODES);

/** The names of the workflows in examples/, without extension. */
export async function exampleNames(): Promise<string[]> {
	return (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json')).sort();
}

/** An example workflow, with the credential that whoever imports it chooses by hand. */
export async function exampleWorkflow(name: string, { id, name: credentialName }: Stored & Pick<Credential, 'name'>): Promise<Workflow> {
	const workflow = JSON.parse(await readFile(join(FOLDER, `${name}.json`), 'utf8')) as Workflow;
	const credentials = { [CREDENTIAL_TYPE]: { id, name: credentialName } };
	return { ...workflow, nodes: workflow.nodes.map((node) => (usesCredential(node) ? { ...node, credentials } : node)) };
}

/** The credential for a simulator's instance. */
export function simulatorCredential(data: { apiUrl: string; idInstance: string; apiTokenInstance: string }): Credential {
	return { name: 'GREEN-API simulator', type: CREDENTIAL_TYPE, data: { ...data } };
}
