import { startFrom } from '../../../nodes/GreenApiStatusTrigger/start';
import type { State, Watched } from '../../../nodes/GreenApiStatusTrigger/state';
import { updateWatch } from '../../../nodes/GreenApiStatusTrigger/watch';
import { MINUTE, NOW, SECOND, row, seen } from './journal';

const watched = (reached: Record<string, number>): Watched => ({ ends: SECOND, row: '', changed: false, asked: NOW, reached, about: {} });
const memory = (asOf: number, ...ids: string[]) => ({ since: NOW, asOf, known: Object.fromEntries(ids.map((id) => [id, SECOND])) });
const state = (asOf: number, statuses: Record<string, Watched> = {}): State => ({
	version: 2,
	idInstance: '7103',
	ahead: asOf,
	outgoing: memory(asOf, ...Object.keys(statuses)),
	incoming: memory(asOf, `I${asOf}`),
	watch: { since: NOW, statuses },
});

describe('a poll', () => {
	const [older, newer] = [state(NOW, { A: watched({ anna: 1, boris: 0 }) }), state(NOW + MINUTE, { A: watched({ anna: 0, clara: 1 }), B: watched({}) })];

	it('starts with nothing when nothing is there', () => {
		expect(startFrom(undefined, undefined, true)).toEqual({ ahead: 0, given: { outgoing: {}, incoming: {}, watched: {} } });
	});

	it.each([
		['stored', newer, older],
		['in the process', older, newer],
	])('goes on from the later look, %s, and gives nothing that the other one has seen', (_, stored, latest) => {
		const start = startFrom(stored, latest, true);
		expect([start.outgoing, start.incoming, start.ahead]).toEqual([newer.outgoing, newer.incoming, latest.ahead]);
		expect([start.given.outgoing, start.given.incoming]).toEqual([older.outgoing?.known, older.incoming?.known]);
		expect(start.watch?.statuses.A.reached).toEqual({ anna: 1, boris: 0, clara: 1 });
	});

	it('that wants to know of recipients goes on from the look that watched them', () => {
		const without = { ...newer, watch: undefined };
		expect(startFrom(older, without, true).outgoing).toBe(older.outgoing);
		expect(startFrom(without, older, true).outgoing).toBe(older.outgoing);
		expect(startFrom(older, without, false).outgoing).toBe(without.outgoing);
	});

	it('takes what another watch has seen of a status that it begins to watch', () => {
		const { watch, given } = startFrom(newer, state(NOW, { C: watched({ anna: 1 }) }), true);
		expect(updateWatch(watch, seen(row('C')), seen(row('C')), NOW, NOW, given.watched).statuses.C.reached).toEqual({ anna: 1 });
	});
});
