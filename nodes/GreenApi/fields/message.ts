import { field } from '../../shared/form/field';
import { limitedText, requiredText } from '../../shared/form/text';

const LABEL = 'Message';

const MOST_CHARACTERS = 20_000;

/** The field for the text of a message, as it was entered. */
export const message = field(
	{
		displayName: LABEL,
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. We are open until 8 pm today 🎉',
		description: 'Text of the message, up to 20,000 characters. WhatsApp shows *bold*, _italics_, ~struck out~ and `code`.',
	},
	(value) => requiredText(value, LABEL, 'Write the text of the message'),
);

/** The text as it is sent. Throws a Failure for one that is too long. */
export const sendable = (text: string): string => limitedText(text, LABEL, MOST_CHARACTERS);
