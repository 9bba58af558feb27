import type { Sighting } from '../../../nodes/GreenApiStatusTrigger/sightings';
import { sightingsIn } from '../../../nodes/GreenApiStatusTrigger/sightings';
import { learn as learnWith } from '../../../nodes/GreenApiStatusTrigger/memory';
import type { Memory } from '../../../nodes/GreenApiStatusTrigger/state';
import { DAY, HOUR, MINUTE, NOW, SECOND, row, seen, seenOfContacts } from './journal';

const idsOf = (sightings: Array<{ id: string }>) => sightings.map(({ id }) => id);

const learn = (memory: Memory | undefined, sightings: Sighting[], now: number) => learnWith(memory, {}, sightings, now);

describe('the memory of a journal', () => {
	const tooMany = Array.from({ length: 5001 }, (_, index) => row(`S${index}`, SECOND - index));
	const { memory } = learn(undefined, seen(row('old', SECOND - DAY)), NOW);

	it('begins with what there is, none of it unknown', () => {
		expect(learn(undefined, seen(row('A')), NOW)).toEqual({ unknown: [], news: [], memory: { since: NOW, asOf: NOW, known: { A: SECOND } } });
	});

	it('knows a status by its id, whatever happens to it', () => {
		const { unknown, memory: after } = learn(memory, seen(row('old', SECOND + 60, { statusMessage: 'read' }), row('new', SECOND + 60)), NOW + MINUTE);
		expect(idsOf(unknown)).toEqual(['new']);
		expect(after).toEqual({ since: NOW, asOf: NOW + MINUTE, known: { old: SECOND + 60, new: SECOND + 60 } });
	});

	it('takes neither a deleted status for a new one nor one from before it began', () => {
		const { unknown, news } = learn(memory, seen(row('deleted', SECOND, { typeMessage: 'deletedMessage' }), row('late', SECOND - 1), row('new')), NOW);
		expect(idsOf(unknown)).toEqual(['late', 'deleted', 'new']);
		expect(idsOf(news)).toEqual(['new']);
	});

	it('takes for new whatever comes when nothing from before can be late any more', () => {
		const timestamps = [SECOND - 20 * DAY, SECOND - 1, SECOND + 400 * DAY, 1, -1, null];
		const { news } = learn({ ...memory, asOf: NOW + 2 * MINUTE }, seen(...timestamps.map((timestamp, index) => row(`S${index}`, timestamp))), NOW + 3 * MINUTE);
		expect(news).toHaveLength(timestamps.length);
	});

	it('is not in the future, where everything would be from before it', () => {
		const { memory: healed, news } = learn({ ...memory, since: NOW + 400 * DAY * 1000 }, seen(row('new')), NOW);
		expect([healed.since, idsOf(news)]).toEqual([NOW, ['new']]);
	});

	it.each([-40 * DAY, 0, 400 * DAY])('forgets what was not listed for 32 days, whatever its timestamp says (%p seconds off)', (off) => {
		const { memory: begun } = learn(undefined, seen(row('A', SECOND + off)), NOW);
		const isKnown = (after: number) => 'A' in learn(begun, [], NOW + after * 1000).memory.known;
		expect([isKnown(0), isKnown(32 * DAY), isKnown(32 * DAY + 1)]).toEqual([true, true, false]);
		expect(learn(begun, seen(row('A', SECOND - off)), NOW + MINUTE).news).toEqual([]);
	});

	it('forgets the oldest of too many', () => {
		const { known } = learn(memory, seen(...tooMany), NOW).memory;
		expect(Object.keys(known)).toHaveLength(5000);
		expect(['S0', 'S4999', 'S5000', 'old'].map((id) => id in known)).toEqual([true, true, false, false]);
	});

	it('does not take for new what it had to forget', () => {
		const from = { since: NOW - HOUR * 5000, asOf: NOW, known: {} };
		const { news, memory: full } = learn(from, seen(...tooMany), NOW);
		expect(news).toHaveLength(5001);
		const { news: later, memory: after } = learn(full, seen(...tooMany, row('new')), NOW);
		expect(idsOf(later)).toEqual(['new']);
		expect(idsOf(learn(after, seen(...tooMany, row('newer')), NOW).news)).toEqual(['newer']);
	});

	it('gives nothing that another memory of the trigger has seen, and remembers it', () => {
		const { unknown, news, memory: after } = learnWith(memory, { A: SECOND }, seen(row('A'), row('B')), NOW);
		expect([idsOf(unknown), idsOf(news), Object.keys(after.known)]).toEqual([['A', 'B'], ['B'], ['old', 'A', 'B']]);
	});
});

describe("the memory of contacts' statuses", () => {
	const [anna, boris, lid, lid2] = ['79001110001@c.us', '79001110002@c.us', '100@lid', '200@lid'];
	const of = (senderId: unknown, id = 'A') => row(id, SECOND, { chatId: senderId as string, senderId: senderId as string });
	const news = (first: ReturnType<typeof of>, second: ReturnType<typeof of>) => {
		const begun = { since: NOW - HOUR * 1000, asOf: NOW, known: {} };
		const { memory } = learn(begun, seenOfContacts(first), NOW);
		return learn(memory, seenOfContacts(second), NOW).news.length;
	};

	it.each([
		[anna, boris],
		[boris, anna],
		[lid, lid2],
	])('knows %s and %s for two people, though their statuses have one idMessage', (one, other) => {
		expect(news(of(one), of(other))).toBe(1);
		expect(seenOfContacts(of(one), of(other))).toHaveLength(2);
	});

	it.each([
		[anna, anna],
		[anna, lid],
		[lid, anna],
		[anna, undefined],
		[undefined, anna],
		[anna, { id: anna }],
	])('takes %j and %j for one person', (one, other) => {
		expect(news(of(one), of(other))).toBe(0);
		expect(seenOfContacts(of(one), of(other))).toHaveLength(1);
	});

	it('knows the statuses of a memory that knew no senders', () => {
		expect(learn({ since: NOW, asOf: NOW, known: { A: SECOND } }, seenOfContacts(of(anna)), NOW).news).toEqual([]);
	});

	it('tells an own status from another with a space in its id', () => {
		const { memory } = learn(undefined, sightingsIn([row('A B')], NOW, 'outgoing'), NOW);
		expect(learn(memory, sightingsIn([row('A B')], NOW, 'outgoing'), NOW).news).toEqual([]);
	});
});
