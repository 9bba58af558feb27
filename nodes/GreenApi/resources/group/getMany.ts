import { optionalFields } from '../../../shared/form/optionalFields';
import { mostRows } from '../../../shared/journals/listFields';
import { simplify } from '../../../shared/journals/simplify';
import { operation } from '../../../shared/operation/operation';
import { listOf } from '../../../shared/transport/answer';
import { hasName, nameContains } from '../../fields/nameContains';
import { listedContacts } from '../../knownContacts';

const filters = optionalFields(
	{
		displayName: 'Filters',
		name: 'filters',
		placeholder: 'Add Filter',
		description: 'Keeps only the groups that pass all filters; they apply before the limit',
	},
	{ nameContains },
);

export const getMany = operation({
	method: 'getContacts',
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many groups',
		description: 'List the groups of the account with their names and chat IDs. A group that is new may be missing: try again in five minutes.',
	},
	fields: { most: mostRows, isSimplified: simplify, filters },
	request: () => ({ group: 'true' }),
	answer: (body, { filters: { nameContains: part = '' }, ...wish }) =>
		listedContacts(listOf(body), wish, (known) => known.id.endsWith('@g.us') && hasName(known, part)),
	example: {
		page: 'https://green-api.com/en/docs/api/service/GetContacts/',
		form: {},
		request: { group: 'true' },
		answer: [{ id: '120363020000000001@g.us', name: 'Neighbours', type: 'group' }],
	},
});
