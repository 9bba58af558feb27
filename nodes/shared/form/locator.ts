import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../isObject';

/** The methods of a node that fill the list of a locator: chats with people and groups, or one of them alone. */
type SearchMethod = 'searchChats' | 'searchGroups' | 'searchPeople';

const isLocator = (value: unknown): value is { value: unknown } => isObject(value) && 'mode' in value && 'value' in value;

/**
 * What a locator says, in whatever mode. n8n gives an object for it; where an expression or an agent fills the whole field, it is the
 * value itself.
 */
export const located = (value: unknown): unknown => (isLocator(value) ? value.value : value);

/** What a locator is called, and what it is for. */
type Texts = Pick<INodeProperties, 'description' | 'displayName' | 'name'>;

/**
 * A field in which a chat is chosen from the account's list, by phone number or by chat ID. The modes only help to enter it: a number
 * is understood as a chat ID, too, and the other way round.
 */
export const locator = (texts: Texts, search: SearchMethod): INodeProperties => ({
	...texts,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a name',
			typeOptions: { searchListMethod: search, searchable: true },
		},
		{ displayName: 'Phone Number', name: 'phone', type: 'string', placeholder: 'e.g. +7 900 000-00-01' },
		{ displayName: 'Chat ID', name: 'id', type: 'string', placeholder: 'e.g. 79000000001@c.us' },
	],
});

/** A field in which a group is chosen from the account's list or by its ID. */
export function groupLocator(texts: Texts): INodeProperties {
	const { modes: [fromList] = [], ...property } = locator(texts, 'searchGroups');
	return {
		...property,
		modes: [fromList, { displayName: 'Group ID', name: 'id', type: 'string', placeholder: 'e.g. 120363043968066561@g.us' }],
	};
}
