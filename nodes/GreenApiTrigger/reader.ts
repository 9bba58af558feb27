import { type INode, type ITriggerFunctions, sleep } from 'n8n-workflow';
import type { Instance } from '../../credentials/instance';
import { instanceFrom } from '../shared/instanceFrom';
import { type Failure, refusal } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { PUBLISHED_ANEW_WITHIN } from '../shared/notifications/instanceSettings';
import { keyOf } from '../shared/notifications/key';
import { readNotification } from '../shared/notifications/readNotification';
import { type Holder, type Station, stationOf } from '../shared/notifications/station';
import { pause } from '../shared/transport/pause';
import { type CatchUp, catchUpFor } from './catchUp';
import type { Delivery } from './deliver';
import type { Form } from './form';
import { give } from './give';
import { anotherReader, occupied } from './otherReaders';
import { Overdue } from './overdue';
import { receive, type Received, remove } from './queue';
import { Reports } from './reports';
import { arrange, type Arrangement, giveBackAddress, hasFound } from './settings';

/** How long GREEN-API is asked to hold a request while nothing comes. Seconds. */
const POLL = 30;

/** The same while there is something to do once the queue is empty. */
const BUSY_POLL = 5;

/** The least time between two requests that were answered with nothing. Milliseconds. */
const SECOND = 1000;

/** The time between two looks while something is in the way. Milliseconds. */
const MINUTE = 60 * SECOND;

/** How long an instance takes at most to start with changed settings. Milliseconds. */
const STARTS_WITHIN = 5 * MINUTE;

/** Reads the queue of an instance for one registration of the trigger, from its start to its end. */
export class Reader implements Holder {
	readonly workflow: { id?: string; name?: string };

	readonly node: INode;

	private readonly closed = new AbortController();

	private readonly reports: Reports;

	private readonly overdue = new Overdue();

	private station?: Station;

	/** When the settings were looked at last, in milliseconds, and what is known since. */
	private lookedAt = -Infinity;

	private known?: Arrangement;

	private catchUp?: CatchUp;

	private failures = 0;

	constructor(
		private readonly context: ITriggerFunctions,
		private readonly form: Form,
	) {
		this.workflow = context.getWorkflow();
		this.node = context.getNode();
		this.reports = new Reports(context);
	}

	get isClosed(): boolean {
		return this.closed.signal.aborted;
	}

	/** Ends a request that waits, and what has not begun. What the workflow was started with is still seen to its end. */
	close(): void {
		this.closed.abort();
		const { station } = this;
		if (station && hasFound(this.memoryOf(station))) void this.giveBackLater(station);
	}

	/** Takes the place at the instance's queue. Throws a Failure where another trigger has it, or the credential cannot be used. */
	async enter(): Promise<Instance> {
		const instance = await instanceFrom(this.context);
		const station = stationOf(instance);
		if (this.station !== station) this.station?.leave(this);
		const present = station.enter(this);
		if (present) throw occupied(present);
		// What is known is of the instance that the credential named before.
		if (this.station !== station) {
			const catchUp = catchUpFor(this.context, this.form, station, this.closed.signal);
			Object.assign(this, { known: undefined, lookedAt: -Infinity, catchUp });
		}
		this.station = station;
		return instance;
	}

	/** Reads until the trigger is closed. It does not throw: what is in the way is told, and may pass. */
	async run(): Promise<void> {
		while (!this.isClosed) {
			try {
				await this.readOnce(await this.enter());
				this.failures = 0;
			} catch (error) {
				if (!this.isClosed) await this.afterFailure(failureFrom(error));
			}
		}
	}

