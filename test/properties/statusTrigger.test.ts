import { readForm } from '../../nodes/GreenApiStatusTrigger/form';
import { startClock } from '../../nodes/GreenApiStatusTrigger/clock';
import { pollOnce } from '../../nodes/GreenApiStatusTrigger/pollOnce';
import { startFrom } from '../../nodes/GreenApiStatusTrigger/start';
import { ask, askOnce } from '../../nodes/shared/transport/ask';
import { isObject } from '../../nodes/shared/isObject';
import type { Circumstances } from './circumstances';
import { expectEvents, expectNames, expectOrder, isDelivery } from './expectStatuses';
import { fc, LONGEST } from './fixed';
import { StatusHistory } from './statusHistory';
import { circumstances, happen, happening, type Happening, LAG, settle, step, take } from './statusSteps';
import { TriggerHost } from './statusTriggerHost';

jest.mock('../../nodes/shared/transport/ask');

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
