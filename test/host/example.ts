/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credential, Stored, Workflow } from './clientTypes';
import { packageRoot } from './paths';

const CREDENTIAL_TYPE = 'greenApi';
const OUR_NODES = 'n8n-nodes-green-api.';

/** The example workflow as in examples/, with the credential that whoever imports it chooses by hand. */
export async function exampleWorkflow({ id, name }: Credential & Stored): Promise<Workflow> {
	const workflow = JSON.parse(await readFile(join(packageRoot, 'examples', 'post-and-follow-a-status.json'), 'utf8')) as Workflow;
	const credentials = { [CREDENTIAL_TYPE]: { id, name } };
	return { ...workflow, nodes: workflow.nodes.map((node) => (node.type.startsWith(OUR_NODES) ? { ...node, credentials } : node)) };
}

/** The credential for a simulator's instance. */
export function simulatorCredential(data: { apiUrl: string; idInstance: string; apiTokenInstance: string }): Credential {
	return { name: 'GREEN-API simulator', type: CREDENTIAL_TYPE, data: { ...data } };
}
