import { asText, limitedText, requiredText, withoutEmpty } from '../../../../nodes/shared/form/text';
import { factsOf } from '../../factsOf';

describe('asText', () => {
	it.each([
		['hi', 'hi'],
		[' hi ', ' hi '],
		[42, '42'],
		[0, '0'],
		[false, 'false'],
		[undefined, ''],
		[null, ''],
	])('reads %p as %p', (value, expected) => {
		expect(asText(value, 'Message')).toBe(expected);
	});

	it.each([[{ text: 'hi' }], [['hi']], [new Date(0)]])('refuses %j and names the field', (value) => {
		const { title, advice } = factsOf(() => asText(value, 'Caption'));
		expect(title).toContain("'Caption'");
		expect(advice).toMatch(/object or a list/);
	});
});

describe('requiredText', () => {
	it('gives the text back untouched', () => {
		expect(requiredText(' hi\n', 'Message', 'Write it')).toBe(' hi\n');
	});

	it.each([[''], [' \n\t'], [undefined], [null]])('refuses %j with the advice for the field', (value) => {
		expect(factsOf(() => requiredText(value, 'Message', 'Write it'))).toMatchObject({ title: "'Message' is empty", advice: 'Write it', taken: 'no' });
	});
});

describe('limitedText', () => {
	it.each([
		['letters', 'я'.repeat(500)],
		['emoji, two units each', '🎉'.repeat(250)],
	])('lets a text of exactly the limit pass, in %s', (_, text) => {
		expect(limitedText(text, 'Message', 500)).toBe(text);
	});

	it.each([
		['letters', 'я'.repeat(501), 501],
		['emoji, two units each', `${'🎉'.repeat(250)}!`, 501],
		['emoji only', '🎉'.repeat(251), 502],
	])('refuses a longer one, in %s, and says how long it is and may be', (_, text, length) => {
		const { title, advice } = factsOf(() => limitedText(text, 'Message', 500));
		expect(title).toMatch(new RegExp(`'Message'.*\\b${length}\\b.*\\b500\\b`));
		expect(advice).toMatch(new RegExp(`\\b${length - 500} character`));
	});
});

describe('withoutEmpty', () => {
	it('drops what was left alone, and nothing else', () => {
		expect(withoutEmpty({ font: '', caption: undefined, message: 'hi', count: 0, flag: false, list: ['a'] })).toEqual({ message: 'hi', count: 0, flag: false, list: ['a'] });
	});

	it('leaves no key behind for a missing value', () => {
		expect(Object.keys(withoutEmpty({ caption: undefined }))).toEqual([]);
	});
});
