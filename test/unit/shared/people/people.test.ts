import type { IDataObject } from 'n8n-workflow';
import { kindOf, numberIn, peopleIn, type Person } from '../../../../nodes/shared/people/people';
import { fc } from '../../../properties/fixed';

const NUMBER = '79001110001@c.us';
const LID = '200000000000001@lid';

const row = (more: IDataObject): IDataObject => ({ name: '', contactName: '', type: 'user', ...more });

/** The ways in which one row of GREEN-API tells that two chat IDs are one person's. */
const pairings: Array<[how: string, row: IDataObject]> = [
	['phoneNumber as a chat ID', { id: LID, phoneNumber: NUMBER }],
	['phoneNumber as digits', { id: LID, phoneNumber: '79001110001' }],
	['phoneNumber as digits with a plus', { id: LID, phoneNumber: '+79001110001' }],
	['phoneNumber as a number', { id: LID, phoneNumber: 79001110001 }],
	['phoneNumber beside chatId', { chatId: LID, phoneNumber: NUMBER }],
	['phoneNumber beside an empty id', { id: '', chatId: LID, phoneNumber: NUMBER }],
	['lid', { id: NUMBER, lid: LID }],
	['lid without its end', { id: NUMBER, lid: '200000000000001' }],
	['newChatId', { id: NUMBER, newChatId: LID }],
	['newChatId, the other way round', { chatId: LID, newChatId: NUMBER }],
	['id and chatId', { id: NUMBER, chatId: LID }],
];

describe('peopleIn', () => {
	it.each(pairings)('takes two IDs for one person by %s, in a row of its own or beside the rows of either', (_, pair) => {
		const both = [{ id: NUMBER }, { id: LID }].map(row);
		for (const rows of [[row(pair)], [...both, row(pair)], [row(pair), ...both], [both[1], row(pair), both[0]]]) {
			expect(peopleIn(rows).map(({ ids }) => [...ids].sort())).toEqual([[LID, NUMBER]]);
		}
	});

	it('guesses nothing by names', () => {
		expect(peopleIn([row({ id: NUMBER, name: 'Anna', contactName: 'Anna K.' }), row({ id: LID, name: 'Anna', contactName: 'Anna K.' })])).toHaveLength(2);
	});

	it('follows a hidden ID that has changed', () => {
		const [person, ...others] = peopleIn([row({ id: '1@lid', newChatId: '2@lid' }), row({ id: NUMBER, lid: '1@lid' }), row({ id: '2@lid' })]);
		expect([[...person.ids].sort(), others]).toEqual([['1@lid', '2@lid', NUMBER], []]);
	});

	it('takes nobody for two numbers: each row then stands for itself', () => {
		const other = '79001110002@c.us';
		const contradiction = [row({ id: NUMBER, lid: LID }), row({ id: other, lid: LID }), row({ id: NUMBER })];
		expect(peopleIn(contradiction).map(({ ids }) => ids)).toEqual([[NUMBER], [other]]);
		expect(peopleIn([row({ id: NUMBER, phoneNumber: other })]).map(({ ids }) => ids)).toEqual([[NUMBER]]);
	});

	it.each<[string, IDataObject[], string]>([
		['the saved row, since a status goes to saved contacts', [{ id: NUMBER, lid: LID }, { id: LID, contactName: 'Anna' }], LID],
		['the saved row, whichever it is', [{ id: NUMBER, contactName: 'Anna' }, { id: LID, phoneNumber: NUMBER }], NUMBER],
		['the number where both are saved, as the documentation of statuses does', [{ id: LID, phoneNumber: NUMBER, contactName: 'Anna' }, { id: NUMBER, contactName: 'Anna' }], NUMBER],
		['the number where neither is saved', [{ id: LID, phoneNumber: NUMBER }, { id: NUMBER }], NUMBER],
		['the ID under which GREEN-API lists the person, where it is the only row', [{ id: LID, phoneNumber: NUMBER, contactName: 'Anna' }], LID],
	])('sends to %s', (_, rows, id) => {
		expect(peopleIn(rows.map(row)).map((person) => person.id)).toEqual([id]);
	});

	it('takes the name from the row that has one', () => {
		expect(peopleIn([row({ id: NUMBER, contactName: 'Anna' }), row({ id: LID, phoneNumber: NUMBER, name: 'anna_k' })])).toMatchObject([{ contactName: 'Anna', name: 'anna_k' }]);
	});
});

