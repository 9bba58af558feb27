import { type IDataObject, type INode, type INodeParameters, type INodeTypeDescription, NodeHelpers } from 'n8n-workflow';
import { eventNames } from '../../../../nodes/shared/notifications/events';
import { eventFacts } from '../../../../nodes/shared/notifications/eventFacts';
import { filterOptions, notificationFields } from '../../../../nodes/shared/notifications/fields';
import { itemOptions } from '../../../../nodes/shared/notifications/itemOptions';
import { readNotificationForm } from '../../../../nodes/shared/notifications/form';
import { factsOf, wordsOf } from '../../factsOf';
import { ANNA, BORIS, CHOIR } from './notified';

const read = (parameters: IDataObject = {}) => readNotificationForm((name, fallback) => parameters[name] ?? fallback);
const withFilters = (filters: IDataObject) => read({ filters });
const pick = (value: string, mode = 'list') => ({ __rl: true, mode, value });

describe('the form of a trigger of notifications', () => {
	it('has defaults', () => {
		expect(read()).toEqual({ events: ['messageReceived'], chats: [], senders: [], kinds: [], text: '', ignoresOwn: true, allowsNotes: false, downloadsFile: false, simplify: true, switchesOn: false });
	});

	it.each([
		['a list', ['reaction', 'pollVote'], ['reaction', 'pollVote']],
		['one word', 'reaction', ['reaction']],
	])('takes %s for events', (_, events, expected) => {
		expect(read({ events }).events).toEqual(expected);
	});

	it.each<[string, IDataObject, string[]]>([
		['rows', { rows: [{ chat: pick(ANNA) }, { chat: pick('+7 900 111-00-02', 'phone') }, { chat: pick(CHOIR, 'id') }] }, [ANNA, BORIS, CHOIR]],
		['a row with several', { rows: [{ chat: pick(`${ANNA}, ${CHOIR}`, 'id') }] }, [ANNA, CHOIR]],
		['a row that an expression fills with a list', { rows: [{ chat: [ANNA, BORIS] }] }, [ANNA, BORIS]],
		['a row whose locator holds a list', { rows: [{ chat: { mode: 'id', value: [ANNA, BORIS] } }] }, [ANNA, BORIS]],
		['rows that are texts', { rows: [ANNA] }, [ANNA]],
	])('takes %s for chats', (_, chats, expected) => {
		expect(withFilters({ chats }).chats).toEqual(expected);
	});

	it.each<[string, string[] | number | string, string[]]>([
		['a text', `${ANNA}; ${BORIS}`, [ANNA, BORIS]],
		['a number', 79001110001, [ANNA]],
		['a list', [ANNA, '+7 900 111-00-02'], [ANNA, BORIS]],
	])('takes %s that an expression gives for all rows', (_, given, expected) => {
		expect([withFilters({ chats: given }).chats, withFilters({ senders: given }).senders]).toEqual([expected, expected]);
	});

	it.each([
		['order', 'a', '/order/'],
		['/^Order/i', 'order', '/^Order/i'],
		['/a\\/b/g', 'a/b', '/a\\/b/'],
		['a/b', 'a/b', '/a\\/b/'],
		['/a', '/a', '/\\/a/'],
	])('reads %p as a regular expression', (pattern, _, expected) => {
		expect(String(withFilters({ pattern }).pattern)).toBe(expected);
	});

	it.each([['', undefined], [' ', undefined]])('takes %p for no regular expression', (pattern, expected) => {
		expect(withFilters({ pattern }).pattern).toBe(expected);
	});

	it('takes the words of GREEN-API for kinds, and of expressions for switches and numbers', () => {
		const form = read({ filters: { kinds: ['imageMessage', 'video'], ignoreOwn: 'false', allowNotesToSelf: 'true', ignoreOlderThan: '5', chatType: 'groups', text: 'Straße' }, options: { simplify: false, downloadFile: 'true' } });
		expect(form).toMatchObject({ kinds: ['picture', 'video'], ignoresOwn: false, allowsNotes: true, mostMinutes: 5, chatType: 'groups', text: 'STRASSE', simplify: false, downloadsFile: true });
	});

	it.each<[string, IDataObject, string]>([
		['an unknown event', { events: ['newMessage'] }, "'newMessage' in 'Events' is not known. Choose from accountStateChanged"],
		['no event', { events: [] }, "'Events' is empty. Choose at least one of accountStateChanged"],
		['a number without its country', { filters: { chats: { rows: [{ chat: pick('123') }] } } }, "'123' in 'Chats' is neither"],
		['rows without a chat', { filters: { chats: { rows: [{ chat: pick('') }] } } }, "'Chats' is empty. Add a row"],
		['no rows', { filters: { chats: {} } }, "'Chats' is empty. Add a row"],
		['a list without anybody', { filters: { senders: [] } }, "'Senders' is empty. Add a row"],
		['a group as sender', { filters: { senders: CHOIR } }, `'${CHOIR}' in 'Senders' is neither`],
		['half a regular expression', { filters: { pattern: '(order' } }, "'(order' in 'Text Matches' is no regular expression: Unterminated group. Correct it"],
		['unknown flags', { filters: { pattern: '/order/k' } }, "'/order/k' in 'Text Matches' is no regular expression: Invalid flags supplied to RegExp constructor 'k'"],
		['a fraction of minutes', { filters: { ignoreOlderThan: 0.5 } }, "'Ignore Older Than (Minutes)' must be a whole number from 1 to 1440, not '0.5'"],
		['empty minutes', { filters: { ignoreOlderThan: '' } }, "'Ignore Older Than (Minutes)' must be a whole number from 1 to 1440, it is empty"],
		['more than a day', { filters: { ignoreOlderThan: 1441 } }, "'Ignore Older Than (Minutes)' must be a whole number from 1 to 1440, not '1441'"],
		['an unknown chat type', { filters: { chatType: 'channels' } }, "'channels' in 'Chat Type' is not known. Choose from groups, people"],
		['another word for a switch', { filters: { ignoreOwn: 'no' } }, "'Ignore My Own Messages' must be true or false, not 'no'"],
		['an object for a text', { filters: { text: { a: 1 } } }, "'Text Contains' must be a text"],
	])('refuses %s', (_, parameters, words) => {
		expect(wordsOf(factsOf(() => read(parameters)))).toContain(words);
	});
});

