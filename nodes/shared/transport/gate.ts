import { type Failure, refusal } from '../failures/failure';

/** How long n8n may take for starting one more item. It starts all in one go, or pauses between them as the user has set. Milliseconds. */
const LONGEST_START = 60_000;

const notStarted = (started: number, size: number): Failure =>
	refusal(
		`n8n has started only ${started} of ${size} items`,
		[
			'Nothing was sent, since all items are checked before the first one is sent. Run the node again. If it lasts, report it,',
			"and choose one of the ways to continue in the node's settings meanwhile: then no item waits for the others",
		].join(' '),
	);

/** Holds a try's items back until each is there and checked, so that a mistake in the last one shows before the first is sent. */
export class Gate {
	/** Resolves when all items may go on. Rejects with a Failure when n8n does not start them all. */
	readonly opened: Promise<void>;

	private open = (): void => undefined;

	private fail: (failure: Failure) => void = () => undefined;

	isOpen = false;

	private stopWaiting = (): void => undefined;

	private started = 0;

	private checked = 0;

	/**
	 * `size` is the number of items, `pause` the milliseconds that n8n may wait between two of them, and `isOver` tells whether n8n has
	 * ended the try: then nobody is there to hear of a failure.
	 */
	constructor(
		private readonly size: number,
		private readonly pause: number,
		private isOver: () => Promise<boolean>,
	) {
		this.opened = new Promise((resolve, reject) => {
			this.open = resolve;
			this.fail = reject;
		});
		// Every item that waits hears of it; without one nobody has to.
		this.opened.catch(() => undefined);
		if (size > 1) this.expectMore();
	}

	/** Notes that n8n has started an item, whose check ends with `check`, well or not. */
	enter(check: Promise<unknown>): void {
		this.started += 1;
		const note = () => this.noteCheck();
		check.then(note, note);
	}

	private noteCheck(): void {
		this.checked += 1;
		if (this.checked < this.size) return;
		this.isOpen = true;
		this.giveUp();
		this.open();
	}

	/** Waits no longer for items that n8n may never start. What is known of the execution is let go of: a timer would keep it. */
	giveUp(): void {
		this.stopWaiting();
		this.isOver = async () => true;
	}

	/** Fails when n8n starts no further item within its time. */
	private expectMore(): void {
		const before = this.started;
		const limit = AbortSignal.timeout(LONGEST_START + this.pause);
		const end = () => void this.endWait(before);
		limit.addEventListener('abort', end);
		this.stopWaiting = () => limit.removeEventListener('abort', end);
	}

	/** `before` is how many items had been started when the wait began. */
	private async endWait(before: number): Promise<void> {
		if (this.started === this.size) return;
		if (this.started > before) this.expectMore();
		else if (!(await this.isOver().catch(() => true))) this.fail(notStarted(this.started, this.size));
	}
}
