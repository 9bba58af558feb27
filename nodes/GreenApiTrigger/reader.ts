import { type INode, type ITriggerFunctions, sleep } from 'n8n-workflow';
import { type Instance, readInstance } from '../../credentials/instance';
import { type Failure, refusal } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { itemFor } from '../shared/notifications/item';
import { keyOf } from '../shared/notifications/key';
import { readNotification } from '../shared/notifications/readNotification';
import { type Holder, type Station, stationOf } from '../shared/notifications/station';
import { pause } from '../shared/transport/pause';
import { deliver } from './deliver';
import type { Form } from './form';
import { Overdue } from './overdue';
import { receive, type Received, remove } from './queue';
import { Reports } from './reports';
import { arrange, type Arrangement, giveBackAddress, hasFound } from './settings';

/** How long GREEN-API is asked to hold a request while nothing comes. Seconds. */
const POLL = 30;

/** The least time between two requests that were answered with nothing. Milliseconds. */
const SECOND = 1000;

/** The time between two looks while something is in the way. Milliseconds. */
const MINUTE = 60 * SECOND;

/** How long an instance takes at most to start with changed settings. Milliseconds. */
const STARTS_WITHIN = 5 * MINUTE;

/** How long after unpublishing the webhook address is given back: what is only published anew is there again by then. Milliseconds. */
const PUBLISHED_ANEW_WITHIN = 10 * SECOND;

/** The failure of a trigger whose instance another one reads already. */
function occupied({ workflow, node }: Holder): Failure {
	const name = workflow.name ?? workflow.id ?? '';
	return refusal(
		`The workflow "${name}" reads this instance's queue already, with its node "${node.name}"`,
		'GREEN-API hands each notification to one reader. Use one GREEN-API Trigger for the instance, and call other workflows from there: see the example "One trigger, a workflow for each chat". Or unpublish that workflow, then publish this one again',
	);
}

const anotherReader = (): Failure =>
	refusal(
		"Somebody else takes notifications out of this instance's queue, so some may not start this workflow",
		'Look for another n8n, or another program, that reads the same instance; each instance needs one reader',
	);

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
		const instance = await this.instance();
		const station = stationOf(instance);
		if (this.station !== station) this.station?.leave(this);
		const present = station.enter(this);
		if (present) throw occupied(present);
		// What is known is of the instance that the credential named before.
		if (this.station !== station) Object.assign(this, { known: undefined, lookedAt: -Infinity });
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
		const { context, station } = this;
		if (!station) return;
		await station.settled();
		if (!this.known) await this.lookAtSettings(station, instance);
		const asked = performance.now();
		const received = await receive(context, POLL, this.closed.signal);
		if (received) await station.handle(async () => await this.handle(received, station, instance));
		else await pause(SECOND - (performance.now() - asked), this.closed.signal);
		this.reports.noteReading();
	}

	private async handle({ receiptId, body }: Received, station: Station, instance: Instance): Promise<void> {
		const { context, form, reports, closed: { signal: closed } } = this;
		const notification = readNotification(body, Date.now());
		const key = keyOf(notification, receiptId);
		if (!station.done.has(key)) {
			const item = await itemFor(context, notification, form, closed);
			if (this.isClosed) return;
			const delivery = { context, form, starts: station.starts, overdue: this.overdue, reports, instance, closed };
			if (item && !(await deliver(delivery, item, key))) return;
			station.done.note(key);
		}
		if (await remove(context, receiptId)) return;
		reports.tell(anotherReader(), instance.apiTokenInstance);
		await pause(SECOND, closed);
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
		const instance = await this.instance().catch(() => undefined);
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

	private async instance(): Promise<Instance> {
		return readInstance(await this.context.getCredentials('greenApi'));
	}

	private async giveBackLater(station: Station): Promise<void> {
		try {
			await sleep(PUBLISHED_ANEW_WITHIN);
			if (station.reader) return;
			if (stationOf(await this.instance()) !== station) throw refusal('The credential names another instance meanwhile', '');
			await giveBackAddress(this.context, this.memoryOf(station));
		} catch (error) {
			const { title } = failureFrom(error).facts;
			this.context.logger.warn(
				`GREEN-API Trigger: the instance's webhook address could not be given back (${title}). The next publishing does it`,
			);
		}
	}
}
