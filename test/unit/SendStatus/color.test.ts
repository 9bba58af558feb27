import { colorHints, contrastWithWhite, toColor } from '../../../nodes/SendStatus/color';
import { factsOf, wordsOf } from '../factsOf';

describe('toColor', () => {
	it.each(['#228B22', '#000000', '#abcdef', '#87CEEB', '#FFC0CB', '#808080', '#D2D2D2'])('takes %s as it is', (color) => {
		expect(toColor(color)).toBe(color);
	});

	it('forgives white space', () => {
		expect(toColor(' #228B22\n')).toBe('#228B22');
	});

	it.each(['', '  ', undefined, null])('takes %p for no choice', (value) => {
		expect(toColor(value)).toBeUndefined();
	});

	it.each(['#FFFFFF', '#ffffff', ' #FfFfFf ', '#FFFFFE', '#FFFFF0', '#FFFF00', '#D3D3D3'])('refuses %p, on which white cannot be seen, and says why', (color) => {
		const words = wordsOf(factsOf(() => toColor(color)));
		expect(words).toMatch(/'Background Color' #\w{6} is too light for white text.*text in white/);
		expect(words).toContain(color.trim());
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

describe('contrastWithWhite', () => {
	it.each([
		['#000000', 21],
		['#FFFFFF', 1],
		['#FF0000', 3.998],
		['#00FF00', 1.372],
		['#0000FF', 8.592],
		['#767676', 4.542],
		['#777777', 4.478],
		['#0a0A0a', 19.798],
	])('gives for %s what WCAG gives', (color, contrast) => {
		expect(contrastWithWhite(color)).toBeCloseTo(contrast, 2);
	});
});

describe('colorHints', () => {
	it.each(['#87CEEB', '#FFA500', '#959595'])('warns of %s and names it', (backgroundColor) => {
		const [{ about, tell }] = colorHints({ backgroundColor });
		expect(tell(about)).toMatch(new RegExp(`White is hard to read on the 'Background Color' ${backgroundColor},`));
	});

	it.each(['#000000', '#228B22', '#8B2252', '#949494', undefined])('says nothing of %s', (backgroundColor) => {
		expect(colorHints({ backgroundColor })).toEqual([]);
	});
});
