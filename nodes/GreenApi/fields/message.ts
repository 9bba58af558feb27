import { field } from '../../shared/form/field';
import { limitedText, requiredText } from '../../shared/form/text';
import { toWhatsAppMarks } from '../markdown';

/** The name of the field. */
export const LABEL = 'Message';

/** How many characters GREEN-API takes. */
export const MOST_CHARACTERS = 20_000;

const shown = (text: unknown): string => requiredText(text, LABEL, 'Write the text of the message');

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
	shown,
);

/**
 * What was read of the message, with its text as it is sent: Markdown in WhatsApp's own marks, where the option says that it is. Throws
 * a Failure for a text that is too long then, unless it is to be split, or has nothing to show.
 */
export function sendable<Some extends { message: string }>(
	input: Some,
	{ splitLongText, textIsMarkdown }: { splitLongText?: number; textIsMarkdown?: boolean },
): Some {
	const text = textIsMarkdown ? shown(toWhatsAppMarks(input.message)) : input.message;
	return { ...input, message: splitLongText === undefined ? limitedText(text, LABEL, MOST_CHARACTERS) : text };
}
