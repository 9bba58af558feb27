import type { IDataObject } from 'n8n-workflow';
import { field } from '../../../shared/form/field';
import { optionalFields } from '../../../shared/form/optionalFields';
import { asList, asText } from '../../../shared/form/text';
import { comparable } from '../../../shared/journals/comparable';
import { isOneOf } from '../../../shared/journals/filters';

const archived = field(
	{
		displayName: 'Archived',
		name: 'archived',
		type: 'boolean',
		default: true,
		description: 'Whether to keep only chats in the archive or, switched off, only those that are not in it',
	},
	Boolean,
);

const kind = field(
	{
		displayName: 'Kind',
		name: 'kind',
		type: 'multiOptions',
		options: [
			{ name: 'Group', value: 'group', description: 'Chats of a group' },
			{ name: 'Person', value: 'person', description: 'Chats with one person' },
		],
		default: [],
		description: 'Keep only chats of these kinds',
	},
	asList,
);

const chatName = field(
	{
		displayName: 'Name Contains',
		name: 'chatName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Anna',
		description: 'Keep only chats with this in their name, in upper or lower case',
	},
	(value) => comparable(asText(value, 'Name Contains')),
);

const unread = field(
	{
		displayName: 'Unread',
		name: 'unread',
		type: 'boolean',
		default: true,
		description: 'Whether to keep only chats with unread messages or, switched off, only those without any',
	},
	Boolean,
);

/** What a filter lets through; a filter that was not added is not there. */
interface Wanted {
	archived?: boolean;
	chatName?: string;
	kind?: string[];
	unread?: boolean;
}

/** Whether a simplified chat passes all filters. */
export const passes = (row: IDataObject, wanted: Wanted): boolean =>
	(wanted.archived === undefined || row.isArchived === wanted.archived) &&
	isOneOf(String(row.kind), wanted.kind ?? []) &&
	comparable(String(row.chatName)).includes(wanted.chatName ?? '') &&
	(wanted.unread === undefined || Number(row.unreadCount ?? 0) > 0 === wanted.unread);

export const chatFilters = optionalFields(
	{
		displayName: 'Filters',
		name: 'filters',
		placeholder: 'Add Filter',
		description: 'Keeps only the chats that pass all filters; they apply before the limit',
	},
	{ archived, kind, chatName, unread },
);