const odd: unknown[] = [
	null, undefined, 7, 'Anna', [], {},
	row({ id: '' }), row({ id: null }), row({ id: 79001110009 }), row({ id: {} }), row({ id: [], contactName: {} }),
	row({ id: '79001110009' }), row({ id: '0@c.us' }), row({ id: '+79001110009@c.us' }), row({ id: '@lid' }),
	row({ id: '120363000000000001@g.us', phoneNumber: '79001110009' }), row({ id: '79001110009@c.us', type: 'group' }),
	row({ id: '120363000000000001@newsletter' }), row({ id: 'status@broadcast' }), row({ phoneNumber: 0 }), row({ phoneNumber: 1e30, lid: {} }),
	row({ id: '1@lid', newChatId: '120363000000000001@g.us' }),
];

it.each(odd.map((value) => [JSON.stringify(value) ?? 'undefined', value]))('leaves out %s', (_, value) => {
	expect(peopleIn([value, row({ id: NUMBER }), value]).map(({ id }) => id)).toEqual([NUMBER]);
});

it('takes numbers for texts', () => {
	expect(peopleIn([row({ id: NUMBER, name: 5, contactName: 7 })])).toMatchObject([{ name: '5', contactName: '7' }]);
});

it.each<[unknown, ReturnType<typeof kindOf>]>([
	[NUMBER, 'number'], ['1234567@c.us', 'number'], [LID, 'hidden'],
	['123456@c.us', undefined], ['1234567890123456@c.us', undefined], ['Anna', undefined], ['120363000000000001@g.us', undefined], ['', undefined], [undefined, undefined], [{}, undefined],
])('tells of the chat ID %j whether it holds the number: %s', (id, kind) => {
	expect(kindOf(id)).toBe(kind);
});

/** Somebody, and the rows in which GREEN-API shows it: each ties one more of the IDs to one before it. */
const anybody = fc.record({ hasNumber: fc.boolean(), lids: fc.integer({ min: 0, max: 3 }), ties: fc.array(fc.nat(10), { minLength: 4, maxLength: 4 }), extra: fc.nat(2) });

const tie = (one: string, other: string): IDataObject => (kindOf(other) === 'number' ? { id: one, phoneNumber: other } : { id: one, newChatId: other });

it('finds each of any people once, with all IDs, whatever the rows and their order', () => {
	fc.assert(
		fc.property(fc.array(anybody, { maxLength: 12 }), fc.array(fc.constantFrom(...odd), { maxLength: 5 }), fc.infiniteStream(fc.nat()), (people, oddities, chances) => {
			const expected = people
				.map(({ hasNumber, lids }, index) => [...(hasNumber ? [`7900111${1000 + index}@c.us`] : []), ...Array.from({ length: lids }, (_, lid) => `${index + 1}000${lid}@lid`)])
				.filter((ids) => ids.length > 0);
			const of = (ids: string[], { ties, extra }: (typeof people)[number]) => [
				...ids.slice(1).map((id, index) => tie(ids[ties[index] % (index + 1)], id)),
				...(ids.length === 1 ? [{ id: ids[0] }] : []),
				...ids.slice(0, extra).map((id) => ({ id })),
			];
			const withIds = people.filter(({ hasNumber, lids }) => hasNumber || lids > 0);
			const rows: unknown[] = [...expected.flatMap((ids, index) => of(ids, withIds[index]).map(row)), ...oddities];
			const shuffled = rows.map((value) => ({ value, place: Number(chances.next().value) })).sort((one, other) => one.place - other.place).map(({ value }) => value);
			const found = peopleIn(shuffled);
			const sorted = (groups: string[][]) => groups.map((ids) => [...ids].sort().join(' ')).sort();
			expect(sorted(found.map(({ ids }) => ids))).toEqual(sorted(expected));
			for (const { id, ids } of found) expect(ids).toContain(id);
			for (const { ids } of found) expect(numberIn(ids)).toBe(ids.find((id) => id.endsWith('@c.us')));
		}),
	);
});

it('is quick with many contacts, also where all are one person', () => {
	const many = Array.from({ length: 5000 }, (_, index) => [row({ id: `${index + 1}@lid`, newChatId: `${index}@lid` }), row({ id: `7900${1000000 + index}@c.us` })]).flat();
	const people: Person[] = peopleIn(many);
	expect([people.length, people[0].ids.length]).toEqual([5001, 5001]);
});
