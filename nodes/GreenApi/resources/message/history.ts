import { field, group } from '../../../shared/form/field';
import { messageKinds } from '../../../shared/form/kinds';
import { optionalFields } from '../../../shared/form/optionalFields';
import { toWholeNumber } from '../../../shared/form/wholeNumber';
import { download } from '../../../shared/journals/attachments';
import { directionFilter, filtersOf, kindFilter, senderFilter, sentFromFilter, textFilter } from '../../../shared/journals/filterFields';
import { explainEmpty, mostRows, options } from '../../../shared/journals/listFields';
import type { Filters } from '../../../shared/journals/filters';

/** How many of the latest messages are looked through unless the user says otherwise. GREEN-API documents no most. */
const USUALLY = 1000;

const LOOK_THROUGH = 'Look Through';

const lookThrough = field(
	{
		displayName: LOOK_THROUGH,
		name: 'lookThrough',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: USUALLY,
		description: `How many of the latest messages to take from GREEN-API where there are filters, or 'Return All' is on; ${USUALLY} if you do not say`,
	},
	(value) => toWholeNumber(value, LOOK_THROUGH, 'Write how many of the latest messages to look through'),
);

const oldestFirst = field(
	{
		displayName: 'Oldest First',
		name: 'oldestFirst',
		type: 'boolean',
		default: true,
		description: "Whether to return the messages in the order in which they were written, as an AI agent's memory needs them, and not the latest first. The limit keeps the latest ones all the same.",
	},
	Boolean,
);

const [returnAll, ...limit] = mostRows.properties;

/** GREEN-API has no pages of a history: what is older than the messages that it is asked for cannot be had. */
export const mostMessages = group(
	[
		{
			...returnAll,
			description: `Whether to return all of the latest ${USUALLY} messages (or as many as the option '${LOOK_THROUGH}' says), or only up to a given limit`,
		},
		...limit,
	],
	mostRows.read,
);

export const messageFilters = filtersOf([directionFilter, kindFilter(messageKinds), senderFilter, sentFromFilter, textFilter]);

export const historyOptions = optionalFields(options, { download, explainEmpty, lookThrough, oldestFirst });

const isWanted = (value: string | unknown[] | { typed: string }): boolean =>
	typeof value === 'object' && !Array.isArray(value) ? value.typed !== '' : value.length > 0;

/** How many messages to ask GREEN-API for: as many as are returned where none of them is filtered out. */
export const countFor = (most: number, filters: Filters, asked = USUALLY): number =>
	most < Infinity && !Object.values(filters).some(isWanted) ? most : Math.max(asked, most < Infinity ? most : 0);

const tellFurther = ([count]: string[]): string =>
	`GREEN-API was asked for the latest ${count} messages of a chat, and has given as many: older ones were not looked at. Raise '${LOOK_THROUGH}' to reach further back`;

/** What a user should know where a chat has more messages than were looked through. */
export const furtherHint = (count: number) => ({ about: [String(count)], tell: tellFurther });
