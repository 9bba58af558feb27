import { toMessageId } from '../../../../nodes/shared/form/messageId';
import { oneText, oneValue } from '../../../../nodes/shared/form/oneText';
import { factsOf } from '../../factsOf';

describe('oneValue', () => {
	it.each([[['a'], 'a'], [[], undefined], ['a', 'a'], [undefined, undefined], [[['a', 'b']], ['a', 'b']]])('takes %j as %j', (value, one) => {
		expect(oneValue(value, 'Field')).toEqual(one);
	});

	it('refuses several, and says how each gets an item', () => {
		const { title, advice } = factsOf(() => oneValue(['a', 'b', 'c'], 'File Name'));
		expect(title).toBe("'File Name' holds 3 values");
		expect(advice).toMatch(/Split Out/);
	});
});

describe('oneText', () => {
	it.each([[' a b\n', 'a b'], [['a'], 'a'], [7, '7'], [undefined, ''], [[], ''], ['\u200ba\ufeff', 'a']])('reads %j as %j', (value, text) => {
		expect(oneText(value, 'Field')).toBe(text);
	});

	it.each([[{ a: 1 }], [[['a', 'b']]]])('refuses %j, which is no text', (value) => {
		expect(factsOf(() => oneText(value, 'Field')).title).toBe("'Field' must be a text");
	});
});

describe('toMessageId', () => {
	const ADVICE = 'Enter the idMessage, e.g. {{ $json.idMessage }}';

	it.each(['3EB0C767D097B7C7C030', ' BAE5F4886F6F2D05\n', '\u200b3EB0C767D097B7C7C030\u200b', '3EB0C767D097B7C7C030,', '| 3EB0C767D097B7C7C030 |', ['3EB0C767D097B7C7C030']])('takes one: %j', (id) => {
		expect(toMessageId(id, ADVICE)).toBe(String(id).replace(/[\s\u200b,|]/g, ''));
	});

	const TWO = ['3EB0C767D097B7C7C030', 'BAE5F4886F6F2D05'];

	it.each([...[' ', ', ', ',', ';', '\n', '\t', ' | '].map((between) => TWO.join(between)), TWO])('refuses two: %j', (ids) => {
		const { title, advice } = factsOf(() => toMessageId(ids, ADVICE));
		expect(title).toBe(`'Message ID' holds 2 values${ids === TWO ? '' : `: '${TWO.join("', '")}'`}`);
		expect(advice).toMatch(/Split Out/);
	});

	it.each(['', ' ', ',', '\u200b', undefined, []])('asks for one in place of %j', (id) => {
		const { title, advice } = factsOf(() => toMessageId(id, ADVICE));
		expect(title).toBe("'Message ID' is empty");
		expect(advice).toBe(ADVICE);
	});
});
