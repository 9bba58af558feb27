import type { IDataObject } from 'n8n-workflow';
import { Starts } from '../../../nodes/GreenApiTrigger/starts';

const noted = (starts: number, key = 'a', memory: IDataObject = {}) => {
	const counter = new Starts();
	counter.note(key, starts, memory);
	return { counter, memory };
};

it.each<[string, IDataObject, number]>([
	['nothing', {}, 0],
	['a count of this one', { head: { key: 'a', starts: 2 } }, 2],
	['a count of another one', { head: { key: 'b', starts: 2 } }, 0],
	['a count that is a text', { head: { key: 'a', starts: '2' } }, 0],
	['a broken count', { head: { key: 'a', starts: 1.5 } }, 0],
	['a count below nothing', { head: { key: 'a', starts: -3 } }, 0],
	['a key that is a number', { head: { key: 1, starts: 2 } }, 0],
	['null', { head: null }, 0],
	['a text', { head: 'a' }, 0],
	['a list', { head: [1] }, 0],
])('reads of n8n\'s static data: %s', (_, memory, starts) => {
	expect(new Starts().of('a', memory)).toBe(starts);
});

it('notes the count where n8n stores it', () => {
	const memory: IDataObject = { foundAddress: 'kept' };
	noted(1, 'a', memory);
	expect(memory).toEqual({ foundAddress: 'kept', head: { key: 'a', starts: 1 } });
});

it('stores a copy, which nobody else changes', () => {
	const { counter, memory } = noted(1);
	Object.assign(memory.head as IDataObject, { starts: 9, key: 'b' });
	expect(counter.of('a', {})).toBe(1);
});

it.each<[string, number, IDataObject, number]>([
	['the process knows more than older static data', 2, { head: { key: 'a', starts: 1 } }, 2],
	['static data knows more than the process', 1, { head: { key: 'a', starts: 2 } }, 2],
	['static data is of another one', 1, { head: { key: 'b', starts: 2 } }, 1],
	['static data is lost', 1, {}, 1],
])('takes the larger count where %s', (_, inProcess, memory, starts) => {
	expect(noted(inProcess).counter.of('a', memory)).toBe(starts);
});

it('keeps the count of the latest one alone', () => {
	const { counter, memory } = noted(2);
	counter.note('b', 1, memory);
	expect([counter.of('a', memory), counter.of('b', memory)]).toEqual([0, 1]);
});

it('takes a start back that has not happened', () => {
	const { counter, memory } = noted(2);
	counter.note('a', 1, memory);
	expect(counter.of('a', memory)).toBe(1);
});
