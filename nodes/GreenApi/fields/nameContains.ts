import { field } from '../../shared/form/field';
import { asText } from '../../shared/form/text';
import { comparable } from '../../shared/journals/comparable';
import type { Known } from '../knownContacts';

const LABEL = 'Name Contains';

/** The filter by a part of the name of people and groups. */
export const nameContains = field(
	{
		displayName: LABEL,
		name: 'nameContains',
		type: 'string',
		default: '',
		placeholder: 'e.g. Anna',
		description: 'Keep only those with this text in their saved or own name, in upper or lower case',
	},
	(value) => comparable(asText(value, LABEL).trim()),
);

/** Whether a name of somebody has this part. */
export const hasName = ({ contactName, name }: Known, part: string): boolean =>
	[contactName, name].some((one) => comparable(one).includes(part));
