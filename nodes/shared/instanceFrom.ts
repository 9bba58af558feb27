import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { type Instance, readInstance } from '../../credentials/instance';

/** What n8n hands to whatever has a credential. */
interface HasCredential {
	getCredentials(type: string): Promise<ICredentialDataDecryptedObject>;
}

/** The instance that a node's credential describes. Throws an UnusableCredential, or n8n's error where there is none. */
export const instanceFrom = async (context: HasCredential): Promise<Instance> => readInstance(await context.getCredentials('greenApi'));
