import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { Credential, Execution, Stored, Workflow } from '../host/clientTypes';
import { until } from '../host/until';
import type { World } from '../host/world';
import { outputOf } from './stage';

export const TRIGGER = 'GREEN-API Trigger';

/** The last node of the workflow. */
export const END = 'No Operation';

/** How long the work behind the trigger takes for a text with the word slow. Seconds. */
export const SLOW = 5;

/** And for one that is both slow and long: long enough that even a busy machine ends a process in the middle of it. */
const LONG = 20;

const at = (name: string, type: string, typeVersion: number, parameters: INodeParameters, x: number, y: number): INode =>
	({ id: name, name, type: `n8n-nodes-base.${type}`, typeVersion, position: [x * 200, y * 200], parameters, ...(type === 'wait' && { webhookId: `wait-${name}` }) });

const hasWord = (word: string): INodeParameters => ({ conditions: { string: [{ value1: '={{ $json.text }}', operation: 'contains', value2: word }] } });

const to = (...outputs: string[]) => ({ main: outputs.map((node) => [{ node, type: 'main' as const, index: 0 }]) });

/** A workflow that the trigger starts, and that does what the text of a message says: it fails, waits for a call, or is slow. */
export const queueWorkflow = (name: string, { id, name: credentialName }: Credential & Stored, parameters: INodeParameters = {}): Workflow => ({
	name,
	nodes: [
		{ id: 'trigger', name: TRIGGER, type: 'n8n-nodes-green-api.greenApiTrigger', typeVersion: 1, position: [0, 0], parameters, credentials: { greenApi: { id, name: credentialName } } },
		at('Is To Fail', 'if', 1, hasWord('fail'), 1, 0),
		at('Fails', 'stopAndError', 1, { errorMessage: 'As the message says' }, 2, -1),
		at('Is To Wait', 'if', 1, hasWord('wait'), 2, 0),
		at('Waits', 'wait', 1.1, { resume: 'webhook' }, 3, -1),
		at('Is To Be Slow', 'if', 1, hasWord('slow'), 3, 0),
		at('Slow', 'wait', 1.1, { amount: `={{ $json.text.includes('long') ? ${LONG} : ${SLOW} }}`, unit: 'seconds' }, 4, -1),
		at(END, 'noOp', 1, {}, 5, 0),
	],
	connections: {
		[TRIGGER]: to('Is To Fail'),
		'Is To Fail': to('Fails', 'Is To Wait'),
		'Is To Wait': to('Waits', 'Is To Be Slow'),
		'Is To Be Slow': to('Slow', END),
		Slow: to(END),
	},
	settings: { executionOrder: 'v1', timezone: 'Asia/Yekaterinburg' },
});

/** An execution that the trigger has started. */
export interface Started {
	id: string;
	status: string;
	/** What the trigger gave; nothing for a failure that it has told. */
	item?: IDataObject;
	execution: Execution;
}

/** All executions of a workflow that have ended, the first one first. */
export async function startedBy({ client }: Pick<World, 'client'>, workflowId: string): Promise<Started[]> {
	const ended = (await client.executions(workflowId)).filter(({ status }) => !['new', 'running', 'waiting'].includes(status)).reverse();
	return await Promise.all(
		ended.map(async ({ id, status }) => {
			const execution = await client.finishedExecution(id);
			const ran = execution.data.resultData.runData[TRIGGER]?.[0]?.data !== undefined;
			return { id, status, execution, ...(ran && { item: outputOf(execution, TRIGGER)[0].json }) };
		}),
	);
}

export const textsOf = (started: Started[]): unknown[] => started.flatMap(({ item }) => (item ? [item.text] : []));

/** Waits until so many executions of a workflow have ended; gives them. */
export const untilStarted = async (world: Pick<World, 'client'>, workflowId: string, count: number, seconds = 60): Promise<Started[]> =>
	await until(`Execution ${count}`, seconds, async () => {
		const started = await startedBy(world, workflowId);
		return started.length >= count ? started : undefined;
	});
