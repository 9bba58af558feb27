import type { INodeProperties } from 'n8n-workflow';
import { type Field, field } from '../../shared/form/field';
import { asText, trimmed } from '../../shared/form/text';

/** A field for a line of text, without white space around it; undefined where it is empty. */
export const line = (
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
	more: Partial<INodeProperties> = {},
): Field<string | undefined> =>
	field(
		{ displayName, name, type: 'string', default: '', placeholder, description, ...more },
		(value) => trimmed(asText(value, displayName)) || undefined,
	);
