import type { IDataObject } from 'n8n-workflow';
import type { Form } from '../../nodes/GreenApiStatusTrigger/form';
import { pollOnce } from '../../nodes/GreenApiStatusTrigger/pollOnce';
import type { State } from '../../nodes/GreenApiStatusTrigger/state';
import { fc, LONGEST } from './fixed';
import { DAY, HOUR, MINUTE, StatusHistory } from './statusHistory';

/** The longest that journals are late. Milliseconds. */
const LAG = 2 * MINUTE;

const lag = fc.nat(LAG);
const index = fc.nat(20);
const participant = fc.constantFrom('anna', 'boris', 'clara');

const step = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('post' as const), journal: fc.constantFrom('own' as const, 'others' as const), lag }) },
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), index, participant, step: fc.constantFrom('delivered' as const, 'read' as const), lag }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), index, lag }) },
	{ weight: 8, arbitrary: fc.record({ kind: fc.constant('poll' as const), end: fc.constantFrom('good' as const, 'good' as const, 'good' as const, 'lost' as const, 'failed' as const), failing: fc.nat(4) }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
	{ weight: 8, arbitrary: fc.record({ kind: fc.constant('wait' as const), for: fc.oneof(fc.nat(MINUTE), fc.nat(10 * MINUTE), fc.nat(5 * HOUR), fc.nat(15 * HOUR)) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), for: fc.integer({ min: HOUR, max: 40 * DAY }) }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const formWith = (budget: number): Form => ({
	events: ['newOutgoingStatus', 'newIncomingStatus', 'deliveryStatusChanged'],
	steps: ['delivered', 'read'],
	kinds: [],
	budget,
	simplify: true,
});

/** A trigger in an n8n: what it remembers, what of it is in the database, and which events have started an execution. */
class Trigger {
	private state?: State;

	private stored?: string;

	readonly events: IDataObject[] = [];

	/** The longest time that no poll came through. */
	longestGap = 0;

	private lastGood?: number;

	constructor(
		private readonly history: StatusHistory,
		private readonly form: Form,
	) {}

	/** n8n stores the state when a poll gives events, and when it switches the workflow on; never when a poll gives none. */
	private store(): void {
		this.stored = JSON.stringify(this.state);
	}

	async poll(failing?: number): Promise<boolean> {
		const { now } = this.history;
		const before = JSON.stringify(this.state);
		const polled = await pollOnce(this.state, this.form, '7103', this.history.questions(failing), now).catch(() => undefined);
		expect(JSON.stringify(this.state)).toBe(before);
		if (!polled) return false;
		this.longestGap = Math.max(this.longestGap, now - (this.lastGood ?? now));
		this.lastGood = now;
		this.state = polled.state;
		this.events.push(...polled.events);
		if (polled.events.length > 0) this.store();
		return true;
	}

	/** A poll of which n8n loses everything, because it ends meanwhile. */
	async lose(): Promise<void> {
		await pollOnce(this.state, this.form, '7103', this.history.questions(), this.history.now);
		await this.restart();
	}

	/** n8n starts again and switches the workflow on, with a poll that has to succeed. */
	async restart(): Promise<void> {
		this.state = this.stored === undefined ? undefined : (JSON.parse(this.stored) as State);
		if (this.state) this.lastGood = this.state.asOf;
		await this.poll();
		this.store();
	}

	get size(): number {
		return JSON.stringify(this.state).length;
	}
}

async function take(step: Step, history: StatusHistory, trigger: Trigger): Promise<void> {
	if (step.kind === 'post') history.post(step.journal, step.lag);
	else if (step.kind === 'change') history.change(step.index, step.participant, step.step, step.lag);
	else if (step.kind === 'delete') history.delete(step.index, step.lag);
	else if (step.kind === 'wait') history.now += step.for;
	else if (step.kind === 'restart') await trigger.restart();
	else if (step.end === 'lost') await trigger.lose();
	else await trigger.poll(step.end === 'failed' ? step.failing : undefined);
}

/** Lets everything show and be asked for. */
async function settle(history: StatusHistory, trigger: Trigger): Promise<void> {
	for (let polls = 0; polls < 60; polls++) {
		history.now += LAG + MINUTE;
		await trigger.poll();
	}
}

const nameOf = ({ event, idMessage, participant: who, status }: IDataObject): string => [event, idMessage, who, status].filter(Boolean).join(' ');

const countOf = (events: IDataObject[], name: string): number => events.filter((event) => nameOf(event) === name).length;

const expectOrder = (numbers: number[]): void => expect(numbers).toEqual([...numbers].sort((one, other) => one - other));

it('every event is given exactly once, whatever is late, fails, gets lost or is restarted', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 15 }), fc.array(step, { minLength: 10, maxLength: 70 }), fc.integer({ min: 1, max: 6 }), async (before, after, budget) => {
			const history = new StatusHistory(Date.UTC(2026, 0, 1));
			const trigger = new Trigger(history, formWith(budget));
			for (const taken of before.filter(({ kind }) => kind !== 'poll' && kind !== 'restart')) await take(taken, history, trigger);
			const activation = history.now;
			await trigger.restart();
			for (const taken of after) await take(taken, history, trigger);
			await settle(history, trigger);

			const { events, longestGap } = trigger;
			const names = events.map(nameOf);
			expect(names).toEqual([...new Set(names)]);
			// What lies longer back than GREEN-API's memory cannot be told.
			const isTold = longestGap < 29 * DAY;
			const begin = Math.floor(activation / 1000) * 1000;
			for (const { id, at, changes, deleted } of history.own) {
				const told = countOf(events, `newOutgoingStatus ${id}`);
				if (at < begin - LAG) expect(told).toBe(0);
				if (at >= begin && !deleted && isTold) expect(told).toBe(1);
				for (const change of changes) {
					const isLast = changes.filter((other) => other.participant === change.participant).at(-1) === change;
					const told = countOf(events, `deliveryStatusChanged ${id} ${change.participant} ${change.step}`);
					if (change.at < begin) expect(told).toBe(0);
					else if (isLast && !deleted && isTold) expect(told).toBe(1);
				}
				const [news, ...deliveries] = [`newOutgoingStatus ${id}`, ...names.filter((name) => name.startsWith(`deliveryStatusChanged ${id} `))].map((name) => names.indexOf(name));
				if (news >= 0) expect(deliveries.filter((position) => position < news)).toEqual([]);
			}
			for (const { id, at } of history.others) {
				const told = countOf(events, `newIncomingStatus ${id}`);
				if (at < begin) expect(told).toBe(0);
				else if (isTold) expect(told).toBe(1);
			}
			expect(trigger.size).toBeLessThan(400 + 60 * (history.own.length + history.others.length) + 400 * history.own.length);
		}),
	);
}, LONGEST);

it('new statuses are given in the order of their times, and so are deliveries', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
			const history = new StatusHistory(Date.UTC(2026, 0, 1));
			const form = formWith(50);
			const { state } = await pollOnce(undefined, form, '7103', history.questions(), history.now);
			for (const taken of steps.filter(({ kind }) => kind !== 'poll' && kind !== 'restart')) await take(taken, history, new Trigger(history, form));
			const { events } = await pollOnce(state, form, '7103', history.questions(), history.now);
			const isDelivery = ({ event }: IDataObject) => event === 'deliveryStatusChanged';
			const [news, deliveries] = [events.filter((event) => !isDelivery(event)), events.filter(isDelivery)];
			expect(events).toEqual([...news, ...deliveries]);
			expectOrder(news.map(({ timestamp }) => Number(timestamp)));
			expectOrder(deliveries.map(({ timestamp }) => Number(timestamp)));
		}),
	);
});
