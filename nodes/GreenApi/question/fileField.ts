import { field } from '../../shared/form/field';
import { asText } from '../../shared/form/text';
import { yesOrNo } from '../../shared/form/yesOrNo';
import type { FormField } from './formField';
import type { PostedFile } from './postedFile';

const ACCEPTED = 'Accepted File Types';

/** A word of the list as a browser knows it: an extension with its full stop, or a type such as image/*. */
const toKind = (word: string): string => (/^\.|\//.test(word) ? word : `.${word}`);

const accepted = field(
	{
		displayName: ACCEPTED,
		name: 'acceptFileTypes',
		type: 'string',
		default: '',
		placeholder: 'e.g. .jpg, .png',
		description: 'The endings of names that are taken, separated by commas. Without them any file is.',
	},
	(value) =>
		asText(value, ACCEPTED)
			.split(',')
			.map((word) => word.trim().toLowerCase())
			.filter(Boolean)
			.map(toKind),
);

const isMultiple = yesOrNo({
	displayName: 'Multiple Files',
	name: 'multipleFiles',
	default: true,
	description: 'Whether several files can be chosen',
});

/** What a form asks of a field for files. */
export const fileFields = { isMultiple, accepted };

/** Whether a file is of a kind that its field takes, by the name and type that it was sent with. */
export function isTaken({ options: kinds }: FormField, { filename, mimetype }: PostedFile): boolean {
	const [name, type] = [filename, mimetype].map((text) => text.toLowerCase());
	const isOf = (kind: string): boolean => (kind.startsWith('.') ? name.endsWith(kind) : type.startsWith(kind.replace(/\*$/, '')));
	return kinds.length === 0 || kinds.some(isOf);
}
