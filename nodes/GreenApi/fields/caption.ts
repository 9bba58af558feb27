import { toCaption } from '../../shared/files/caption';
import { field } from '../../shared/form/field';

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
	toCaption,
);
