import type { ICredentialDataDecryptedObject, INodeExecutionData } from 'n8n-workflow';
import { tokenIn } from '../../../credentials/instance';
import { redactAll } from '../failures/redact';

/** n8n's functions that give a node its credential. */
interface Keeper {
	getCredentials: (name: string) => Promise<object>;
}

/** The token of the node's credential, which must not show in anything; empty where there is none to be had. */
export async function tokenOf(context: Keeper): Promise<string> {
	return tokenIn((await context.getCredentials('greenApi').catch(() => ({}))) as ICredentialDataDecryptedObject);
}

/**
 * Removes the token from items that are about to leave a node, in place: from their JSON and from what is said of their files, not from
 * the files. Returns the items.
 */
export function withoutToken(items: INodeExecutionData[], token: string): INodeExecutionData[] {
	for (const { json, binary = {} } of items) {
		redactAll(json, token);
		for (const file of Object.values(binary)) Object.assign(file, redactAll({ ...file, data: '' }, token), { data: file.data });
	}
	return items;
}
