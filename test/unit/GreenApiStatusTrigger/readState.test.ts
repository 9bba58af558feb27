import type { IDataObject } from 'n8n-workflow';
import { learn } from '../../../nodes/GreenApiStatusTrigger/memory';
import { pollOnce } from '../../../nodes/GreenApiStatusTrigger/pollOnce';
import { readForm } from '../../../nodes/GreenApiStatusTrigger/form';
import { startClock } from '../../../nodes/GreenApiStatusTrigger/clock';
import { readState } from '../../../nodes/GreenApiStatusTrigger/readState';
import { startFrom } from '../../../nodes/GreenApiStatusTrigger/start';
import { fc } from '../../properties/fixed';
import { HOUR, NOW, SECOND, row, seen } from './journal';

const form = readForm(['newOutgoingStatus', 'newIncomingStatus', 'deliveryStatusChanged'], ['delivered', 'read'], {});

const answers = { outgoing: async () => [row('A')], incoming: async () => [], statistic: async () => [{ participant: 'anna', status: 'read', timestamp: SECOND }], people: async () => undefined, contacts: async () => undefined, timeZone: 'UTC' };

/** Two polls that begin with what n8n has stored, the second with what it stores of the first. */
async function pollTwice(state: unknown) {
	const poll = async (before: unknown) => await pollOnce(startFrom(readState({ state: before } as IDataObject, '7103'), undefined, true), form, '7103', answers, startClock(NOW, 0, () => 0));
	const first = await poll(state);
	return [first, await poll(JSON.parse(JSON.stringify(first.state)))];
}

describe('the state that was left behind', () => {
	const memory = { since: NOW, asOf: NOW, known: { A: SECOND } };
	const watched = { ends: SECOND + HOUR, row: '', changed: false, asked: NOW, reached: { anna: 0 }, about: { textMessage: 'Hello' } };
	const state = { version: 2, idInstance: '7103', ahead: 5, outgoing: memory, incoming: memory, watch: { since: NOW, statuses: { A: watched } } };

	it('is read as it was written', () => {
		expect(readState({ state }, '7103')).toEqual(state);
	});

	it('of another instance is none', () => {
		expect(readState({ state }, '7104')).toBeUndefined();
		expect(readState({}, '7103')).toBeUndefined();
	});

	it('without a version has one moment for all journals', () => {
		const { asOf, ...old } = memory;
		const { outgoing, incoming, watch } = readState({ state: { idInstance: '7103', asOf: NOW + 1, outgoing: old, incoming: old, watch: state.watch } }, '7103') ?? {};
		expect([outgoing, incoming]).toEqual(Array(2).fill({ ...memory, asOf: asOf + 1 }));
		expect(watch).toEqual(state.watch);
	});

	it.each([
		[{ version: 2 }, { typeMessage: 'imageMessage', caption: 'Hello' }, { kind: 'picture', text: 'Hello' }],
		[{ version: undefined, asOf: NOW }, { typeMessage: 'extendedTextMessage', textMessage: 'Hello' }, { kind: 'text', text: 'Hello' }],
	])('%j lets the next event say what a status is, in the words of the forms', async (version, about, said) => {
		const statuses = { A: { ...watched, about } };
		const [{ events }] = await pollTwice({ ...state, ...version, watch: { since: NOW, statuses } });
		expect(events).toEqual([expect.objectContaining({ recipientId: 'anna', previousDeliveryStatus: 'delivered', idMessage: 'A', ...said })]);
	});

	it('of a later version is read as far as it is understood', () => {
		expect(readState({ state: { ...state, version: 3, outgoing: { ...memory, more: true }, incoming: { lastId: 7 } } }, '7103')).toEqual({ ...state, incoming: undefined });
	});

	it('loses no more than what is broken', () => {
		const broken = { A: watched, B: null, C: [], D: { ...watched, ends: 'soon' }, E: { ends: SECOND } };
		const read = readState({ state: { ...state, outgoing: { ...memory, known: { A: SECOND, B: null, C: '5', D: {} } }, watch: { since: NOW, statuses: broken } } }, '7103');
		expect(read?.outgoing).toEqual(memory);
		expect(Object.keys(read?.watch?.statuses ?? {})).toEqual(['A', 'E']);
		expect(learn(read?.outgoing, {}, seen(row('A')), NOW).unknown).toEqual([]);
	});

	const anything = fc.jsonValue({ maxDepth: 3 });
	/** A state of which one part is replaced by anything. */
	const damaged = fc.tuple(fc.constantFrom(...pathsOf(state)), anything).map(([path, value]) => replaced(state, path, value));

	function pathsOf(value: unknown, path: string[] = []): string[][] {
		const deeper = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, part]) => pathsOf(part, [...path, name])) : [];
		return [path, ...deeper];
	}

	function replaced(value: unknown, [name, ...path]: string[], by: unknown): unknown {
		return name === undefined ? by : { ...(value as object), [name]: replaced((value as Record<string, unknown>)[name], path, by) };
	}

	it('may be any JSON: no poll fails, and each event comes once', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(anything, damaged), async (left) => {
				const [first, second] = await pollTwice(left);
				const names = [...first.events, ...second.events].map(({ event, idMessage, recipientId }) => [event, idMessage, recipientId].join(' '));
				expect(names).toEqual([...new Set(names)]);
			}),
		);
	});
});
