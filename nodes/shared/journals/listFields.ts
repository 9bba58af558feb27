import type { INodeProperties } from 'n8n-workflow';
import { type Field, field, group } from '../form/field';
import { optionalFields } from '../form/optionalFields';
import { toWholeNumber } from '../form/wholeNumber';
import { download } from './attachments';

const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	displayOptions: { show: { returnAll: [false] } },
	description: 'Max number of results to return',
};

/** How many rows to return at most; all are Infinity. */
export const mostRows: Field<number> = group([returnAll, limit], ({ value }) => {
	if (value('returnAll')) return Infinity;
	return toWholeNumber(value('limit'), 'Limit', "Write how many rows to return at most, or switch 'Return All' on");
});

/** The field with which a user does without the explanation of what a list lacks. */
export const explainEmpty = field(
	{
		displayName: 'Explain Empty Results',
		name: 'explainEmpty',
		type: 'boolean',
		default: true,
		description:
			"Whether to look into the instance's settings when GREEN-API has nothing to list, or a filter by delivery status may mislead, and to say beside the output which setting is off. This takes one more request (getSettings) a run.",
	},
	Boolean,
);

/** What a node may do besides; nothing of it is sent. */
export const options = {
	displayName: 'Options',
	name: 'options',
	placeholder: 'Add Option',
	description: 'What else the node may do',
};

/** The options of a list. */
export const listOptions = optionalFields(options, { download, explainEmpty });
