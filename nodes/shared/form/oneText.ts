import { refusal } from '../failures/failure';
import { asText, trimmed } from './text';

const ONE_EACH = 'One item takes one: pick it by the expression, or put Split Out before this node, which makes an item of each';

/** What a field for one thing holds; a list of one is that one. Throws a Failure that names the field for a list of several. */
export function oneValue(value: unknown, field: string): unknown {
	if (!Array.isArray(value)) return value;
	if (value.length > 1) throw refusal(`'${field}' holds ${value.length} values`, ONE_EACH);
	return value[0];
}

/**
 * The text of a field for one thing, without white space around it. Throws a Failure that names the field when it holds several:
 * `partsOf` splits a text into those.
 */
export function oneText(value: unknown, field: string, partsOf: (text: string) => string[] = (text) => [text]): string {
	const text = trimmed(asText(oneValue(value, field), field));
	const parts = partsOf(text).filter(Boolean);
	if (parts.length > 1) throw refusal(`'${field}' holds ${parts.length} values: ${parts.map((part) => `'${part}'`).join(', ')}`, ONE_EACH);
	return text;
}
