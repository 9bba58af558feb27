import type { IDataObject } from 'n8n-workflow';
import { newDeliveries } from '../../../nodes/GreenApiStatusTrigger/deliveries';
import { learn } from '../../../nodes/GreenApiStatusTrigger/memory';
import { sightingsIn } from '../../../nodes/GreenApiStatusTrigger/sightings';
import { checkReach, KEPT_MINUTES, minutesSince } from '../../../nodes/GreenApiStatusTrigger/reach';
import { readState, type Watch } from '../../../nodes/GreenApiStatusTrigger/state';
import { afterAsking, beginWatching, nextToAsk, updateWatch } from '../../../nodes/GreenApiStatusTrigger/watch';
import { factsOf } from '../factsOf';

const NOW = Date.UTC(2026, 0, 10);
const SECOND = NOW / 1000;
const MINUTE = 60_000;
const HOUR = 3600;
const DAY = 24 * HOUR;

const row = (idMessage: unknown, timestamp: unknown = SECOND, more: IDataObject = {}) => ({ idMessage, timestamp, typeMessage: 'extendedTextMessage', ...more }) as IDataObject;
const seen = (...rows: IDataObject[]) => sightingsIn(rows, NOW);
const idsOf = (sightings: Array<{ id: string }>) => sightings.map(({ id }) => id);

describe('how far a poll looks back', () => {
	it('is to the last good poll and a quarter of an hour more, in whole minutes', () => {
		expect(minutesSince(NOW, NOW)).toBe(15);
		expect(minutesSince(NOW - MINUTE - 1, NOW)).toBe(17);
	});

	it('is 30 days at most, and all of them when the clock was set back', () => {
		expect(minutesSince(NOW - 40 * DAY * 1000, NOW)).toBe(KEPT_MINUTES);
		expect(minutesSince(NOW + MINUTE, NOW)).toBe(KEPT_MINUTES);
	});

	it('counts from the answer, so that one which comes too late is refused', () => {
		expect(() => checkReach(NOW, NOW + 13 * MINUTE)).not.toThrow();
		expect(factsOf(() => checkReach(NOW, NOW + 13 * MINUTE + 1))).toMatchObject({ title: "GREEN-API's answer took too long", transient: true });
	});
});

describe("a journal's rows", () => {
	it('count once an id, with the last action, in the order of these', () => {
		const sightings = seen(row('A', SECOND - 1, { statusMessage: 'sent' }), row('B', SECOND - 5), row('A', SECOND, { statusMessage: 'read' }), row('A', SECOND - 3));
		expect(sightings.map(({ id, timestamp }) => [id, timestamp])).toEqual([['B', SECOND - 5], ['A', SECOND]]);
		expect(sightings[1].row.statusMessage).toBe('read');
	});

	it('without an id are left out, and without a timestamp count as of now', () => {
		expect(seen(row(undefined), row(''), row(null), row(7))).toEqual([]);
		expect(seen(row('A', null), row('B', ''), row('C', 'soon'), row('D', String(SECOND - 1))).map(({ id, timestamp }) => [id, timestamp])).toEqual([['D', SECOND - 1], ['A', SECOND], ['B', SECOND], ['C', SECOND]]);
	});
});

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

