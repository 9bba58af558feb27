import { type IHttpRequestMethods, type INodeType, type IRun, type ITriggerFunctions, NodeConnectionTypes, NodeOperationError, sleep } from 'n8n-workflow';

interface Head {
	receiptId: number;
	body: object;
}

async function ask(context: ITriggerFunctions, verb: IHttpRequestMethods, method: string, suffix = '', abortSignal?: AbortSignal): Promise<unknown> {
	const { apiUrl, idInstance, apiTokenInstance } = await context.getCredentials<Record<string, string>>('greenApi');
	const url = `${apiUrl}/waInstance${idInstance}/${method}/${apiTokenInstance}${suffix}`;
	return await context.helpers.httpRequest({ method: verb, url, json: true, abortSignal });
}

/** Takes one notification out of the queue, once its execution has not failed. */
async function handle(context: ITriggerFunctions, { receiptId, body }: Head): Promise<void> {
	const data = context.getWorkflowStaticData('node');
	data.started = Number(data.started ?? 0) + 1;
	const done = context.helpers.createDeferredPromise<IRun>();
	context.emit([[{ json: { receiptId, ...body } }]], undefined, done, `tiny:${receiptId}`);
	// Leaves a sleeper behind, as a trigger does on an n8n whose sleep knows no signal.
	const run = await Promise.race([done.promise.catch((error: Error) => ({ status: error.constructor.name })), sleep(3_600_000)]);
	context.logger.info(`ended: ${run ? run.status : 'unknown'}`);
	if (run === undefined || ['success', 'waiting'].includes(run.status)) await ask(context, 'DELETE', 'deleteNotification', `/${receiptId}`);
	else await sleep(5000);
}

async function read(context: ITriggerFunctions, stop: AbortSignal): Promise<void> {
	while (!stop.aborted) {
		const head = (await ask(context, 'GET', 'receiveNotification', '?receiveTimeout=5', stop).catch(async () => await sleep(1000))) as Head | null | undefined;
		if (head && !stop.aborted) await handle(context, head).catch(({ message }: Error) => context.logger.warn(message));
	}
}

/** The smallest trigger that reads a queue: to show what the harness of triggers does. */
export class TinyTrigger implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Tiny Trigger',
		name: 'tinyTrigger',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: 'Tiny Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true }],
		properties: [{ displayName: 'Mood', name: 'mood', type: 'string', default: 'fine' }],
	};

	async trigger(this: ITriggerFunctions) {
		const stop = new AbortController();
		const mood = this.getNodeParameter('mood') as string;
		if (mood === 'refusing') throw new Error('No reader wanted');
		if (mood === 'failing') this.saveFailedExecution?.(new NodeOperationError(this.getNode(), 'Nothing to read'));
		if (mood === 'broken') void sleep(1).then(() => this.emitError(new Error('It is broken')));
		this.logger.info(`${this.getActivationMode()} ${this.getWorkflow().id} ${mood} in ${this.getTimezone()}`);
		const first = async () => {
			const head = (await ask(this, 'GET', 'receiveNotification')) as Head | null;
			if (!head) throw new Error('Nothing waits');
			this.emit([[{ json: { ...head } }]]);
		};
		if (this.getMode() === 'manual') return { closeFunction: async () => this.logger.info('closed'), manualTriggerFunction: first };
		void read(this, stop.signal);
		return { closeFunction: async () => stop.abort() };
	}
}
