import fc from 'fast-check';
import { asList, asText, isBlank, limitedText, requiredText, trimmed, withoutEmpty } from '../../../../nodes/shared/form/text';
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

it.each([[undefined, []], [null, []], ['', []], ['a', ['a']], [[1, 'b'], ['1', 'b']]])('asList reads %j as %j', (value, list) => {
	expect(asList(value)).toEqual(list);
});

describe('requiredText', () => {
	it('gives the text back untouched', () => {
		expect(requiredText(' hi\n', 'Message', 'Write it')).toBe(' hi\n');
	});

	it.each([[''], [' \n\t'], ['\u200b'], ['\u2800\u3164'], [undefined], [null]])('refuses %j with the advice for the field', (value) => {
		expect(factsOf(() => requiredText(value, 'Message', 'Write it'))).toMatchObject({ title: "'Message' is empty", advice: 'Write it', mayBeDone: false });
	});
});

/** Every character that shows nothing, by the ranges of Unicode and those that fonts leave blank. */
const invisible = [
	'\0', '\t', '\n', '\r', '\x1f', '\x7f', '\x85', ' ', '\xa0', '\xad', '\u034f', '\u061c', '\u115f', '\u1160', '\u1680', '\u17b4', '\u180b', '\u180e', '\u2000', '\u200a', '\u200b', '\u200c', '\u200d',
	'\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u202f', '\u205f', '\u2060', '\u2064', '\u2066', '\u206f', '\u2800', '\u3000', '\u3164', '\ufe00', '\ufe0f', '\ufeff', '\uffa0', '\ufff9',
	'\u{1d159}', '\u{1d173}', '\u{e0001}', '\u{e0020}', '\u{e0100}',
];

const blank = fc.array(fc.constantFrom(...invisible), { maxLength: 20 }).map((characters) => characters.join(''));

/** What shows, and bears invisible characters or looks like little. */
const visible = ['a', '.', '_', '-', 'я', '中', '0', '🎉', '👨‍👩‍👧‍👦', '❤️', '1️⃣', '🇩🇪', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '́', '۝', '\ud800', '￼', 'ㅤx', '\ue000', '፡'];

describe('isBlank', () => {
	it('is so for any row of invisible characters, and for nothing', () => {
		for (const character of invisible) expect([character.codePointAt(0)?.toString(16), isBlank(character)]).toEqual([character.codePointAt(0)?.toString(16), true]);
		fc.assert(fc.property(blank, (text) => isBlank(text)));
	});

	it('is not so where one shows', () => {
		for (const text of visible) expect([text, isBlank(text)]).toEqual([text, false]);
		fc.assert(fc.property(blank, fc.constantFrom(...visible), blank, (before, text, after) => !isBlank(before + text + after)));
	});
});

describe('trimmed', () => {
	it('cuts what is invisible at both ends, and nothing in between', () => {
		fc.assert(fc.property(blank, fc.constantFrom('a', '7', 'a\u200bb', 'a b'), blank, (before, text, after) => trimmed(before + text + after) === text));
		expect(trimmed(' \u200b')).toBe('');
	});

	const whole = [
		['an emoji that a selector makes one', '❤\ufe0f'],
		['a sign that a selector keeps black', '❤\ufe0e'],
		['an emoji of its own', '🎉'],
		['an emoji of its own with a selector', '☎\ufe0f'],
		['one joined of several', '👨\u200d👩\u200d👧'],
		['one whose last part has a selector', '🏳\ufe0f\u200d⚧\ufe0f'],
		['one of a skin colour', '👍🏽'],
		['a keycap', '1\ufe0f\u20e3'],
		['the keycap of a sign', '#\ufe0f\u20e3'],
		["a country's flag", '🇩🇪'],
		["a region's flag", '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
		['a sign of its own with a selector', '©\ufe0f'],
		['a Chinese character in the form of a name', '辻\u{e0100}'],
		['a Mongolian letter in another form', 'ᠠ\u180b'],
		['a Malayalam letter without its vowel', 'അവന\u0d4d\u200d'],
		['an Arabic letter that is joined', 'ه\u200d'],
	];

	it.each(whole)('leaves %s whole at the end', (_, text) => {
		expect(trimmed(text)).toBe(text);
		fc.assert(fc.property(blank, fc.constantFrom('', 'Anna ', 'Анна'), blank, (before, name, after) => trimmed(`${before}${name}${text} ${after}`) === (name + text)));
	});

	it.each([
		['a joiner that joins nothing', '👨\u200d', '👨'],
		['a joiner behind a selector', '❤\ufe0f\u200d', '❤\ufe0f'],
		['a second selector', '❤\ufe0f\ufe0f', '❤\ufe0f'],
		['a selector behind a digit', '79001110001\ufe0f', '79001110001'],
		['a selector behind a letter', 'Anna\ufe0f', 'Anna'],
		['a joiner behind a letter', 'Anna\u200d', 'Anna'],
		['a region behind what is no flag', '🎉\u{e0067}\u{e0062}\u{e007f}', '🎉'],
		['a selector alone', '\ufe0f', ''],
		['a direction behind an emoji', '❤\ufe0f\u200e', '❤\ufe0f'],
	])('cuts %s', (_, text, expected) => {
		expect(trimmed(text)).toBe(expected);
	});

	it('takes no longer for a long text than its length', () => {
		const long = `${' '.repeat(300_000)}a${' '.repeat(300_000)}b${' '.repeat(300_000)}`;
		expect(trimmed(long)).toHaveLength(300_002);
	});
});

describe('limitedText', () => {
	it.each([
		['letters', 'я'.repeat(500)],
		['emoji, two units each', '🎉'.repeat(250)],
		['white space at its end', `${'я'.repeat(499)}\n`],
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

	it.each(['\n', '\r\n', '  \n\n', '\u00a0'])('does not count %j at the end', (end) => {
		expect(limitedText(`${'я'.repeat(500)}${end}`, 'Message', 500)).toBe('я'.repeat(500));
		expect(limitedText(`hi${end}`, 'Message', 500)).toBe(`hi${end}`);
		expect(factsOf(() => limitedText(`${'я'.repeat(501)}${end}`, 'Message', 500)).title).toMatch(/\b501\b/);
		expect(factsOf(() => limitedText(`${end}${'я'.repeat(500)}`, 'Message', 500)).title).toMatch(/too long/);
	});

	it('says how emoji are counted', () => {
		const family = '👨‍👩‍👧‍👦';
		expect(family).toHaveLength(11);
		expect(factsOf(() => limitedText(family.repeat(46), 'Message', 500)).advice).toMatch(/most emoji as two, and one joined of several as all of them: a family as up to eleven/);
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
