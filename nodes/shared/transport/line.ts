import type { Failure } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import type { Gate } from './gate';

/**
 * What an item is to do when its turn has come: its work; nothing, since the run stopped at another item, whose failure n8n will show;
 * or to fail with its own refusal, or with the failure that leaves no hope for any item of the run.
 */
export type Turn = 'work' | 'nothing' | Failure;

/** An item's place in the line. */
export interface Place {
	/** Resolves when it is the item's turn; it never rejects, since nobody may be there to hear of it. */
	turn: Promise<Turn>;
	/** Ends the turn. */
	leave: () => void;
}

/**
 * The line of a try's items. n8n starts all of them at once, each on its own; here they wait for those before them, and learn of a
 * failure that ends the run. `gate` is there where one failure stops the node; `before` is what an earlier try is still at; `atOnce` is
 * how many items may be at work at the same time. The first item is alone, so that a run without hope shows by one request.
 */
export class Line {
	/** The failure after which nothing more is sent. */
	private failure?: Failure;

	private readonly entered = new Set<number>();

	/** Resolves when the latest item has had its turn. */
	private begun: Promise<unknown> = Promise.resolve();

	/** What those wait for that come next, one each: that an item ahead has left. */
	private readonly places: Array<Promise<void>>;

	private readonly ended = new AbortController();

	constructor(
		private readonly gate?: Gate,
		before: Promise<void> = Promise.resolve(),
		private readonly atOnce = 1,
	) {
		this.places = [before];
	}

	/** Whether several items may be at work at the same time. */
	get overlaps(): boolean {
		return this.atOnce > 1;
	}

	/** Aborts with the failure after which nothing more is sent. */
	get over(): AbortSignal {
		return this.ended.signal;
	}

	/** Whether n8n has started an item in this try. */
	hasEntered(item: number): boolean {
		return this.entered.has(item);
	}

	/** Resolves when the items have left that are at work. Behind a gate that stays shut there are none. */
	get end(): Promise<void> {
		return this.gate?.isOpen === false ? Promise.resolve() : Promise.all(this.places).then(() => undefined);
	}

	/** The failure after which nothing more is sent, if there was one. */
	get ending(): Failure | undefined {
		return this.failure;
	}

	/** Ends the wait for items that n8n has not started: it has begun the next try, and nobody hears of this one any more. */
	giveUp(): void {
		this.gate?.giveUp();
	}

	/** Lines an item up behind those before it, at once when n8n starts it. `check` ends with the failure of its form if that has one. */
	enter(item: number, check: Promise<unknown>): Place {
		const isFirst = this.entered.size === 0;
		this.entered.add(item);
		const refused = check.then(
			() => undefined,
			// Whatever it was, nothing has been sent.
			(error: unknown) => this.noteFailure(failureFrom(error).with({ mayBeDone: false })),
		);
		this.gate?.enter(refused);
		const before = Promise.all([this.begun, this.places.shift()]);
		let leave = (): void => undefined;
		const left = new Promise<void>((resolve) => {
			leave = resolve;
		});
		this.places.push(...Array<Promise<void>>(isFirst ? this.atOnce : 1).fill(left));
		const turn = this.turnAfter(before, refused).catch(failureFrom);
		this.begun = turn;
		return { turn, leave };
	}

	private async turnAfter(before: Promise<unknown>, check: Promise<Failure | 'nothing' | undefined>): Promise<Turn> {
		await this.gate?.opened;
		await before;
		const refused = await check;
		if (this.gate && this.failure && this.failure !== refused) return 'nothing';
		return refused ?? this.failure ?? 'work';
	}

	/**
	 * Notes a failure and returns it, or 'nothing' where the run has stopped at another one, which n8n will show. It ends the run when the
	 * node stops at the first one, or when the rest would fare the same.
	 */
	noteFailure(failure: Failure): Failure | 'nothing' {
		if (this.gate && this.failure) return 'nothing';
		if (!this.gate && !failure.facts.hopeless) return failure;
		// The others hear of it, too, and certainly nothing was done for them.
		this.failure ??= failure.facts.mayBeDone ? failure.with({ mayBeDone: false }) : failure;
		this.ended.abort(this.failure);
		return failure;
	}
}
