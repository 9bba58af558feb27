import type { ITriggerFunctions } from 'n8n-workflow';
import { failureFrom } from '../shared/failures/thrown';
import { KEPT_MINUTES } from '../shared/journals/reach';
import type { EventName } from '../shared/notifications/events';
import type { Notification } from '../shared/notifications/notification';
import type { Station } from '../shared/notifications/station';
import { listOf } from '../shared/transport/answer';
import { ask } from '../shared/transport/ask';
import type { Delivery } from './deliver';
import type { Form } from './form';
import { give } from './give';
import { forgetHandled, type Handled, handledAt, store } from './handled';
import { type Open, openRows } from './openRows';

const MINUTE = 60_000;

/** The time between two looks, and after one that has failed. */
const PERIOD = 15 * MINUTE;
const AFTER_FAILURE = 5 * MINUTE;

/** An outage that is longer is a reason to look. */
const OUTAGE = 2 * MINUTE;

/** What is younger may still come by the queue, and the journal may not show it yet: it is up to two minutes late. */
const YOUNG = 3 * MINUTE;

/** How far a look goes into the time of the one before, for what the journal shows late. */
const OVERLAP = 15 * MINUTE;

/** GREEN-API counts back from its answer, which may come late, and its clock may not be n8n's. */
const MARGIN = 5 * MINUTE;

const LEAST_MINUTES = 20;

/** How long the workflow is started with messages of the journal before the queue has its turn. */
const TURN = 30_000;

/** The events that the journal of received messages has. */
const inJournal: EventName[] = ['buttonPressed', 'messageDeleted', 'messageEdited', 'messageReceived', 'pollVote', 'reaction'];

/** Finds in the journal of received messages what has not come by the queue. */
export class CatchUp {
	/** What is to be started with, the newest first, and what will be known once all is. */
	private open: Open[] = [];

	private until?: number;

	private isLooking = false;

	private dueAt = -Infinity;

	private readonly handled: Handled;

	constructor(
		private readonly context: ITriggerFunctions,
		private readonly station: Station,
		private readonly closed: AbortSignal,
	) {
		this.handled = handledAt(station, context);
	}

	private get isDue(): boolean {
		return !this.isLooking && this.until === undefined && performance.now() >= this.dueAt;
	}

	/** Whether there is something to do as soon as the queue is empty. */
	get isBusy(): boolean {
		return this.isLooking || this.until !== undefined || this.isDue;
	}

	/** Notes that the queue could not be read for so many milliseconds. */
	noteOutage(milliseconds: number): void {
		if (milliseconds > OUTAGE) this.dueAt = -Infinity;
	}

	/** Notes what the queue has handed out: it stays there until it is done with, so it is no concern of the journal any more. */
	noteQueued({ typeWebhook, idMessage, timestamp }: Notification, key: string): void {
		if (typeWebhook !== 'incomingMessageReceived' || idMessage === '' || this.handled.has(key)) return;
		this.note(key, timestamp * 1000);
	}

	/**
	 * Does what is to be done while the queue is empty: asks for the journal in the background, and starts the workflow with what it has
	 * found, the oldest first, for half a minute, so that the queue has its turn. `ownId` is the account's own chat ID. Throws a Failure
	 * where n8n cannot start the workflow.
	 */
	async whileEmpty(ownId: string, delivery: Delivery): Promise<void> {
		if (this.isDue) void this.look(ownId);
		const begun = performance.now();
		for (let open = this.open.at(-1); open && performance.now() - begun < TURN; open = this.open.at(-1)) {
			if (!this.handled.has(open.key)) {
				if (!(await give(delivery, this.station, open.notification, open.key))) return;
				// They come in their order, so all that is older is done with.
				this.handled.upTo = Math.max(this.handled.upTo, open.at - 1);
				this.note(open.key, open.at);
			}
			this.open.pop();
		}
		if (this.open.length === 0 && this.until !== undefined) this.noteAll(this.until);
	}

	private note(key: string, at: number): void {
		this.handled.note(key, at);
		store(this.handled, this.station, this.context);
	}

	private noteAll(until: number): void {
		this.until = undefined;
		// What does not count now does not either for the next process, which goes on from here.
		this.handled.upTo = Math.max(until, this.handled.from);
		this.handled.forget(until - OVERLAP);
		store(this.handled, this.station, this.context);
	}

	/** Looks into the journal. It does not throw: where that fails, it does so again later. */
	private async look(ownId: string): Promise<void> {
		this.isLooking = true;
		this.dueAt = performance.now() + PERIOD;
		try {
			await this.lookBack(ownId);
		} catch (error) {
			if (this.closed.aborted) return;
			this.dueAt = performance.now() + AFTER_FAILURE;
			const { title } = failureFrom(error).facts;
			this.context.logger.warn(`GREEN-API Trigger: the journal of received messages could not be looked at. ${title}`);
		} finally {
			this.isLooking = false;
		}
	}

	private async lookBack(ownId: string): Promise<void> {
		const { handled, station: { idInstance, done } } = this;
		let found = await this.rowsUntil(Date.now());
		handled.setRight(found.asOf);
		// Where n8n's clock is behind, it has asked for too little.
		const isTooShort = found.minutes < KEPT_MINUTES && found.asOf - this.since > found.minutes * MINUTE;
		if (isTooShort) found = await this.rowsUntil(found.asOf);
		const until = found.asOf - YOUNG;
		this.open = openRows(found.rows, {
			idInstance,
			ownId,
			after: Math.min(this.since, found.asOf),
			until,
			isHandled: (key) => handled.has(key) || done.has(key),
		});
		this.until = until;
	}

	/** From when on something may not be handled. Milliseconds. */
	private get since(): number {
		return Math.max(this.handled.from, this.handled.upTo - OVERLAP);
	}

	/** The journal's rows of so many minutes, and when GREEN-API was asked by its own clock: n8n's may be wrong. Throws a Failure. */
	private async rowsUntil(now: number) {
		const minutes = Math.min(KEPT_MINUTES, Math.max(LEAST_MINUTES, Math.ceil((now - this.since + MARGIN) / MINUTE)));
		const { context, closed } = this;
		const begun = performance.now();
		let date: unknown;
		const answer = await ask(context, 'lastIncomingMessages', { qs: { minutes } }, { abortSignal: closed }, closed, (headers) => {
			({ date } = headers);
		});
		return { minutes, rows: listOf(answer), asOf: (Date.parse(String(date)) || Date.now()) - (performance.now() - begun) };
	}
}

/** What looks into the journal, if the form wants that and an event of the journal; else nothing of before counts when it does. */
export function catchUpFor(context: ITriggerFunctions, form: Form, station: Station, closed: AbortSignal): CatchUp | undefined {
	if (form.catchesUp && form.events.some((event) => inJournal.includes(event))) return new CatchUp(context, station, closed);
	forgetHandled(station, context);
	return undefined;
}
