import { asItems, expectNothing, listOf, sentAs } from '../../../../nodes/shared/transport/answer';
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
		['a page of HTML with a list in it', '<html>[{"idMessage":"A"}]</html>'],
		['a text in brackets', '[object Object]'],
		['a garbled list of texts', '["A",,"B"]'],
		['an object', { idMessage: 'A' }],
		['a number', 7],
		['a list of texts', ['A']],
		['a list of lists that hold nothing', [[]]],
		['a list of texts and nothing', ['A', null]],
		['a list of lists', [[{ idMessage: 'A' }]]],
	])('does not take %s for an empty list', (_, body) => {
		const facts = factsOf(() => listOf(body));
		expect(wordsOf(facts)).toMatch(/not a list.*API URL/);
		expect(facts.transient).toBeUndefined();
	});

	const rows = JSON.stringify([{ idMessage: 'A', caption: 'a, b' }, { idMessage: 'B', participants: ['79001110001@c.us'] }, { idMessage: 'C' }]);

	it.each<[string, string[]]>([
		['a comma too many', [...rows.matchAll(/},/g)].map(({ index }) => `${rows.slice(0, index + 2)},${rows.slice(index + 2)}`).concat(rows.replace(/]$/, ',]'), rows.replace('[', '[,'))],
		['the end cut off anywhere', Array.from({ length: rows.length - 1 }, (_, length) => rows.slice(0, length + 1))],
		['white space in front and a comma too many', [` \r\n${rows.replace('},', '},,')}`, `\ufeff[ \n${rows.slice(1).replace('},', '},,')}`]],
		['nothing as its first row', ['null,', ' null ,'].map((nothing) => rows.replace('[', `[${nothing}`).replace('},', '},,'))],
		['something behind it', [`${rows}]`, `${rows}${rows}`, '[]null']],
	])('says of a list with %s that it is garbled, that it helps to look less far back, and nothing against the API URL', (_, bodies) => {
		for (const body of bodies) {
			const facts = factsOf(() => listOf(body));
			expect(wordsOf(facts)).toMatch(/garbled or cut off.*less far back/);
			expect(wordsOf(facts)).not.toMatch(/API URL/);
			expect(facts).toMatchObject({ mayBeDone: true });
		}
	});
});

describe('sentAs', () => {
	const workflow = { timeZone: 'Asia/Yekaterinburg' };

	it('gives what was sent, when, and its ID', () => {
		const sent = sentAs({ kind: 'text' }, { idMessage: '3EB0', urlFile: 'https://example.com' }, workflow);
		expect(sent).toEqual({ kind: 'text', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+05:00$/), idMessage: '3EB0' });
	});

	it.each([undefined, null, '', '3EB0', 7, [], [[]], [{ idMessage: '3EB0' }], {}, { idMessage: '' }, { idMessage: ' ' }, { idMessage: 1 }, { id: '3EB0' }])(
		'does not take %j for a success: it may have been sent all the same',
		(body) => {
			expect(factsOf(() => sentAs({}, body, workflow))).toMatchObject({ title: "GREEN-API's answer is not a message ID", mayBeDone: true });
		},
	);
});

describe('expectNothing', () => {
	it.each([undefined, null, '', {}])('is content with %j', (body) => {
		expect(() => expectNothing(body)).not.toThrow();
	});

	it.each(['ok', [], { done: true }, 0, false])('does not take %j for an empty answer', (body) => {
		expect(factsOf(() => expectNothing(body))).toMatchObject({ title: "GREEN-API's answer is not empty", mayBeDone: true });
	});
});

it('makes items of rows that point to the input item', () => {
	expect(asItems([{ a: 1 }, { b: 2 }], 3)).toEqual([{ json: { a: 1 }, pairedItem: { item: 3 } }, { json: { b: 2 }, pairedItem: { item: 3 } }]);
});
