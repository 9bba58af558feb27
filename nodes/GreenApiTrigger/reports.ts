import type { ITriggerFunctions } from 'n8n-workflow';
import { type Failure, presentable, toNodeApiError } from '../shared/failures/failure';

/** How long the same is not told again. Milliseconds. */
const HOUR = 60 * 60_000;

/** How long a fault that may pass by itself is only written into the log. Milliseconds. */
const MAY_PASS = 60_000;

/** Tells the workflow's owner what keeps the trigger from its work. */
export class Reports {
	/** When each was told the last time, by its title. Milliseconds. */
	private readonly told = new Map<string, number>();

	/** Since when the queue cannot be read. Milliseconds. */
	private since?: number;

	constructor(private readonly context: Pick<ITriggerFunctions, 'getNode' | 'logger' | 'saveFailedExecution'>) {}

	/** Tells a failure, the same one once an hour. `token` is the instance's. */
	tell(failure: Failure, token: string): void {
		const { title } = failure.facts;
		const now = performance.now();
		if ((this.told.get(title) ?? -Infinity) + HOUR > now) return;
		this.told.set(title, now);
		this.record(failure, token);
	}

	/** Tells a failure: in n8n's log and, where n8n can do so (2.9), as a failed execution, which runs the error workflow. */
	record(failure: Failure, token: string): void {
		this.log(`${failure.facts.title}. ${failure.facts.advice}`, token);
		const { saveFailedExecution } = this.context as Partial<ITriggerFunctions>;
		saveFailedExecution?.(toNodeApiError(failure, this.context.getNode(), 0, token));
	}

	/** Notes that the queue cannot be read. Gives since when, in milliseconds. */
	noteOutage(): number {
		this.since ??= performance.now();
		return this.since;
	}

	/** For how long the queue could not be read, in milliseconds. */
	get outage(): number {
		return this.since === undefined ? 0 : performance.now() - this.since;
	}

	/** Tells why the queue cannot be read: at once where somebody has to do something, else when it has lasted. */
	tellOutage(failure: Failure, token: string): void {
		const since = this.noteOutage();
		const { mayBeDone, transient } = failure.facts;
		// What is not certain to be a refusal, such as a page from somewhere on the way, may pass as well.
		const isPassing = transient || mayBeDone;
		if (!isPassing || performance.now() - since >= MAY_PASS) this.tell(failure, token);
		else this.log(failure.facts.title, token);
	}

	/** Notes that the queue can be read. */
	noteReading(): void {
		if (this.since === undefined) return;
		this.since = undefined;
		this.context.logger.info("The GREEN-API Trigger reads the instance's queue again");
	}

	private log(text: string, token: string): void {
		this.context.logger.warn(`GREEN-API Trigger: ${presentable(text, token)}`);
	}
}
