import type { IDataObject } from 'n8n-workflow';
import { randomBytes } from 'crypto';
import { wordOf } from '../shared/journals/text';

/** The trigger's static data, which n8n stores when the workflow is published or unpublished. */
export class Memory {
	constructor(private readonly stored: IDataObject) {}

	/** The secret that GREEN-API sends along; empty while there is none. */
	get token(): string {
		return wordOf(this.stored.token);
	}

	/**
	 * The secret, a new one where there is none. It stays the same for the node's life, since GREEN-API goes on for a while with what it
	 * has, and what is refused holds up all that comes behind it.
	 */
	ownToken(): string {
		if (this.token === '') this.stored.token = randomBytes(32).toString('hex');
		return this.token;
	}

	/** The address that was registered last; empty for none. */
	get address(): string {
		return wordOf(this.stored.address);
	}

	/** Notes what is registered, and which settings were found in its place. */
	noteRegistered(address: string, found?: IDataObject): void {
		this.stored.address = address;
		if (found) this.stored.found = found;
	}

	/** The settings to give back. */
	get found(): IDataObject {
		return { webhookUrl: '', webhookUrlToken: '', ...(this.stored.found as IDataObject | undefined) };
	}
}
