import { asText, isBlank, limitedText } from '../form/text';

/** GREEN-API's documentation says so of statuses, and of messages in one place; in another it says 20,000. */
const LONGEST_CAPTION = 1024;

/** The text that comes with a file, undefined for none. Throws a Failure for what is too long. */
export function toCaption(value: unknown): string | undefined {
	const caption = asText(value, 'Caption');
	return isBlank(caption) ? undefined : limitedText(caption, 'Caption', LONGEST_CAPTION);
}
