import { choice } from '../../../shared/form/choice';
import { field } from '../../../shared/form/field';
import { optionalFields } from '../../../shared/form/optionalFields';
import { mostRows } from '../../../shared/journals/listFields';
import { simplify } from '../../../shared/journals/simplify';
import { operation } from '../../../shared/operation/operation';
import { listOf } from '../../../shared/transport/answer';
import { hasName, nameContains } from '../../fields/nameContains';
import { listedContacts } from '../../knownContacts';

const kind = choice(
	{
		displayName: 'Kind',
		name: 'kind',
		default: 'all',
		description: 'Whether to list people, groups or both',
	},
	{
		all: { name: 'All', description: 'People and groups', fields: {} },
		groups: { name: 'Groups', description: 'Groups alone', fields: {} },
		people: { name: 'People', description: 'People alone', fields: {} },
	},
);

/** What GREEN-API calls that; without it, it gives both. */
const GROUP = { all: undefined, groups: 'true', people: 'false' };

const savedOnly = field(
	{
		displayName: 'Saved Only',
		name: 'savedOnly',
		type: 'boolean',
		default: true,
		description: 'Whether to keep only people whom the phone has saved with a name. No group is among them.',
	},
	Boolean,
);

const filters = optionalFields(
	{
		displayName: 'Filters',
		name: 'filters',
		placeholder: 'Add Filter',
		description: 'Keeps only the contacts that pass all filters; they apply before the limit',
	},
	{ nameContains, savedOnly },
);

export const getMany = operation({
	method: 'getContacts',
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many contacts',
		description: 'List the people and groups that the account knows. Where nobody comes out, GREEN-API may still be reading the contacts: try again in five minutes.',
	},
	fields: { kind, most: mostRows, isSimplified: simplify, filters },
	request: ({ kind: { chosen } }) => ({ group: GROUP[chosen] }),
	answer: (body, { filters: { nameContains: part = '', savedOnly: isSaved = false }, ...wish }) =>
		listedContacts(listOf(body), wish, (known) => (!isSaved || known.contactName !== '') && hasName(known, part)),
	example: {
		page: 'https://green-api.com/en/docs/api/service/GetContacts/',
		form: {},
		request: {},
		answer: [
			{ id: '79001110001@c.us', name: 'Anna', contactName: 'Anna K.', type: 'user' },
			{ id: '120363020000000001@g.us', name: 'Neighbours', type: 'group' },
		],
	},
});
