import { sleep } from 'n8n-workflow';

/** How often those that wait look at the clock. Milliseconds. */
const BEAT = 15_000;

let nextBeat: Promise<void> | undefined;

/** One timer for all that wait, however many executions there are in a minute. */
function beat(): Promise<void> {
	nextBeat ??= sleep(BEAT).then(() => {
		nextBeat = undefined;
	});
	return nextBeat;
}

/** Comes true after so many milliseconds, or soon after what is waited for `isOver`. */
export async function overdueAfter(milliseconds: number, isOver: () => boolean): Promise<true> {
	const from = performance.now();
	while (!isOver() && performance.now() - from < milliseconds) await beat();
	return true;
}
