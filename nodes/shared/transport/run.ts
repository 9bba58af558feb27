import type { IDataObject, IExecutePaginationFunctions } from 'n8n-workflow';
import type { Instance } from '../../../credentials/instance';
import { isAbandoned } from './abandoned';
import { Gate } from './gate';
import { Line } from './line';
import { Outcomes, type PieceId } from './outcomes';
import { SharedAnswers } from './sharedAnswers';

/** What the items of one try of a node have in common. */
export class Run {
	private ownInstance?: Promise<Instance>;

	/** What was answered to the questions that several items ask alike. */
	private readonly answers: Array<{ question: unknown; answer: unknown }> = [];

	/** The names of the pieces of work of each item whose form has been read. */
	private readonly planned = new Map<number, string[]>();

	/** How many pieces of work these items are together. */
	pieces = 0;

	/** How many pieces are done whose output something is still to be done with, or was in vain. */
	unsettled = 0;

	/** `size` is the number of items. */
	constructor(
		readonly size: number,
		readonly line: Line,
		readonly outcomes = new Outcomes(),
		readonly shared = new SharedAnswers(),
	) {}

	/** Notes of which pieces an item's work is. */
	expect(item: number, names: string[]): void {
		this.planned.set(item, this.outcomes.namesFor(item, names));
		this.pieces += names.length;
	}

	/** The piece of an item's work at this place. */
	pieceAt(item: number, index: number): PieceId {
		return { item, name: this.planned.get(item)?.[index] ?? '' };
	}

	/** Whether each item is one piece of work, so that items can be counted in place of pieces. */
	get hasOnePieceEach(): boolean {
		return [...this.planned.values()].every(({ length }) => length === 1);
	}

	private doneOf(item: number): number {
		return (this.planned.get(item) ?? []).filter((name) => this.outcomes.isDone({ item, name })).length;
	}

	/** How many of the pieces are known to be done. An earlier try may have done more, where a list has become shorter since. */
	get done(): number {
		return [...this.planned.keys()].reduce((sum, item) => sum + this.doneOf(item), 0);
	}

	/** Whether all pieces of an item's work are known to be done. */
	isItemDone(item: number): boolean {
		return this.doneOf(item) === this.planned.get(item)?.length;
	}

	/** Whether no piece comes after this one. */
	isLast(item: number, index: number): boolean {
		return item === this.size - 1 && index + 1 >= (this.planned.get(item)?.length ?? 1);
	}

	/** Whether all that the run is for is known to be done. */
	get isDone(): boolean {
		const mayBe = this.planned.size === this.size && this.unsettled === 0 && this.outcomes.done >= this.pieces;
		return mayBe && this.done === this.pieces;
	}

	/** The instance that the node's credential describes, read once for all items. */
	async instance(read: () => Promise<Instance>): Promise<Instance> {
		this.ownInstance ??= read();
		return await this.ownInstance;
	}

	/**
	 * An item's signal, which aborts when the execution is stopped, or with the failure that ends the run. `stopped` is n8n's signal for
	 * the execution. Where items do not overlap, nobody is at work when another one fails.
	 */
	signalFrom(stopped?: AbortSignal): AbortSignal | undefined {
		if (!this.line.overlaps) return stopped;
		// One for each item: Node.js warns of a signal to which more than ten listen.
		return AbortSignal.any([this.line.over, ...(stopped ? [stopped] : [])]);
	}

	/** The token, which must not show in any text; empty while no readable credential is known. */
	async token(): Promise<string> {
		const instance = await this.ownInstance?.catch(() => undefined);
		return instance?.apiTokenInstance ?? '';
	}

	/**
	 * The answer to a question, in an item's turn, or to another one that `isEnough` and that an earlier item of this try has asked. A
	 * failure is not kept.
	 */
	async answerTo<Question, Answer>(
		question: Question,
		ask: () => Promise<Answer>,
		isEnough: (asked: Question) => boolean,
	): Promise<Answer> {
		const known = this.answers.find((one) => isEnough(one.question as Question));
		if (known) return known.answer as Answer;
		const answer = await ask();
		this.answers.push({ question, answer });
		return answer;
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
 * item seen for the second time begins the next try. A call by an AI agent is a run of its own. `atOnce` is how many items of a run may
 * be at work at the same time.
 */
export function runOf(context: IExecutePaginationFunctions, atOnce: number): Run {
	const isOver = async () => context.getExecutionCancelSignal()?.aborted === true || (await isAbandoned(context));
	const newRun = (size: number, earlier?: Run) => {
		const gate = context.continueOnFail() ? undefined : new Gate(size, pauseOf(context), isOver);
		const line = new Line(gate, earlier?.line.end, atOnce);
		return new Run(size, line, earlier?.outcomes, new SharedAnswers(earlier?.shared));
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
