import type { ICredentialDataDecryptedObject, INodeExecutionData } from 'n8n-workflow';
import { tokenIn } from '../../../credentials/instance';
import { redactAll } from '../failures/redact';

/** Those of n8n's functions for a node that give it its credential. */
interface Keeper {
	getCredentials: (name: string) => Promise<object>;
}

/** The token of the node's credential, which nothing may show; empty where the credential cannot be read. */
export async function tokenOf(context: Keeper): Promise<string> {
	return tokenIn((await context.getCredentials('greenApi').catch(() => ({}))) as ICredentialDataDecryptedObject);
}

/**
 * Removes the token from items before they leave a node, in place: from their JSON and from what n8n notes about their files, such as
 * names, but not from the files themselves.
 */
export function withoutToken(items: INodeExecutionData[], token: string): INodeExecutionData[] {
	for (const { json, binary = {} } of items) {
		redactAll(json, token);
		for (const file of Object.values(binary)) Object.assign(file, redactAll({ ...file, data: '' }, token), { data: file.data });
	}
	return items;
}
