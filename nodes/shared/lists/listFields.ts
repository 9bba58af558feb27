import type { INodeProperties } from 'n8n-workflow';
import { downloadField } from './attachments';
import { explainEmpty } from './emptyAnswers';
import { filtersOf } from './filters';
import { minutes } from './minutes';
import { simplify } from './simplify';

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
	routing: { send: { type: 'query', property: 'limit' } },
};

/** What a node may do besides; nothing of it is sent. */
export const optionsOf = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'What else the node may do',
	options,
});

/** The form of a node that lists a journal, with the filters that make sense for its rows. */
export const listFields = (filters: INodeProperties[]): INodeProperties[] => [minutes, returnAll, limit, simplify, filtersOf(filters), optionsOf([downloadField, explainEmpty])];
