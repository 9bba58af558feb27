import { listOf } from '../../../../nodes/shared/transport/answer';
import { factsOf, wordsOf } from '../../factsOf';

describe('listOf', () => {
	it('gives all rows of a list in their order', () => {
		const rows = [{ idMessage: 'B' }, { idMessage: 'A' }];
		expect(listOf(rows)).toEqual(rows);
	});

	it('finds no rows in an empty list, which is no failure', () => {
		expect(listOf([])).toEqual([]);
	});

	it.each([null, undefined, 'A', 7, true, [], [{ idMessage: 'C' }]])('leaves %j out that stands among rows, and nothing else', (gap) => {
		expect(listOf([gap, { idMessage: 'B' }, gap, { idMessage: 'A' }])).toEqual([{ idMessage: 'B' }, { idMessage: 'A' }]);
	});

	it('finds no rows in a list of nothing', () => {
		expect(listOf([null, null])).toEqual([]);
	});

	it.each([
		['nothing', ''],
		['null', null],
		['undefined', undefined],
		['a page of HTML', '<html></html>'],
		['an object', { idMessage: 'A' }],
		['a list of texts', ['A']],
		['a list of texts and nothing', ['A', null]],
		['a list of lists', [[{ idMessage: 'A' }]]],
	])('does not take %s for an empty list', (_, body) => {
		const facts = factsOf(() => listOf(body));
		expect(wordsOf(facts)).toMatch(/not a list.*API URL/);
		expect(facts.transient).toBeUndefined();
	});
});
