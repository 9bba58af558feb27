import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { judge } from '../failures/judge';
import { toRows } from '../transport/answer';
import { downloadField } from './attachments';
import { explainEmpty } from './emptyAnswers';
import { readFilters } from './filters';

/** A whole number from 1 up, which an expression may also give as a text. Throws a Failure for anything else. */
function toCount(value: unknown, field: string, advice: string): number {
	const count = typeof value === 'string' ? Number(value) : value;
	if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 1) return count;
	const given = value === undefined || value === null || value === '' ? 'it is empty' : `not '${String(value)}'`;
	throw refusal(`'${field}' must be a whole number from 1 up, ${given}`, advice);
}

/** The minutes to look back. Throws a Failure for what is none. */
export const toMinutes = (value: unknown): number => toCount(value, 'Minutes', 'Write how far to look back, e.g. 60 for an hour or 1440 for a day');

/**
 * The query of a list: the minutes to look back. Limit and filters are checked with it, although they are applied to the
 * answer, so that a mistake in them shows before anything is sent.
 */
export function toListQuery({ minutes, limit = 1, filters }: IDataObject): IDataObject {
	readFilters((filters ?? {}) as IDataObject);
	toCount(limit, 'Limit', "Write how many rows to return at most, or switch 'Return All' on");
	return { minutes: toMinutes(minutes) };
}

/** How far a list looks back. */
export const minutes: INodeProperties = {
	displayName: 'Minutes',
	name: 'minutes',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 1440,
	required: true,
	description: 'How far to look back, in minutes: 60 is an hour, 1440 a day, 10080 a week',
	hint: 'How far to look back: 60 is an hour, 1440 a day',
	routing: {
		send: { type: 'query', property: 'minutes', paginate: true },
		output: { postReceive: [judge, toRows] },
	},
};

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

/** For a node that gives journal rows. */
export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

const filtersOf = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'Keeps only the rows that pass all filters; they apply before the limit',
	routing: { send: { type: 'query', property: 'filters' } },
	options,
});

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

/** How far a node looks back, as part of an expression for its subtitle. */
export const lastMinutes = '({ 60: "last hour", 1440: "last day", 10080: "last week", 43200: "last 30 days" }[$parameter.minutes] ?? "last " + $parameter.minutes + " minutes")';

/** The form of a node that lists a journal, with the filters that make sense for its rows. */
export const listFields = (filters: INodeProperties[]): INodeProperties[] => [minutes, returnAll, limit, simplify, filtersOf(filters), optionsOf([downloadField, explainEmpty])];
