import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { Failure } from '../../nodes/shared/failures/failure';
import type { ask, askOnce } from '../../nodes/shared/transport/ask';
import { poll } from '../../nodes/GreenApiStatusTrigger/poll';
import type { State } from '../../nodes/GreenApiStatusTrigger/state';
import type { Circumstances, ContactsMood } from './circumstances';
import { pollContext } from './pollContext';
import type { StatusHistory } from './statusHistory';

/** The trigger as n8n has registered it, for as long as it is not published again. */
interface Registration {
	context: IPollFunctions;
	staticData: { node: IDataObject };
}

let workflows = 0;

const outOfReach = (): Failure => new Failure({ title: 'out of reach', advice: '', mayBeDone: true, transient: true });

/**
 * A small n8n with one trigger, whose `poll` is the node's own: it stores the static data of a registration when a poll
 * gives events, and when it publishes the workflow; never when a poll gives none. GREEN-API is a StatusHistory.
 */
export class TriggerHost {
	readonly events: IDataObject[] = [];

	/** The longest time that no poll came through. */
	longestGap = 0;

	/** When the poll began whose state is stored: an n8n that starts again goes on from there. */
	storedAt = -Infinity;

	ahead: number;

	contactsMood: ContactsMood = 'given';

	/** When the contacts were asked for, in milliseconds, by which process, and the answer. */
	readonly contactsAsked: Array<{ at: number; apiUrl: string; mood: ContactsMood }> = [];

	private stored = '{}';

	private lastGood?: number;

	private current?: Registration;

	private readonly left: Registration[] = [];

	private readonly workflow = ++workflows;

	private process = 1;

	/** How often a process has taken over. What an earlier one was about to do comes to nothing. */
	private starts = 1;

	/** What holds the poll of a registration up, at so many questions from its beginning. */
	private readonly holds = new Map<IPollFunctions, { questions: number; until: Promise<void>; arrived: () => void }>();

	private failsAfter = Infinity;

	constructor(
		readonly history: StatusHistory,
		private readonly circumstances: Circumstances,
	) {
		this.ahead = circumstances.ahead;
	}

	/** A question that reaches GREEN-API, after what holds it up. */
	private async reach(context: object): Promise<void> {
		const hold = this.holds.get(context as IPollFunctions);
		if (hold && hold.questions-- === 0) {
			hold.arrived();
			await hold.until;
		}
		if (this.failsAfter-- <= 0) throw outOfReach();
	}

	/** Answers for the contacts as GREEN-API, in place of `askOnce`. */
	readonly answerContacts: typeof askOnce = async (context) => {
		const { apiUrl } = await context.getCredentials<{ apiUrl: string }>('greenApi');
		const asked = { at: this.history.now, apiUrl, mood: 'failing' as ContactsMood };
		this.contactsAsked.push(asked);
		await this.reach(context);
		const mood = this.contactsMood;
		asked.mood = mood;
		if (mood === 'failing') throw outOfReach();
		if (mood === 'spent') throw outOfReach().with({ httpCode: '466' });
		if (mood === 'odd') return { contacts: {} };
		return mood === 'given' ? this.history.contacts() : [];
	};

	/** Answers as GREEN-API, in place of `ask`. */
	readonly answer: typeof ask = async (context, name, { qs = {} }, _network, _signal, onHeaders) => {
		await this.reach(context);
		onHeaders?.(this.circumstances.tellsTime ? { date: new Date(this.history.now).toUTCString() } : {});
		if (name === 'getStatusStatistic') return this.history.statistic(String(qs.idMessage));
		return this.history.list(name === 'getOutgoingStatuses' ? 'own' : 'others', Number(qs.minutes));
	};

	private store({ staticData }: Registration, begun: number): void {
		this.stored = JSON.stringify(staticData);
		this.storedAt = Math.max(this.storedAt, begun);
	}

	/** Whether a status is watched and its recipients were not asked for since a moment, though it may be from before. */
	awaits(id: string, moment: number): boolean {
		const { node } = JSON.parse(this.stored) as { node?: { state?: State } };
		const watched = node?.state?.watch?.statuses[id];
		return watched !== undefined && !watched.postedSince && watched.asked < moment;
	}

	private register(): Registration {
		const staticData = { node: {}, ...(JSON.parse(this.stored) as object) };
		const context = pollContext({
			workflow: this.workflow,
			process: this.process,
			statusesPerPoll: this.circumstances.budget,
			memory: () => staticData.node,
			emit: (items) => void this.events.push(...items.map(({ json }) => json)),
		});
		return { context, staticData };
	}

	/** A poll of a registration; `isFirst` for the one with which n8n publishes the workflow. Whether it came through. */
	private async run(registration: Registration, isFirst = false): Promise<boolean> {
		const [begun, { starts }] = [this.history.now, this];
		const before = JSON.stringify(registration.staticData);
		const output = await poll(registration.context).catch(() => undefined);
		if (starts !== this.starts) return false;
		const isDropped = this.circumstances.dropsLate && !isFirst && registration !== this.current;
		const isLooked = output ? !isDropped : JSON.stringify(registration.staticData) !== before;
		if (output && !isDropped) {
			registration.context.__emit(output);
			this.store(registration, begun);
		}
		if (isLooked) {
			this.longestGap = Math.max(this.longestGap, begun - (this.lastGood ?? begun));
			this.lastGood = Math.max(begun, this.lastGood ?? begun);
		}
		if (isFirst && isLooked) this.store(registration, begun);
		return output !== undefined;
	}

	/** n8n publishes the workflow, with a poll that has to succeed. It may leave the registration behind that was there. */
	async publish(leavesBehind = false): Promise<void> {
		if (leavesBehind && this.current && !this.circumstances.dropsLate && this.left.length < 2) this.left.push(this.current);
		const registration = this.register();
		this.current = undefined;
		if (await this.run(registration, true)) this.current = registration;
	}

	/** n8n's process ends, and another one publishes the workflow: a new one or one that was there before. */
	async start(process?: number): Promise<void> {
		this.starts += 1;
		// No process takes over within the second.
		this.history.now += 1000;
		this.process = process ?? 2 + this.starts;
		this.left.length = 0;
		this.lastGood = Math.min(this.lastGood ?? Infinity, this.storedAt);
		await this.publish();
	}

	/** A poll of the schedule, of every registration there is. Of `failing`, the so-manieth question and those after it get no answer. */
	async poll(failing = Infinity): Promise<void> {
		if (!this.current) await this.publish();
		for (const registration of [...this.left, this.current]) {
			if (!registration) continue;
			this.failsAfter = failing;
			await this.run(registration);
			this.failsAfter = Infinity;
		}
	}

	/** A poll that has to wait for an answer, and what happens meanwhile. */
	async pollSlowly(questions: number, meanwhile: () => Promise<void>): Promise<void> {
		if (!this.current) await this.publish();
		const registration = this.current;
		if (!registration) return;
		let release = () => {};
		const until = new Promise<void>((resolve) => (release = resolve));
		const arrived = new Promise<void>((resolve) => this.holds.set(registration.context, { questions, until, arrived: resolve }));
		const running = this.run(registration);
		await Promise.race([arrived, running]);
		this.holds.delete(registration.context);
		await meanwhile();
		release();
		await running;
	}

	/** A poll of which n8n loses everything, because it ends meanwhile. */
	async lose(): Promise<void> {
		if (this.current) await poll(this.current.context).catch(() => null);
		await this.start();
	}

	get size(): number {
		return JSON.stringify(this.current?.staticData ?? {}).length;
	}
}
