import { refusal } from '../shared/failures/failure';
import { field } from '../shared/form/field';
import { asText } from '../shared/form/text';
import type { Hint } from '../shared/transport/notedHint';

/** What WCAG 2 asks for at least between large text and its background: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const READABLE = 3;

/** Half of that is taken for invisible. WCAG itself has no such bound; a light gray, #D3D3D3, lies just below this one. */
const VISIBLE = READABLE / 2;

/** The light of one of a color's three parts, 0 to 255, as a share of the most: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function lightOf(part: number): number {
	const share = part / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The contrast of white with a color written as #RRGGBB, from 1 for white to 21 for black. */
export function contrastWithWhite(color: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => lightOf(parseInt(color.slice(at, at + 2), 16)));
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** A status's background as #RRGGBB, undefined when none was chosen. Throws a Failure for a color too light, and for anything else. */
export function toColor(value: unknown): string | undefined {
	const color = asText(value, 'Background Color').trim();
	if (color === '') return undefined;
	if (!/^#[0-9a-f]{6}$/i.test(color)) {
		throw refusal(
			`'Background Color' must be written as #RRGGBB, not '${color}'`,
			'Choose a color with the picker, or write one such as #228B22',
		);
	}
	if (contrastWithWhite(color) < VISIBLE) {
		throw refusal(
			`'Background Color' ${color} is too light for white text: nobody could read the status`,
			'Choose a darker color, such as #228B22: WhatsApp shows the text in white',
		);
	}
	return color;
}

const tellHardToRead = (colors: string[]): string =>
	[
		`White is hard to read on the 'Background Color' ${colors.join(', ')}, and WhatsApp shows in white what stands on it`,
		'The status was sent all the same: choose a darker color for the next one.',
	].join('. ');

/** What to say of a color on which white text is hard to read; nothing for any other, and for none. */
export function colorHints({ backgroundColor }: { backgroundColor?: string }): Hint[] {
	if (backgroundColor === undefined || contrastWithWhite(backgroundColor) >= READABLE) return [];
	return [{ about: [backgroundColor], tell: tellHardToRead }];
}

export const backgroundColor = field(
	{
		displayName: 'Background Color',
		name: 'backgroundColor',
		type: 'color',
		default: '',
		description:
			"Color behind the status as #RRGGBB, e.g. #228B22. The text is white, so a color on which it cannot be seen is refused. Leave empty for GREEN-API's own color.",
	},
	toColor,
);