describe('the watch over statuses', () => {
	const watch: Watch = updateWatch(undefined, seen(row('A', SECOND - HOUR, { textMessage: 'Hello', caption: '' })), [], NOW);

	it('begins with those that can still change', () => {
		const sightings = seen(row('young', SECOND - 35 * HOUR), row('over', SECOND - 36 * HOUR), row('deleted', SECOND, { typeMessage: 'deletedMessage' }));
		expect(Object.keys(updateWatch(undefined, sightings, [], NOW).statuses)).toEqual(['young']);
	});

	it('adds those posted since, however long ago, but not older ones that are over', () => {
		const later = NOW + 10 * DAY * 1000;
		const unknown = sightingsIn([row('missed', SECOND + DAY), row('before', SECOND - 1)], later);
		expect(Object.keys(updateWatch(watch, unknown, unknown, later).statuses)).toEqual(['missed', 'A']);
	});

	it('keeps what a status says', () => {
		expect(watch.statuses.A.about).toEqual({ typeMessage: 'extendedTextMessage', textMessage: 'Hello' });
	});

	it('asks first for a status whose row has changed, then for the one that was asked longest ago', () => {
		const three = updateWatch(watch, [], seen(row('B'), row('C')), NOW);
		const asked = afterAsking(afterAsking(afterAsking(three, 'C', {}, NOW + 1), 'A', {}, NOW + 2), 'B', {}, NOW + 3);
		expect(nextToAsk(asked, 2)).toEqual(['C', 'A']);
		const changed = updateWatch(asked, seen(row('B', SECOND + 9)), [], NOW + 4);
		expect(nextToAsk(changed, 2)).toEqual(['B', 'C']);
		expect(nextToAsk(updateWatch(changed, seen(row('B', SECOND + 9)), [], NOW + 5), 9)).toEqual(['B', 'C', 'A']);
	});

	it('ends with the answer that comes when nothing can change any more', () => {
		const end = (SECOND - HOUR + 36 * HOUR) * 1000;
		expect(afterAsking(watch, 'A', { anna: 1 }, end - 1000).statuses.A).toMatchObject({ reached: { anna: 1 }, changed: false, asked: end - 1000 });
		expect(afterAsking(watch, 'A', {}, end).statuses).toEqual({});
	});

	it('asks once more for a deleted status', () => {
		const deleted = updateWatch(watch, seen(row('A', SECOND, { typeMessage: 'deletedMessage' })), [], NOW);
		expect(nextToAsk(deleted, 1)).toEqual(['A']);
		expect(afterAsking(deleted, 'A', {}, NOW).statuses).toEqual({});
	});

	it('goes on when GREEN-API does not answer for a status, and gives it up after a month', () => {
		const changed = updateWatch(watch, seen(row('A')), [], NOW);
		expect(afterAsking(changed, 'A', undefined, NOW).statuses.A).toMatchObject({ changed: true, asked: NOW });
		expect(afterAsking(changed, 'A', undefined, NOW + 32 * DAY * 1000).statuses).toEqual({});
	});

	it('stays within bounds: 500 statuses and 50,000 recipients, the youngest', () => {
		const many = seen(...Array.from({ length: 501 }, (_, index) => row(`S${index}`, SECOND - index)));
		const { statuses } = updateWatch(undefined, many, [], NOW);
		expect(Object.keys(statuses)).toHaveLength(500);
		expect(statuses).not.toHaveProperty('S500');
		const reached = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`7${index}`, 1]));
		const [young, old] = seen(row('old', SECOND - 1), row('young')).reverse();
		const full: Watch = { since: NOW, statuses: { old: { ...beginWatching(old, true), reached }, young: { ...beginWatching(young, true), reached } } };
		expect(Object.keys(updateWatch(full, [], [], NOW).statuses)).toEqual(['young']);
	});
});

describe("a status's recipients", () => {
	const [sighting] = seen(row('A'));
	const told = (reached: Record<string, number>, ...rows: IDataObject[]) => newDeliveries({ ...beginWatching(sighting, true), reached }, rows, NOW, NOW + MINUTE);
	const at = (participant: unknown, status: string, timestamp: unknown = SECOND + 5) => ({ participant, status, timestamp }) as IDataObject;

	it('are told when they come further, with where they were', () => {
		const { deliveries, reached } = told({ anna: 0 }, at('anna', 'read'), at('boris', 'delivered', SECOND + 4), at('clara', 'sent'), at('dora', 'pending'));
		expect(deliveries).toEqual([
			{ participant: 'boris', status: 'delivered', timestamp: SECOND + 4 },
			{ participant: 'anna', status: 'read', timestamp: SECOND + 5, previousStatus: 'delivered' },
		]);
		expect(reached).toEqual({ anna: 1, boris: 0 });
	});

	it('are not told again, nor when they seem to go back', () => {
		expect(told({ anna: 1, boris: 0 }, at('anna', 'read'), at('anna', 'delivered'), at('boris', 'delivered')).deliveries).toEqual([]);
	});

	it('are told once for rows that repeat', () => {
		const { deliveries } = told({}, at('anna', 'delivered'), at('anna', 'read'), at('anna', 'read'));
		expect(deliveries.map(({ status }) => status)).toEqual(['read']);
	});

	it('are only noted for what they did before the first poll', () => {
		expect(told({}, at('anna', 'read', SECOND - 1))).toEqual({ deliveries: [], reached: { anna: 1 } });
	});

	it('may lack a timestamp, but not a name', () => {
		expect(told({}, at('anna', 'read', null), at('', 'read'), at(undefined, 'read'), at(['anna'], 'read')).deliveries).toEqual([{ participant: 'anna', status: 'read', timestamp: SECOND + 60 }]);
	});
});

it('the state of another instance is none', () => {
	const state = { idInstance: '7103', asOf: NOW };
	expect(readState({ state }, '7103')).toEqual(state);
	expect(readState({ state }, '7104')).toBeUndefined();
	expect(readState({}, '7103')).toBeUndefined();
});