	private async readOnce(instance: Instance): Promise<void> {
		const { context, station, catchUp, reports } = this;
		if (!station) return;
		await station.settled();
		if (!this.known) await this.lookAtSettings(station, instance);
		const asked = performance.now();
		const received = await receive(context, catchUp?.isBusy ? BUSY_POLL : POLL, this.closed.signal);
		// What comes is not for this workflow if the credential was changed meanwhile.
		if (!(await this.isOf(station))) return;
		catchUp?.noteOutage(reports.outage);
		if (received) await station.handle(async () => await this.handle(received, station, instance));
		else {
			const delivery = { ...this.delivery(station, instance), isFromJournal: true };
			await station.handle(async () => await catchUp?.whileEmpty(this.known?.ownId ?? '', delivery));
			await pause(SECOND - (performance.now() - asked), this.closed.signal);
		}
		reports.noteReading();
	}

	private delivery({ starts }: Station, instance: Instance): Delivery {
		const { context, form, reports, overdue, closed: { signal: closed } } = this;
		return { context, form, starts, overdue, reports, instance, closed };
	}

	private async handle({ receiptId, body }: Received, station: Station, instance: Instance): Promise<void> {
		const notification = readNotification(body, Date.now());
		const key = keyOf(notification, receiptId);
		this.catchUp?.noteQueued(notification, key);
		const isDone = await give(this.delivery(station, instance), station, notification, key);
		// The other instance may have the same receipt.
		if (!isDone || !(await this.isOf(station)) || (await remove(this.context, receiptId))) return;
		this.reports.tell(anotherReader(), instance.apiTokenInstance);
		await pause(SECOND, this.closed.signal);
	}

	/**
	 * Looks at the settings, once a minute at most and not before those that were changed are in force, and tells what is in the way. It
	 * does not throw: they only help.
	 */
	private async lookAtSettings(station: Station, { apiTokenInstance }: Instance): Promise<void> {
		const now = performance.now();
		if (now - this.lookedAt < MINUTE || (this.known && now < station.startsUntil)) return;
		this.lookedAt = now;
		try {
			const ownAddress = this.context.getInstanceBaseUrl();
			this.known = await arrange(this.context, this.form, this.memoryOf(station), ownAddress, this.closed.signal);
			if (this.known.isChanged) station.startsUntil = now + STARTS_WITHIN;
			for (const failure of [this.known.off, this.known.elsewhere]) if (failure) this.reports.tell(failure, apiTokenInstance);
		} catch (error) {
			this.known = undefined;
			const { title } = failureFrom(error).facts;
			this.context.logger.info(`GREEN-API Trigger: the instance's settings could not be looked at. ${title}`);
		}
	}

	private memoryOf(station: Station) {
		return { station, stored: this.context.getWorkflowStaticData('node') };
	}

	/** Tells what keeps the queue from being read, and waits a little longer each time. It does not throw. */
	private async afterFailure(failure: Failure): Promise<void> {
		this.failures += 1;
		const instance = await instanceFrom(this.context).catch(() => undefined);
		const { httpCode, transient } = failure.facts;
		const { station } = this;
		const isRefused = httpCode === '400';
		if (isRefused && instance && station) await this.lookAtSettings(station, instance);
		const isStarting = station !== undefined && performance.now() < station.startsUntil;
		if (isRefused && (this.known?.elsewhere || isStarting)) this.reports.noteOutage();
		else this.reports.tellOutage(failure, instance?.apiTokenInstance ?? '');
		const wait = transient ? Math.min(MINUTE, SECOND * 2 ** (this.failures - 1)) : MINUTE;
		await pause(wait, this.closed.signal).catch(() => undefined);
	}

	/** Whether the credential names the station's instance. */
	private readonly isOf = async (station: Station): Promise<boolean> => stationOf(await instanceFrom(this.context)) === station;

	private async giveBackLater(station: Station): Promise<void> {
		try {
			await sleep(PUBLISHED_ANEW_WITHIN);
			if (station.reader) return;
			if (!(await this.isOf(station))) throw refusal('The credential names another instance meanwhile', '');
			await giveBackAddress(this.context, this.memoryOf(station));
		} catch (error) {
			const { title } = failureFrom(error).facts;
			this.context.logger.warn(
				`GREEN-API Trigger: the instance's webhook address could not be given back (${title}). The next publishing does it`,
			);
		}
	}
}
