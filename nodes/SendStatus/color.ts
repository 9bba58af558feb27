import { refusal } from '../shared/failures/failure';
import { field } from '../shared/form/field';
import { asText } from '../shared/form/text';

/** A status's background as #RRGGBB, undefined when none was chosen. Throws a Failure for white and for anything else. */
export function toColor(value: unknown): string | undefined {
	const color = asText(value, 'Background Color').trim();
	if (color === '') return undefined;
	if (!/^#[0-9a-f]{6}$/i.test(color)) {
		throw refusal(
			`'Background Color' must be written as #RRGGBB, not '${color}'`,
			'Choose a color with the picker, or write one such as #228B22',
		);
	}
	if (/^#f{6}$/i.test(color)) {
		throw refusal(
			"'Background Color' is white, on which nobody could read the status",
			'Choose another color: WhatsApp shows the text in white',
		);
	}
	return color;
}

export const backgroundColor = field(
	{
		displayName: 'Background Color',
		name: 'backgroundColor',
		type: 'color',
		default: '',
		description:
			"Color behind the status as #RRGGBB, e.g. #228B22. White is not possible, because the text is white. Leave empty for GREEN-API's own color.",
	},
	toColor,
);
