import { toColor } from '../../../nodes/SendStatus/color';
import { factsOf, wordsOf } from '../factsOf';

describe('toColor', () => {
	it.each(['#228B22', '#000000', '#abcdef', '#FFFFFE'])('takes %s as it is', (color) => {
		expect(toColor(color)).toBe(color);
	});

	it('forgives white space', () => {
		expect(toColor(' #228B22\n')).toBe('#228B22');
	});

	it.each(['', '  ', undefined, null])('takes %p for no choice', (value) => {
		expect(toColor(value)).toBeUndefined();
	});

	it.each(['#FFFFFF', '#ffffff', ' #FfFfFf '])('refuses white, written %p, and says why', (color) => {
		expect(wordsOf(factsOf(() => toColor(color)))).toMatch(/'Background Color' is white.*text in white/);
	});

	it.each(['228B22', '#fff', '#228B22FF', '#GGGGGG', 'red', 'rgb(34, 139, 34)', '#228B22\n#228B22', 42])('refuses %p, shows it and how to write it', (color) => {
		const words = wordsOf(factsOf(() => toColor(color)));
		expect(words).toContain(`'${color}'`);
		expect(words).toMatch(/'Background Color' must be written as #RRGGBB/);
	});

	it('refuses what is not a text', () => {
		expect(factsOf(() => toColor({ hex: '#228B22' })).title).toContain("'Background Color'");
	});
});
