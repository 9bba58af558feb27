import { severalTimes } from '../../../../nodes/shared/form/severalTimes';
import { factsOfRejected } from '../../factsOf';
import { fc } from '../../../properties/fixed';
import { formWith, judged, namesOf, plain } from './forms';

const buttons = severalTimes({ displayName: 'Buttons', name: 'buttons' }, 'Button', { id: plain('buttonId'), text: judged('buttonText') });

const read = async (value: unknown) => await buttons.read(formWith({ buttons: value, buttonText: 'wrong' }));

it('is a list of rows that can be sorted, empty at first', () => {
	const [{ options, ...list }, ...others] = buttons.properties;
	expect(list).toEqual({
		displayName: 'Buttons',
		name: 'buttons',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
	});
	expect(options).toEqual([{ displayName: 'Button', name: 'rows', values: expect.any(Array) as unknown }]);
	expect(namesOf((options as Array<{ values: typeof buttons.properties }>)[0].values)).toEqual(['buttonId', 'buttonText']);
	expect(others).toEqual([]);
});

it('reads every row in its order, by the names of the fields', async () => {
	const rows = fc.array(fc.record({ buttonId: fc.nat(), buttonText: fc.string().filter((text) => text !== 'wrong') }));
	await fc.assert(
		fc.asyncProperty(rows, async (given) => {
			expect(await read({ rows: given })).toEqual(given.map(({ buttonId, buttonText }) => ({ id: buttonId, text: buttonText })));
		}),
	);
});

it.each<[string, unknown, number]>([
	['nothing was added', {}, 0],
	['the form does not show it', undefined, 0],
	['all rows were taken away', { rows: [] }, 0],
	['a row is no object', { rows: ['a'] }, 1],
])('has its rows where %s', async (_, value, count) => {
	expect(await read(value)).toHaveLength(count);
});

it('ends with the refusal of a row', async () => {
	expect((await factsOfRejected(read({ rows: [{ buttonText: 'a' }, { buttonText: 'wrong' }] }))).title).toBe("'buttonText' is wrong");
});
