import type { INodeProperties } from 'n8n-workflow';
import { sharedProperties } from '../../../../nodes/shared/form/sharedProperties';
import { fc } from '../../../properties/fixed';
import { namesOf, property } from './forms';

const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

type Lists = Record<string, string[]>;

const share = (lists: Lists): INodeProperties[] =>
	sharedProperties('operation', Object.entries(lists).map(([value, names]) => [value, names.map((name) => property(name))]));

/** What the form shows for a value, in its order. */
const shownFor = (properties: INodeProperties[], value: string): string[] =>
	namesOf(properties.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(value)));

const expectOrders = (lists: Lists): INodeProperties[] => {
	const properties = share(lists);
	for (const [value, names] of Object.entries(lists)) expect(shownFor(properties, value)).toEqual(names);
	return properties;
};

const listsOf = (names: fc.Arbitrary<string[]>) =>
	fc.array(names, { maxLength: 6 }).map((lists): Lists => Object.fromEntries(lists.map((list, index) => [`value ${index}`, list])));

it('shows for each value its own properties in its own order, whatever the orders are', () => {
	fc.assert(fc.property(listsOf(fc.shuffledSubarray(all)), (lists) => void expectOrders(lists)));
});

it('holds each property once where no two orders contradict each other', () => {
	fc.assert(
		fc.property(listsOf(fc.subarray(all)), (lists) => {
			const properties = expectOrders(lists);
			expect(namesOf(properties).sort()).toEqual([...new Set(Object.values(lists).flat())].sort());
		}),
	);
});

it.each<[string, Lists]>([
	['side by side', { one: ['a', 'b'], two: ['c'] }],
	['one within the other', { one: ['b'], two: ['a', 'b', 'c'] }],
	['added before what was to come behind', { one: ['b', 'c'], two: ['a', 'c'], three: ['a', 'b', 'c'] }],
	['none', {}],
	['empty', { one: [], two: ['a'] }],
])('holds each property once for lists that are %s', (_, lists) => {
	const names = namesOf(expectOrders(lists));
	expect(names).toEqual([...new Set(names)]);
});

it('takes for the same what is the same in all, and nothing else', () => {
	const [one, other] = [property('a'), property('a', { description: 'Something else' })];
	const properties = sharedProperties('operation', [['one', [one]], ['two', [other]], ['three', [property('a')]]]);
	expect(properties.map(({ description, displayOptions }) => [description, displayOptions])).toEqual([
		[undefined, { show: { operation: ['one', 'three'] } }],
		['Something else', { show: { operation: ['two'] } }],
	]);
});

it('keeps what else decides about a property, and changes none of those that it is given', () => {
	const given = property('a', { displayOptions: { show: { from: ['link'] }, hide: { all: [true] } } });
	const before = structuredClone(given);
	const [shared] = sharedProperties('operation', [['one', [given]]]);
	expect(shared.displayOptions).toEqual({ show: { from: ['link'], operation: ['one'] }, hide: { all: [true] } });
	expect(given).toEqual(before);
});