describe('the fields', () => {
	const sortedBy = (names: string[]) => [...names].sort((one, other) => one.localeCompare(other));

	it('offer each event once, in the order of their names', () => {
		const names = eventNames.map((event) => eventFacts[event].name);
		expect(names).toEqual(sortedBy(names));
	});

	it('are in the order of their names, with the options of a trigger of its own', () => {
		const own = { displayName: 'Remove From Queue', name: 'own', type: 'string', default: '' } as const;
		const options = notificationFields([own]).flatMap(({ options: inner = [], type }) => (type === 'collection' ? [inner.map(({ name }) => name)] : []));
		expect(options[1]).toEqual(['downloadFile', 'own', 'simplify', 'switchOnSettings']);
		expect(filterOptions.map(({ displayName }) => displayName)).toEqual(sortedBy(filterOptions.map(({ displayName }) => displayName)));
		expect(itemOptions).toHaveLength(3);
	});

	it('have nothing that n8n would refuse in a row with a chat', () => {
		const node = { typeVersion: 1, parameters: { events: ['messageReceived'], filters: { chats: { rows: [{ chat: pick(ANNA) }] } } } as unknown as INodeParameters } as INode;
		expect(NodeHelpers.getNodeParametersIssues(notificationFields(), node, { properties: notificationFields() } as INodeTypeDescription)).toBeNull();
	});
});
