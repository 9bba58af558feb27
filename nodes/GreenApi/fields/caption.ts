import { field } from '../../shared/form/field';
import { asText, isBlank, limitedText } from '../../shared/form/text';

/** The documentation says 1,024 in one place and 20,000 in another. What WhatsApp itself takes is the smaller one. */
const LONGEST_CAPTION = 1024;

/** The field for the text that comes with a file, undefined for none. */
export const caption = field(
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Our new prices',
		description:
			"Text below a picture or a video, up to 1,024 characters: GREEN-API's documentation contradicts itself about longer ones. WhatsApp may leave out that of any other file.",
	},
	(value) => {
		const text = asText(value, 'Caption');
		return isBlank(text) ? undefined : limitedText(text, 'Caption', LONGEST_CAPTION);
	},
);
