import { toCaption } from '../../shared/files/caption';
import { field } from '../../shared/form/field';
import { asText } from '../../shared/form/text';
import { toWhatsAppMarks } from '../markdown';

/** The field for the text that comes with a file, as it was entered. */
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
	(value) => asText(value, 'Caption'),
);

/** The caption as it is sent, empty for none: Markdown in WhatsApp's own marks, where it is that. Throws a Failure for one too long. */
export const captionToSend = (text: string, isMarkdown = false): string => toCaption(isMarkdown ? toWhatsAppMarks(text) : text) ?? '';
