import type { DeclarativeRestApiSettings, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { failureFrom } from './connection';
import type { Failure } from './failure';
import type { Method } from './methods';
import { noteAnswer, noteEnd, type Pace, rest, takeTurn, type Turn } from './pace';
import { cancelled, pause } from './pause';
import { isLimited, waitBeforeRepeat } from './repeat';

/** What a failure means for the user: after a send that broke off only a look at the account tells what happened. */
const inWords = (failure: Failure, method: Method): Failure =>
	method.repeatable || failure.facts.taken === 'no'
		? failure
		: failure.with({
				title: `The status may have been posted. ${failure.facts.title}`,
				advice: 'Look at Get Outgoing Statuses before you send it again: if it is there, it was posted',
			});

/** Waits for a turn. One that a rest has overtaken is given up for a later one. */
async function awaitTurn(pace: Pace, perSecond: number, signal?: AbortSignal): Promise<Turn> {
	for (;;) {
		const turn = takeTurn(pace, perSecond, performance.now());
		await pause(turn.start - performance.now(), signal);
		if (turn.start >= pace.restsUntil) return turn;
	}
}

/**
 * Sends one request at its method's pace, again where that is harmless and may help, and returns its items.
 * Throws a Failure when it did not succeed, or when the execution is stopped. An instance that still answers 429 after
 * all the waiting would refuse the rest of the run as well.
 */
export async function send(
	context: IExecutePaginationFunctions,
	request: DeclarativeRestApiSettings.ResultOptions,
	method: Method,
	pace: Pace,
): Promise<INodeExecutionData[]> {
	const signal = context.getExecutionCancelSignal();
	for (let tries = 1, waited = 0; ; tries++) {
		const turn = await awaitTurn(pace, method.perSecond, signal);
		try {
			const items = await context.makeRoutingRequest(request);
			noteAnswer(pace, turn, performance.now());
			return items;
		} catch (error) {
			noteEnd(turn, performance.now());
			const failure = signal?.aborted ? cancelled('unknown') : failureFrom(error);
			const wait = waitBeforeRepeat(method, failure, tries, waited, Math.random());
			if (wait === undefined) {
				const outcome = inWords(isLimited(failure) ? failure.with({ hopeless: true }) : failure, method);
				throw outcome;
			}
			if (isLimited(failure)) rest(pace, performance.now() + wait);
			await pause(wait, signal);
			waited += wait;
		}
	}
}
