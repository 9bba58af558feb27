import { failureFrom } from '../failures/thrown';
import type { Method } from '../api/methods';
import { giveUp, noteAnswer, noteEnd, noteRefusal, type Pace, planAgain, takeTurn, type Turn } from './pace';
import { cancelled, isStopped, pause, throwIfOver } from './pause';
import { isLimited, isPatient, waitBeforeRepeat } from './repeat';

/** Takes a turn and waits for its start, which moves back if another turn is refused meanwhile. A request that was refused goes `ahead`. */
async function awaitTurn(pace: Pace, perSecond: number, ahead: boolean, signal?: AbortSignal): Promise<Turn> {
	const turn = takeTurn(pace, perSecond, performance.now(), ahead);
	let isDue = false;
	try {
		for (let wait = turn.start - performance.now(); wait > 0; wait = turn.start - performance.now()) {
			await pause(wait, signal);
			planAgain(pace, turn, perSecond, performance.now());
		}
		throwIfOver(signal);
		isDue = true;
		return turn;
	} finally {
		if (!isDue) giveUp(pace, turn);
	}
}

/** Makes a request whose turn has come. Throws a Failure when it did not succeed. */
async function sendOn<Answer>(turn: Turn, transmit: () => Promise<Answer>, pace: Pace, signal?: AbortSignal): Promise<Answer> {
	try {
		const answer = await transmit();
		noteAnswer(pace, turn, performance.now());
		return answer;
	} catch (error) {
		noteEnd(pace, turn, performance.now());
		const failure = isStopped(signal) ? cancelled(true) : failureFrom(error);
		throw failure;
	}
}

/** How long a request has waited between its tries so far, for a 429 or another fault. Milliseconds. */
interface Patience {
	waited: number;
}

/** One request at its method's pace, again while GREEN-API refuses it with 429. */
async function sendInTurn<Answer>(
	transmit: () => Promise<Answer>,
	perSecond: number,
	pace: Pace,
	patience: Patience,
	signal?: AbortSignal,
): Promise<Answer> {
	const waitedBefore = patience.waited;
	let firstRefusal: number | undefined;
	while (true) {
		const turn = await awaitTurn(pace, perSecond, firstRefusal !== undefined, signal);
		try {
			return await sendOn(turn, transmit, pace, signal);
		} catch (error) {
			const now = performance.now();
			const failure = failureFrom(error);
			patience.waited = waitedBefore + (firstRefusal === undefined ? 0 : now - firstRefusal);
			if (!isLimited(failure)) throw failure;
			firstRefusal ??= now;
			// An instance that still refuses after all the waiting would refuse the other items as well.
			if (!isPatient(failure, patience.waited)) throw failure.with({ hopeless: true });
			noteRefusal(pace, turn, now, Math.random(), failure.facts.retryAfter);
		}
	}
}

/**
 * Sends one request at its method's pace, once whatever happens, and returns its answer; the parameters are those of `send`.
 * Throws a Failure when the request did not succeed, or when the execution is stopped.
 */
export async function sendOnce<Answer>(
	transmit: () => Promise<Answer>,
	{ perSecond }: Method,
	pace: Pace,
	signal?: AbortSignal,
): Promise<Answer> {
	const turn = await awaitTurn(pace, perSecond, false, signal);
	try {
		return await sendOn(turn, transmit, pace, signal);
	} catch (error) {
		const failure = failureFrom(error);
		if (isLimited(failure)) noteRefusal(pace, turn, performance.now(), Math.random(), failure.facts.retryAfter);
		throw failure;
	}
}

/**
 * Sends one request at its method's pace, again where that is harmless and may help, and returns its answer. `transmit` makes the
 * request once and throws when it does not succeed; `signal` aborts when the execution is stopped, or with the Failure that has ended
 * the run; `mayBeDoneBefore` is whether an earlier try of the node may have done the same.
 * Throws a Failure when the request did not succeed, or when the execution is stopped.
 */
export async function send<Answer>(
	transmit: () => Promise<Answer>,
	method: Method,
	pace: Pace,
	signal?: AbortSignal,
	mayBeDoneBefore = false,
): Promise<Answer> {
	const patience: Patience = { waited: 0 };
	let tries = 0;
	let mayBeDone = mayBeDoneBefore;
	while (true) {
		try {
			return await sendInTurn(transmit, method.perSecond, pace, patience, signal);
		} catch (error) {
			tries += 1;
			const last = failureFrom(error);
			mayBeDone ||= last.facts.mayBeDone;
			const failure = mayBeDone ? last.with({ mayBeDone: true }) : last;
			const wait = isLimited(failure) ? undefined : waitBeforeRepeat(method, failure, tries, patience.waited, Math.random());
			if (wait === undefined) throw failure;
			await pause(wait, signal);
			patience.waited += wait;
		}
	}
}
