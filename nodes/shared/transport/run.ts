import type { INodeExecutionData } from 'n8n-workflow';
import type { Instance } from '../../../credentials/instance';
import { Failure } from '../failures/failure';
import { failureFrom } from '../failures/thrown';

type Outcome = INodeExecutionData[] | Failure;

type Work = () => Promise<INodeExecutionData[]>;

/** Makes an item the same as another one, in what does not show of it, too. */
function become(item: INodeExecutionData, other: INodeExecutionData): void {
	if (item === other) return;
	for (const key of Object.getOwnPropertyNames(item)) delete item[key];
	Object.defineProperties(item, Object.getOwnPropertyDescriptors(other));
}

/**
 * One try of one node over its input items. n8n starts all items at once, each on its own; here they line up in
 * order and learn what became of those before them.
 */
export class Run {
	/** The failure after which nothing more is sent. */
	private ending?: Failure;

	/** What became of the items that must not be sent twice, in this try or an earlier one. */
	private readonly outcomes: Map<number, Outcome>;

	/** The work for such items, which a try may still be at that n8n has given up for the next one. */
	private readonly inWork: Map<number, Promise<Outcome>>;

	/** What n8n was given for an item, in this try and in earlier ones. */
	private readonly given: Map<number, Set<INodeExecutionData>>;

	/** What was answered to the questions that several items have in common. */
	private readonly answers = new Map<string, INodeExecutionData[]>();

	private readonly entered = new Set<number>();

	/** How many checks are not done yet. */
	private checking = 0;

	/** Resolves when all items are done that have lined up so far. */
	private line: Promise<void>;

	private openGate = (): void => undefined;

	private isGateOpen: boolean;

	private ownInstance?: Promise<Instance>;

	/** With On Error = Stop nothing is sent until every item has been checked. */
	private readonly gate: Promise<void>;

	/** `earlier` is the try before this one, if there was one. */
	constructor(
		readonly size: number,
		private readonly stopsAtFirstFailure: boolean,
		earlier?: Run,
	) {
		this.outcomes = earlier?.outcomes ?? new Map<number, Outcome>();
		this.inWork = earlier?.inWork ?? new Map<number, Promise<Outcome>>();
		this.given = earlier?.given ?? new Map<number, Set<INodeExecutionData>>();
		// Where n8n has ended a try, its items are still at work, or wait for a gate that stays shut.
		this.line = earlier?.isGateOpen ? earlier.line : Promise.resolve();
		this.isGateOpen = !stopsAtFirstFailure;
		this.gate = stopsAtFirstFailure ? new Promise((open) => (this.openGate = open)) : Promise.resolve();
	}

	/** How many items' work is known to be done, in this try or an earlier one: of those that must not be sent twice. */
	get answered(): number {
		return [...this.outcomes.values()].filter((outcome) => !(outcome instanceof Failure)).length;
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

	/** Whether n8n has started an item in this try. */
	hasEntered(item: number): boolean {
		return this.entered.has(item);
	}

	/**
	 * Lines an item up behind those before it; to be called at once when n8n starts it, with the failure of its check
	 * if it has one, or the promise of it. `turn` resolves when it is the item's turn: to true when it is to be sent, to
	 * false when the run stopped at another item, whose failure n8n will show. It throws the item's own refusal, or the
	 * failure that dooms all items of the run. `leave` ends the turn.
	 */
	enter(item: number, refused?: Failure | Promise<Failure | undefined>): { turn: Promise<boolean>; leave: () => void } {
		this.entered.add(item);
		this.checking += 1;
		if (refused instanceof Promise) refused.then((failure) => this.checked(failure), () => undefined);
		else this.checked(refused);
		const before = this.line;
		let leave = (): void => undefined;
		this.line = new Promise((resolve) => (leave = resolve));
		return { turn: this.takeTurn(before, refused), leave };
	}

	/** Notes what the check of an item found. Nothing is sent before the last one is done, where one failure ends the run. */
	private checked(failure?: Failure): void {
		if (failure) this.fail(failure);
		this.checking -= 1;
		if (this.entered.size < this.size || this.checking > 0) return;
		this.isGateOpen = true;
		this.openGate();
	}

	private async takeTurn(before: Promise<void>, check?: Failure | Promise<Failure | undefined>): Promise<boolean> {
		await this.gate;
		await before;
		const refused = await check;
		if (this.stopsAtFirstFailure && this.ending && this.ending !== refused) return false;
		const obstacle = refused ?? this.ending;
		if (obstacle) throw obstacle;
		return true;
	}

	/** Whether an item's work is known to be done, in this try or an earlier one. */
	isDone(item: number): boolean {
		return this.outcomes.has(item) && !this.isOpen(item);
	}

	/** Whether an earlier try has left open if an item's work was done. */
	isOpen(item: number): boolean {
		return this.outcomes.get(item) instanceof Failure;
	}

	/**
	 * Does an item's work, unless another try did it or is at it: then its outcome is that one's. An outcome that was
	 * left open stays open, since the work might have been done; `isRepeatable` work is done again all the same.
	 */
	async once(item: number, work: Work, isRepeatable = false): Promise<INodeExecutionData[]> {
		const outcome = this.outcomeAfter(this.inWork.get(item), item, work, isRepeatable);
		this.inWork.set(item, outcome);
		const settled = await outcome;
		if (settled instanceof Failure) throw settled;
		return settled;
	}

	private async outcomeAfter(before: Promise<Outcome> | undefined, item: number, work: Work, isRepeatable: boolean): Promise<Outcome> {
		await before;
		const earlier = isRepeatable && this.isOpen(item) ? undefined : this.outcomes.get(item);
		const outcome = earlier ?? (await work().catch(failureFrom));
		if (!(outcome instanceof Failure) || outcome.facts.mayBeDone) this.outcomes.set(item, outcome);
		return outcome;
	}

	/** The answer to a question that an earlier item of this try may have asked already, in its turn. A failure is not kept. */
	async answerTo(question: string, ask: () => Promise<INodeExecutionData[]>): Promise<INodeExecutionData[]> {
		const answer = this.answers.get(question) ?? (await ask());
		this.answers.set(question, answer);
		return answer;
	}

	/**
	 * Notes and returns what n8n is given for an item's outcome. With Retry On Fail and On Error = Continue, n8n before
	 * 1.113 runs the node again and shows an earlier try all the same, so what that one gave is kept up to date: a status
	 * that a later try posted must not show as failed.
	 */
	shown(item: number, outputs: INodeExecutionData[]): INodeExecutionData[] {
		const [output] = outputs;
		const given = this.given.get(item) ?? new Set<INodeExecutionData>();
		for (const earlier of given) become(earlier, output);
		this.given.set(item, given.add(output));
		return outputs;
	}

	/** Notes a failure. It ends the run when the node stops at the first one, or when the rest would fare the same. */
	fail(failure: Failure): void {
		if (!this.stopsAtFirstFailure && !failure.facts.hopeless) return;
		// It is told for the rest, too, of which certainly nothing was done.
		this.ending ??= !failure.facts.mayBeDone ? failure : failure.with({ mayBeDone: false });
	}
}
