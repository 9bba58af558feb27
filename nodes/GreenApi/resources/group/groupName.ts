import { field } from '../../../shared/form/field';
import { oneText } from '../../../shared/form/oneText';
import { limitedText, requiredText } from '../../../shared/form/text';

const LABEL = 'Group Name';

const MOST = 100;

/** The field for the name that a group is to have. */
export const groupName = field(
	{
		displayName: LABEL,
		name: 'groupName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Neighbours',
		description: `The name of the group, of up to ${MOST} characters`,
	},
	(value) => limitedText(requiredText(oneText(value, LABEL), LABEL, 'Enter how the group is to be called'), LABEL, MOST),
);
