import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { randomBytes } from 'crypto';
import { wordOf } from '../shared/journals/text';
import { triggerOf } from '../shared/triggerOf';

type Context = Pick<IHookFunctions | IWebhookFunctions, 'getNode' | 'getWorkflow' | 'getWorkflowStaticData'>;

/** The secrets of this process, by trigger: GREEN-API may send one before n8n has stored it. */
const secrets = new Map<string, string>();

/** What the trigger remembers: its static data, which n8n stores once the workflow is published or unpublished. */
export class Memory {
	private readonly stored: IDataObject;

	private readonly trigger: string;

	constructor(context: Context) {
		this.stored = context.getWorkflowStaticData('node');
		this.trigger = triggerOf(context);
	}

	/** The secret that GREEN-API sends along; empty while there is none. */
	get token(): string {
		return wordOf(this.stored.token) || (secrets.get(this.trigger) ?? '');
	}

	/**
	 * The secret, a new one where there is none. It stays the same for the node's life, since GREEN-API goes on for a while with what it
	 * has, and what is refused holds up all that comes behind it.
	 */
	ownToken(): string {
		const token = this.token || randomBytes(32).toString('hex');
		this.stored.token = token;
		secrets.set(this.trigger, token);
		return token;
	}

	/** The address that was registered last; empty for none. */
	get address(): string {
		return wordOf(this.stored.address);
	}

	/** The instance in which it was registered last. */
	get idInstance(): string {
		return wordOf(this.stored.idInstance);
	}

	/** Notes what is registered in which instance, and which settings were found in its place. */
	noteRegistered(address: string, idInstance: string, found?: IDataObject): void {
		Object.assign(this.stored, { address, idInstance });
		if (found) this.stored.found = { ...this.foundByInstance, [idInstance]: found };
	}

	/** The settings to give back to the instance. */
	get found(): IDataObject {
		return { webhookUrl: '', webhookUrlToken: '', ...this.foundByInstance[this.idInstance] };
	}

	private get foundByInstance(): Record<string, IDataObject> {
		return (this.stored.found ?? {}) as Record<string, IDataObject>;
	}
}
