import type { IDataObject, IExecutePaginationFunctions } from 'n8n-workflow';
import type { Instance } from '../../../credentials/instance';
import { isAbandoned } from './abandoned';
import { Gate } from './gate';
import { Line } from './line';
import { Outcomes } from './outcomes';

/** What the items of one try of a node have in common. */
export class Run {
	private ownInstance?: Promise<Instance>;

	/** What was answered to the questions that several items ask alike. */
	private readonly answers = new Map<string, unknown>();

	/** How many items' forms have been read, and how many pieces of work they are together. */
	private planned = 0;

	pieces = 0;

	/** `size` is the number of items. */
	constructor(
		readonly size: number,
		readonly line: Line,
		readonly outcomes = new Outcomes(),
	) {}

	/** Notes of how many pieces an item's work is. */
	expect(pieces: number): void {
		this.planned += 1;
		this.pieces += pieces;
	}

	/** Whether all that the run is for is known to be done. */
	get isDone(): boolean {
		return this.planned === this.size && this.outcomes.done === this.pieces;
	}

	/** The instance that the node's credential describes, read once for all items. */
	async instance(read: () => Promise<Instance>): Promise<Instance> {
		this.ownInstance ??= read();
		return await this.ownInstance;
	}

	/** The token, which must not show in any text; empty while no readable credential is known. */
	async token(): Promise<string> {
		const instance = await this.ownInstance?.catch(() => undefined);
		return instance?.apiTokenInstance ?? '';
	}

	/** The answer to a question that an earlier item of this try may have asked already, in its turn. A failure is not kept. */
	async answerTo(question: string, ask: () => Promise<unknown>): Promise<unknown> {
		if (!this.answers.has(question)) this.answers.set(question, await ask());
		return this.answers.get(question);
	}
}

const runs = new WeakMap<object, Run>();

/** Whether an AI agent calls the node: then the execution's data is the agent's. */
export const isToolCall = (context: Pick<IExecutePaginationFunctions, 'getExecuteData' | 'getNode'>): boolean =>
	context.getExecuteData()?.node?.name !== context.getNode().name;

/** The milliseconds that the node's user has n8n wait between items: Batching in Request Options. */
function pauseOf(context: IExecutePaginationFunctions): number {
	const { batching } = context.getNodeParameter('requestOptions', {}) as { batching?: { batch?: IDataObject } };
	return Number(batching?.batch?.batchInterval) || 0;
}

/**
 * The run to which an item belongs. Retry On Fail starts the same items again on the same execution data, so an
 * item seen for the second time begins the next try. A call by an AI agent is a run of its own.
 */
export function runOf(context: IExecutePaginationFunctions): Run {
	const newRun = (size: number, earlier?: Run) => {
		const gate = context.continueOnFail() ? undefined : new Gate(size, pauseOf(context), async () => await isAbandoned(context));
		return new Run(size, new Line(gate, earlier?.line.end), earlier?.outcomes);
	};
	if (isToolCall(context)) return newRun(1);
	const execution = context.getExecuteData();
	const latest = runs.get(execution);
	if (latest && !latest.line.hasEntered(context.getItemIndex())) return latest;
	const items = (execution.data.main ?? execution.data.ai_tool)?.[0] ?? [];
	latest?.line.giveUp();
	const run = newRun(context.getNode().executeOnce ? 1 : items.length, latest);
	runs.set(execution, run);
	return run;
}
