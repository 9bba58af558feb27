import { refusal } from '../../shared/failures/failure';
import { field } from '../../shared/form/field';
import { toNumberBetween } from '../../shared/form/numberBetween';
import { splitText } from '../splitText';
import { LABEL as MESSAGE, MOST_CHARACTERS } from './message';

const LABEL = 'Split Long Text';

/** What other ways to WhatsApp take in one message, so that what is written for them fits. */
const USUALLY = 4000;

/** Enough for the marks of formatting that goes on. */
const FEWEST_CHARACTERS = 100;

/** More in a row nobody reads, and WhatsApp may take it for spam. */
const MOST_MESSAGES = 50;

/** The option by which a long text goes as several messages: how many characters each may have. */
export const splitLongText = field(
	{
		displayName: LABEL,
		name: 'splitLongText',
		type: 'number',
		typeOptions: { minValue: FEWEST_CHARACTERS, maxValue: MOST_CHARACTERS, numberPrecision: 0 },
		default: USUALLY,
		description: [
			`Sends a text of more characters than this as several messages, up to ${MOST_MESSAGES}, each of which gives an output item. It is cut at`,
			'paragraphs, else at ends of lines or sentences, else between words. Formatting that is longer than a message goes on in the next one.',
			"Only the first message is a reply and shows typing. WhatsApp shows the end of a long text only after a press on 'Read more': with 1,000 characters or fewer more of it is seen at once.",
		].join(' '),
	},
	toNumberBetween(FEWEST_CHARACTERS, MOST_CHARACTERS, LABEL, 'Write how many characters a message may have, or take the option away'),
);

/** The messages of a text. Throws a Failure for too many. */
export function messagesOf(text: string, most: number): string[] {
	const isMeant = text.length <= MOST_MESSAGES * most;
	const messages = isMeant ? splitText(text, most) : [];
	if (isMeant && messages.length <= MOST_MESSAGES) return messages;
	const count = isMeant ? String(messages.length) : `over ${MOST_MESSAGES}`;
	throw refusal(
		`'${MESSAGE}' is too long: it makes ${count} messages of ${most} characters, at most ${MOST_MESSAGES} are sent`,
		`Raise '${LABEL}', or send the text as a file: Convert to File makes one, and Send File sends it`,
	);
}
