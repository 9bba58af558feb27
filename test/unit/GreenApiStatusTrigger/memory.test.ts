import { learn } from '../../../nodes/GreenApiStatusTrigger/memory';
import { DAY, HOUR, MINUTE, NOW, SECOND, row, seen } from './journal';

const idsOf = (sightings: Array<{ id: string }>) => sightings.map(({ id }) => id);

describe('the memory of a journal', () => {
	const tooMany = Array.from({ length: 5001 }, (_, index) => row(`S${index}`, SECOND - index));
	const memory = learn(undefined, seen(row('old', SECOND - DAY)), NOW).memory;

	it('begins with what there is, none of it unknown', () => {
		expect(learn(undefined, seen(row('A')), NOW)).toEqual({ unknown: [], news: [], memory: { since: NOW, known: { A: SECOND } } });
	});

	it('knows a status by its id, whatever happens to it', () => {
		const { unknown, memory: after } = learn(memory, seen(row('old', SECOND + 60, { statusMessage: 'read' }), row('new', SECOND + 60)), NOW + MINUTE);
		expect(idsOf(unknown)).toEqual(['new']);
		expect(after).toEqual({ since: NOW, known: { old: SECOND + 60, new: SECOND + 60 } });
	});

	it('takes neither a deleted status for a new one nor one from before it began', () => {
		const { unknown, news } = learn(memory, seen(row('deleted', SECOND, { typeMessage: 'deletedMessage' }), row('late', SECOND - 1), row('new')), NOW);
		expect(idsOf(unknown)).toEqual(['late', 'deleted', 'new']);
		expect(idsOf(news)).toEqual(['new']);
	});

	it('forgets what cannot come back, and the oldest of too many', () => {
		const later = NOW + 33 * DAY * 1000;
		expect(Object.keys(learn(memory, [], later).memory.known)).toEqual([]);
		const { known } = learn(memory, seen(...tooMany), NOW).memory;
		expect(Object.keys(known)).toHaveLength(5000);
		expect([known.S0, known.S4999, known.S5000, known.old]).toEqual([SECOND, SECOND - 4999, undefined, undefined]);
	});

	it('does not take for new what it had to forget', () => {
		const from = { since: NOW - HOUR * 5000, known: {} };
		const { news, memory: full } = learn(from, seen(...tooMany), NOW);
		expect(news).toHaveLength(5001);
		expect(learn(full, seen(...tooMany, row('new')), NOW).news.map(({ id }) => id)).toEqual(['new']);
	});

	it('does not keep for ever what has a timestamp from the future', () => {
		expect(learn(memory, seen(row('A', NOW)), NOW).memory.known.A).toBe(SECOND);
	});
});
