import type { Circumstances, ContactsMood } from './circumstances';
import { fc } from './fixed';
import { DAY, HOUR, MINUTE, RECIPIENTS, type StatusHistory } from './statusHistory';
import type { TriggerHost } from './statusTriggerHost';

/** The longest that journals are late. Milliseconds. */
export const LAG = 2 * MINUTE;

const lag = fc.nat(LAG);
const index = fc.nat(20);
const journal = fc.constantFrom('own' as const, 'others' as const);
const participant = fc.constantFrom(...RECIPIENTS);

/** What people do with statuses, and time that passes. */
export const happening = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('post' as const), journal, lag }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('twin' as const), lag }) },
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), index, participant, step: fc.constantFrom('delivered' as const, 'read' as const), lag }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), index, lag }) },
	{ weight: 8, arbitrary: fc.record({ kind: fc.constant('wait' as const), for: fc.oneof(fc.nat(MINUTE), fc.nat(10 * MINUTE), fc.nat(5 * HOUR), fc.nat(15 * HOUR)) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), for: fc.integer({ min: HOUR, max: 40 * DAY }) }) },
);

const clock = fc.oneof(fc.constant(0), fc.integer({ min: -HOUR, max: HOUR }), fc.integer({ min: -400 * DAY, max: 400 * DAY }));

const whim = fc.oneof(
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('lid' as const), is: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('shift' as const), journal, index, by: fc.integer({ min: -3 * 86400, max: 3 * 86400 }) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('clock' as const), ahead: clock }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('contacts' as const), mood: fc.constantFrom<ContactsMood>('given', 'empty', 'odd', 'failing', 'spent') }) },
);

const hosting = fc.oneof(
	{ weight: 8, arbitrary: fc.record({ kind: fc.constant('poll' as const), end: fc.constantFrom('good' as const, 'good' as const, 'good' as const, 'lost' as const, 'failed' as const), failing: fc.nat(4) }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('start' as const), process: fc.option(fc.constantFrom(1, 2), { nil: undefined }) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('publish' as const), leavesBehind: fc.boolean() }) },
);

/** What may go on while a poll waits for an answer. */
const meanwhile = fc.array(fc.oneof({ weight: 2, arbitrary: happening.filter((step) => step.kind !== 'wait' || step.for <= HOUR) }, { weight: 2, arbitrary: hosting.filter(({ kind }) => kind === 'publish') }, { weight: 1, arbitrary: hosting }), { maxLength: 4 });

const slow = fc.record({ kind: fc.constant('slow' as const), questions: fc.nat(4), meanwhile });

/** What may come next, to a trigger that is published. */
export const step = fc.oneof({ weight: 21, arbitrary: happening }, { weight: 11, arbitrary: hosting }, { weight: 3, arbitrary: slow }, { weight: 3, arbitrary: whim });

export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What an n8n, its clock and a GREEN-API may be like. */
export const circumstances: fc.Arbitrary<Circumstances> = fc.record({ dropsLate: fc.boolean(), tellsTime: fc.constant(true), ahead: clock, budget: fc.integer({ min: 1, max: 6 }) });

/** Has it happen. */
export function happen(happening: Happening, history: StatusHistory): void {
	if (happening.kind === 'post') history.post(happening.journal, happening.lag);
	else if (happening.kind === 'twin') history.postTwin(happening.lag);
	else if (happening.kind === 'change') history.change(happening.index, happening.participant, happening.step, happening.lag);
	else if (happening.kind === 'delete') history.delete(happening.index, happening.lag);
	else history.now += happening.for;
}

/** Takes a step, of a host that published the workflow for the first time at `begin`. */
export async function take(step: Step, host: TriggerHost, begin: number): Promise<void> {
	const { history } = host;
	if (step.kind === 'lid') history.nameByLid(step.is);
	else if (step.kind === 'clock') host.ahead = step.ahead;
	else if (step.kind === 'contacts') host.contactsMood = step.mood;
	else if (step.kind === 'publish') await host.publish(step.leavesBehind);
	else if (step.kind === 'start') await host.start(step.process);
	else if (step.kind === 'shift') {
		// In its first minutes a trigger has nothing but the timestamps to go by, and so it is with recipients until they were asked for.
		const isSure = (id: string) => host.storedAt >= begin + LAG && (step.journal === 'others' || !host.awaits(id, begin + LAG));
		const mayShift = ({ id, at }: { id: string; at: number }) => at >= begin && (isSure(id) || at - begin > Math.abs(step.by) * 1000);
		history.shift(step.journal, step.index, step.by, mayShift);
	} else if (step.kind === 'slow') {
		await host.pollSlowly(step.questions, async () => {
			for (const taken of step.meanwhile) await take(taken, host, begin);
		});
	} else if (step.kind !== 'poll') happen(step, history);
	else if (step.end === 'lost') await host.lose();
	else await host.poll(step.end === 'failed' ? step.failing : undefined);
}

/** Lets everything show and be asked for. */
export async function settle(host: TriggerHost): Promise<void> {
	for (let polls = 0; polls < 60; polls++) {
		host.history.now += LAG + MINUTE;
		await host.poll();
	}
}
