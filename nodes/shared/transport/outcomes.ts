import type { INodeExecutionData } from 'n8n-workflow';
import { Failure } from '../failures/failure';
import { failureFrom } from '../failures/thrown';

type Outcome = INodeExecutionData[] | Failure;

type Work = () => Promise<INodeExecutionData[]>;

/** What tells one piece of a run's work from another: the item, and its name among the item's pieces. */
export interface PieceId {
	item: number;
	name: string;
}

const keyOf = ({ item, name }: PieceId): string => `${item}.${name}`;

/** Makes an item the same as another one, with what is hidden in it. */
function become(item: INodeExecutionData, other: INodeExecutionData): void {
	if (item === other) return;
	for (const key of Object.getOwnPropertyNames(item)) delete item[key];
	Object.defineProperties(item, Object.getOwnPropertyDescriptors(other));
}

/** What became of the pieces of work that must not be done twice, over all tries of a node's run. */
export class Outcomes {
	private readonly known = new Map<string, Outcome>();

	/** The names of the pieces that were the only one of their item in the first try that had read it. */
	private readonly onlyNames = new Map<number, string>();

	/** The work that a try may still be at which n8n has given up for the next one. */
	private readonly inWork = new Map<string, Promise<Outcome>>();

	/** What n8n was given for a piece, in each try. */
	private readonly given = new Map<string, Set<INodeExecutionData>>();

	/**
	 * The names under which the pieces of an item are known in all tries. The only one keeps its first name: an expression that gives
	 * another value the second time is the same work. Of several each is known by its own, since a list may come in another order.
	 */
	namesFor(item: number, names: string[]): string[] {
		if (names.length !== 1) return names;
		const [name] = names;
		const first = this.onlyNames.get(item) ?? name;
		this.onlyNames.set(item, first);
		return [first];
	}

	/** How many pieces are known to be done. */
	get done(): number {
		return [...this.known.values()].filter((outcome) => !(outcome instanceof Failure)).length;
	}

	/** Whether a piece is known to be done. */
	isDone(piece: PieceId): boolean {
		return this.known.has(keyOf(piece)) && !this.isOpen(piece);
	}

	/** Whether a try has left open if a piece was done. */
	isOpen(piece: PieceId): boolean {
		return this.known.get(keyOf(piece)) instanceof Failure;
	}

	/**
	 * Does a piece of work, unless another try did it or is at it: then its outcome is that one's. An outcome that was left open stays
	 * open, since the work may be done; repeatable work is done again all the same. Throws a Failure.
	 */
	async once(piece: PieceId, work: Work, isRepeatable = false): Promise<INodeExecutionData[]> {
		const key = keyOf(piece);
		const outcome = this.outcomeAfter(this.inWork.get(key), piece, work, isRepeatable);
		this.inWork.set(key, outcome);
		const settled = await outcome;
		if (settled instanceof Failure) throw settled;
		return settled;
	}

	private async outcomeAfter(before: Promise<Outcome> | undefined, piece: PieceId, work: Work, isRepeatable: boolean): Promise<Outcome> {
		await before;
		const earlier = isRepeatable && this.isOpen(piece) ? undefined : this.known.get(keyOf(piece));
		const outcome = earlier ?? (await work().catch(failureFrom));
		if (!(outcome instanceof Failure) || outcome.facts.mayBeDone) this.known.set(keyOf(piece), outcome);
		return outcome;
	}

	/**
	 * Notes and returns what n8n is given for a piece. With Retry On Fail and On Error = Continue, n8n before 1.113 runs the node again
	 * and shows an earlier try all the same, so what that one gave is kept up to date: what a later try has sent must not show as failed.
	 */
	shown(piece: PieceId, outputs: INodeExecutionData[]): INodeExecutionData[] {
		const [output] = outputs;
		if (!output) return outputs;
		const given = this.given.get(keyOf(piece)) ?? new Set<INodeExecutionData>();
		for (const earlier of given) become(earlier, output);
		this.given.set(keyOf(piece), given.add(output));
		return outputs;
	}
}
