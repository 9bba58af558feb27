import { sleep } from 'n8n-workflow';

/** How often those that wait look at the clock. Milliseconds. */
const BEAT = 15_000;

/** Tells when executions have taken too long, with one timer for all of them, however many there are in a minute. */
export class Overdue {
	private nextBeat?: Promise<void>;

	private beat(): Promise<void> {
		this.nextBeat ??= sleep(BEAT).then(() => {
			this.nextBeat = undefined;
		});
		return this.nextBeat;
	}

	/** Comes true after so many milliseconds, or soon after what is waited for `isOver`. */
	async after(milliseconds: number, isOver: () => boolean): Promise<true> {
		const from = performance.now();
		while (!isOver() && performance.now() - from < milliseconds) await this.beat();
		return true;
	}
}
