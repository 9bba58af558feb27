import type { IDataObject } from 'n8n-workflow';
import { readForm } from '../../nodes/GreenApiStatusTrigger/form';
import { startClock } from '../../nodes/GreenApiStatusTrigger/clock';
import { pollOnce } from '../../nodes/GreenApiStatusTrigger/pollOnce';
import { startFrom } from '../../nodes/GreenApiStatusTrigger/start';
import { ask, askOnce } from '../../nodes/shared/transport/ask';
import { isObject } from '../../nodes/shared/isObject';
import { fc, LONGEST } from './fixed';
import { DAY, HOUR, MINUTE, namesOf, RECIPIENTS, StatusHistory } from './statusHistory';
import { type Circumstances, type ContactsMood, TriggerHost } from './statusTriggerHost';

jest.mock('../../nodes/shared/transport/ask');

/** The longest that journals are late. Milliseconds. */
const LAG = 2 * MINUTE;

const lag = fc.nat(LAG);
const index = fc.nat(20);
const journal = fc.constantFrom('own' as const, 'others' as const);
const participant = fc.constantFrom(...RECIPIENTS);

const happening = fc.oneof(
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

const step = fc.oneof({ weight: 21, arbitrary: happening }, { weight: 11, arbitrary: hosting }, { weight: 3, arbitrary: slow }, { weight: 3, arbitrary: whim });

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const circumstances: fc.Arbitrary<Circumstances> = fc.record({ dropsLate: fc.boolean(), tellsTime: fc.constant(true), ahead: clock, budget: fc.integer({ min: 1, max: 6 }) });

function happen(happening: Happening, history: StatusHistory): void {
	if (happening.kind === 'post') history.post(happening.journal, happening.lag);
	else if (happening.kind === 'twin') history.postTwin(happening.lag);
	else if (happening.kind === 'change') history.change(happening.index, happening.participant, happening.step, happening.lag);
	else if (happening.kind === 'delete') history.delete(happening.index, happening.lag);
	else history.now += happening.for;
}

async function take(step: Step, host: TriggerHost, begin: number): Promise<void> {
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
async function settle(host: TriggerHost): Promise<void> {
	for (let polls = 0; polls < 60; polls++) {
		host.history.now += LAG + MINUTE;
		await host.poll();
	}
}

/** A host before which some things happened, and the moment in which it published the workflow for the first time. */
async function published(before: Happening[], circumstances: Circumstances): Promise<{ host: TriggerHost; begin: number }> {
	const history = new StatusHistory(Date.UTC(2026, 0, 1));
	const host = new TriggerHost(history, circumstances);
	jest.mocked(ask).mockImplementation(host.answer);
	jest.mocked(askOnce).mockImplementation(host.answerContacts);
	jest.spyOn(Date, 'now').mockImplementation(() => history.now + host.ahead);
	jest.spyOn(performance, 'now').mockImplementation(() => history.now);
	for (const happening of before) happen(happening, history);
	// What the first look sees is no event, though it be of the same second.
	history.now += 1000;
	const begin = history.now;
	await host.publish();
	return { host, begin };
}

afterEach(() => jest.restoreAllMocks());

const personOf = ({ event, senderId }: IDataObject) => (event === 'newIncomingStatus' ? String(senderId).split('@')[0] : undefined);

const isDelivery = ({ event }: IDataObject) => event === 'deliveryStatusChanged';

const nameOf = (event: IDataObject): string =>
	[event.event, event.idMessage, personOf(event), event.recipientId, isDelivery(event) && event.deliveryStatus].filter(Boolean).join(' ');

const countOf = (names: string[], name: string): number => names.filter((other) => other === name).length;

const expectOrder = (numbers: number[]): void => expect(numbers).toEqual([...numbers].sort((one, other) => one - other));

/** Looks at what of the history was given: no event twice, none from before `begin` minus `early`, and all from `sure` on that GREEN-API still had. */
function expectEvents({ events, history, longestGap }: TriggerHost, begin: number, { early = 0, sure = begin, oldToo = true } = {}): void {
	const names = events.map(nameOf);
	expect(names).toEqual([...new Set(names)]);
	// What lies longer back than the 30 days of GREEN-API's memory cannot be known. A status that waits for its turn may meet two gaps.
	const isSure = longestGap < 14 * DAY;
	for (const { id, at, changes, deleted } of history.own) {
		const given = countOf(names, `newOutgoingStatus ${id}`);
		if (at < begin - LAG - early) expect(given).toBe(0);
		if (at >= sure && !deleted && isSure) expect(given).toBe(1);
		for (const change of changes) {
			const isLast = changes.filter((other) => other.participant === change.participant).at(-1) === change;
			const count = countOf(names, `deliveryStatusChanged ${id} ${change.participant} ${change.step}`);
			if (change.at < begin - early) expect(count).toBe(0);
			else if (change.at >= sure && (oldToo || at >= sure) && isLast && !deleted && isSure) expect(count).toBe(1);
		}
		const [news, ...deliveries] = [`newOutgoingStatus ${id}`, ...names.filter((name) => name.startsWith(`deliveryStatusChanged ${id} `))].map((name) => names.indexOf(name));
		if (news >= 0) expect(deliveries.filter((position) => position < news)).toEqual([]);
	}
	for (const { id, sender, at } of history.others) {
		const given = countOf(names, `newIncomingStatus ${id} ${sender}`);
		if (at < begin - early) expect(given).toBe(0);
		else if (at >= sure && isSure) expect(given).toBe(1);
	}
}

/** Looks at whether every recipient has a right name, and whether no process asked for the contacts within an hour, or a day after a 466. */
function expectNames({ events, contactsAsked }: TriggerHost): void {
	const wrong = events.filter(isDelivery).filter(({ recipientId, recipientName }) => !namesOf(String(recipientId)).includes(String(recipientName)));
	expect(wrong).toEqual([]);
	const tooEarly = contactsAsked.filter(({ at, apiUrl }, index) => {
		const before = contactsAsked.slice(0, index).findLast((other) => other.apiUrl === apiUrl);
		return before && at - before.at < (before.mood === 'spent' ? DAY : HOUR);
	});
	expect(tooEarly).toEqual([]);
}

const beforehand = fc.array(happening, { maxLength: 15 });

it('every event is given exactly once, whatever is late, fails, gets lost, is restarted or published again', async () => {
	await fc.assert(
		fc.asyncProperty(beforehand, fc.array(step, { minLength: 10, maxLength: 70 }), circumstances, async (before, after, around) => {
			const { host, begin } = await published(before, around);
			for (const taken of after) await take(taken, host, begin);
			await settle(host);
			// GREEN-API tells the time in whole seconds.
			expectEvents(host, Math.floor(begin / 1000) * 1000);
			expectNames(host);
			const { own, others } = host.history;
			expect(host.size).toBeLessThan(600 + 90 * (own.length + others.length) + 450 * own.length);
		}),
	);
}, LONGEST);

it('where no answer tells the time and the clock of n8n is wrong, everything is given from the third minute on', async () => {
	const withoutTime = circumstances.map((around) => ({ ...around, tellsTime: false }));
	const timeless = step.filter(({ kind }) => kind !== 'clock' && kind !== 'shift');
	await fc.assert(
		fc.asyncProperty(beforehand, fc.array(timeless, { minLength: 10, maxLength: 70 }), withoutTime, async (before, after, around) => {
			const { host, begin } = await published(before, around);
			// The second poll gives an event, and with it n8n stores the state.
			for (let polls = 0; polls < 2; polls++) {
				host.history.now += LAG;
				host.history.post('own', 0);
				await host.poll();
			}
			const sure = host.history.now;
			host.history.now += 1000;
			for (const taken of after) await take(taken, host, begin);
			await settle(host);
			expectEvents(host, begin, { early: Math.max(0, -around.ahead) + 1000, sure: sure + 1, oldToo: false });
		}),
	);
}, LONGEST);

it('new statuses are given in the order of their times, and so are deliveries', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
			const history = new StatusHistory(Date.UTC(2026, 0, 1));
			const form = readForm(['newOutgoingStatus', 'newIncomingStatus', 'deliveryStatusChanged'], ['delivered', 'read'], { statusesPerPoll: 50 });
			const questions = {
				outgoing: async (minutes: number) => history.list('own', minutes).filter(isObject),
				incoming: async (minutes: number) => history.list('others', minutes).filter(isObject),
				statistic: async (id: string) => history.statistic(id),
				people: async () => undefined,
				contacts: async () => undefined,
				timeZone: 'UTC',
			};
			const { state } = await pollOnce(startFrom(undefined, undefined, true), form, '7103', questions, startClock(history.now, 0, () => 0));
			for (const happening of happenings) happen(happening, history);
			const { events } = await pollOnce(startFrom(state, undefined, true), form, '7103', questions, startClock(history.now, 0, () => 0));
			const [news, deliveries] = [events.filter((event) => !isDelivery(event)), events.filter(isDelivery)];
			expect(events).toEqual([...news, ...deliveries]);
			expectOrder(news.map(({ time }) => Date.parse(String(time))));
			expectOrder(deliveries.map(({ time }) => Date.parse(String(time))));
		}),
	);
});
