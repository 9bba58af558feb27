/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import './environment';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TriggerContext } from 'n8n-core';
import { type IDataObject, type INodeExecutionData, type ITriggerResponse, sleep, Workflow } from 'n8n-workflow';
import { GreenApiTrigger } from '../../nodes/GreenApiTrigger/GreenApiTrigger.node.js';
import { additionalDataFor } from '../engine/additionalData';
import { withExpressions } from '../engine/engineOf';
import { ownNode } from '../engine/node';
import { nodeTypesFor } from '../engine/nodeTypes';
import type { Credential } from '../simulator';
import { measures } from './process';

/** How many notifications wait for the trigger, whose texts are numbers from 0 on, and after how many of them the memory is read. */
export interface QueueReaderTask {
	credential: Credential;
	count: number;
	every: number;
}

/** What the trigger has started. */
export interface QueueReaderFound {
	/** How many executions, and with how many different notifications. */
	started: number;
	different: number;
	/** Whether each was started after those that came before it. */
	inOrder: boolean;
	/** What the trigger has told of what was in its way. */
	told: string[];
	/** Bytes on the heap after a garbage collection, at each reading. */
	heaps: number[];
}

/** For the last notification to leave the queue, with its turn in the allowance. Milliseconds. */
const TO_REMOVE = 3000;

/** What finalizers let go of in one collection only the next one takes. */
const COLLECTIONS = 3;

/** Keeps no more of what was started than this: the memory is to be the reader's own. */
class Starts {
	started = 0;
	inOrder = true;
	readonly heaps: number[] = [];
	private readonly seen: Uint8Array;
	private latest = -1;

	constructor(
		private readonly every: number,
		count: number,
	) {
		this.seen = new Uint8Array(count);
	}

	get different(): number {
		return this.seen.reduce((sum, one) => sum + one, 0);
	}

	note({ text }: IDataObject): void {
		const number = Number(text);
		this.inOrder &&= number > this.latest;
		this.latest = number;
		this.seen[number] = 1;
		this.started += 1;
	}

	/** Reads the memory where it is time to. */
	async readMemory(): Promise<void> {
		if (this.started < (this.heaps.length + 1) * this.every) return;
		for (let round = 0; round < COLLECTIONS; round++) {
			globalThis.gc?.();
			await nextTurn();
		}
		this.heaps.push(process.memoryUsage().heapUsed);
	}
}

/** Publishes the trigger as n8n does, and hands on what it emits. */
async function publish(credential: Credential, note: (item: INodeExecutionData) => void, tell: (error: Error) => void): Promise<ITriggerResponse | undefined> {
	const nodeType = new GreenApiTrigger();
	const node = ownNode('Trigger', nodeType.description.name, { parameters: { deleteFromQueueWhen: 'immediately' } });
	const workflow = new Workflow({ id: 'workflow', active: true, nodeTypes: nodeTypesFor(nodeType, []), nodes: [node], connections: {}, staticData: {} });
	const emit: TriggerContext['emit'] = ([[item]]) => note(item);
	const context = new TriggerContext(workflow, node, additionalDataFor(credential), 'trigger', 'activate', emit, tell, tell);
	return await withExpressions(workflow, async () => await nodeType.trigger.call(context));
}

async function measure({ credential, count, every }: QueueReaderTask): Promise<QueueReaderFound> {
	const starts = new Starts(every, count);
	const told: string[] = [];
	const registration = await publish(credential, ({ json }) => starts.note(json), ({ message }) => void told.push(message));
	while (starts.started < count && told.length === 0) {
		await sleep(100);
		await starts.readMemory();
	}
	await sleep(TO_REMOVE);
	await registration?.closeFunction?.();
	const { started, different, inOrder, heaps } = starts;
	return { started, different, inOrder, told, heaps };
}

measures(measure);
