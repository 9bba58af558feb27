import type { Instance, StoredStatus } from '../simulator';
import type { Credential, Stored } from '../host/clientTypes';
import { simulatorCredential } from '../host/example';
import type { World } from '../host/world';

/** An instance of the simulator that one suite has for itself, and n8n's credential for it. */
export interface OwnInstance {
	instance: Instance;
	credential: Credential & Stored;
}

/** Makes such an instance. */
export async function ownInstance({ client, simulator }: World, name: string, partial: Partial<Instance> = {}): Promise<OwnInstance> {
	const made = simulator.addInstance(partial);
	return { instance: simulator.instance(made.idInstance), credential: await client.saveCredential({ ...simulatorCredential(made), name }) };
}

/** What the simulator takes to put a text status there, for all contacts or for these. */
export const textStatus = (text: string, participants: string[] = []): Pick<StoredStatus, 'content'> => ({
	content: { typeMessage: 'extendedTextMessage', textMessage: text, extendedTextMessage: { text, backgroundColor: '#228B22', font: 'SERIF', participants } },
});
