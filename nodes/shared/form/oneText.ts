import { refusal } from '../failures/failure';
import { asText, trimmed } from './text';

const ONE_EACH = 'One item takes one: pick it by the expression, or put Split Out before this node, which makes an item of each';

/** The value of a field that takes one value, which may come as a list of one. Throws a Failure that names the field for a longer list. */
export function oneValue(value: unknown, field: string): unknown {
	if (!Array.isArray(value)) return value;
	if (value.length > 1) throw refusal(`'${field}' holds ${value.length} values`, ONE_EACH);
	return value[0];
}

/**
 * The text of a field that takes one value, without white space around it: the only part into which `partsOf` splits it. Throws a
 * Failure that names the field when there are several.
 */
export function oneText(value: unknown, field: string, partsOf: (text: string) => string[] = (text) => [text]): string {
	const text = trimmed(asText(oneValue(value, field), field));
	const parts = partsOf(text).filter(Boolean);
	if (parts.length <= 1) return parts[0] ?? '';
	const quoted = parts.map((part) => `'${part}'`).join(', ');
	throw refusal(`'${field}' holds ${parts.length} values: ${quoted}`, ONE_EACH);
}
