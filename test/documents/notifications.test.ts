import { type EventName, eventNames } from '../../nodes/shared/notifications/events';
import { eventFacts } from '../../nodes/shared/notifications/eventFacts';
import { readNotification } from '../../nodes/shared/notifications/readNotification';
import { shaped } from '../../nodes/shared/notifications/shape';
import { bodies } from '../notifications/bodies';
import { allPages, rowsOf, sectionOf } from './readmes';

const HEADING = 'GREEN-API Trigger';

/** What stands in place of what could not be read, and is told in the text below the table. */
const IN_PLACE = ['textMissing', 'fileMissing'];

const wordsIn = (cell: string): string[] => cell.split(/[^\w]+/).filter(Boolean);

const eventCalled = (name: string): EventName => eventNames.find((event) => eventFacts[event].name === name)!;

/** The rows of events: which, the fields that the cell names or the one that it refers to, and the settings that they need. */
const table = rowsOf(sectionOf(HEADING, allPages)).reduce<Array<{ events: EventName[]; shared: string[]; fields: string[]; settings: string[] }>>(
	(rows, [names, , cell, settings]) => {
		const isSame = cell.startsWith('The same');
		const shared = isSame ? (rows.at(-1)?.shared ?? []) : wordsIn(cell);
		const without = isSame ? wordsIn(cell) : [];
		const row = { events: names.split(', ').map(eventCalled), shared, fields: shared.filter((field) => !without.includes(field)), settings: wordsIn(settings) };
		return [...rows, row];
	},
	[],
);

const settingsOf = (events: readonly EventName[]): string[] => [...new Set(events.flatMap((event) => Object.keys(eventFacts[event].settings)))].sort();

/** The fields of all that the bodies at hand give. */
const given = bodies.map(([file, body]) => {
	const item = shaped(readNotification(body, 0), { timeZone: 'Europe/Moscow', nameOf: (id) => String(id) });
	return { file, event: item.event as EventName, fields: Object.keys(item).filter((field) => !IN_PLACE.includes(field)) };
});

it('has a row for every event', () => {
	expect(table.flatMap(({ events }) => events).sort()).toEqual([...eventNames].sort());
});

it.each(given.filter(({ event }) => event !== 'other').map((one) => [one.file, one] as const))('names the fields of %s, in their order', (_, { event, fields }) => {
	const row = table.find(({ events }) => events.includes(event));
	expect(row?.fields.filter((field) => fields.includes(field))).toEqual(fields);
});

it.each(table.map((row) => [row.events.join(', '), row] as const))('names the settings that %s needs', (_, { events, settings }) => {
	const isSetting = (word: string): boolean => settingsOf(eventNames).includes(word);
	expect(settings.filter(isSetting).sort()).toEqual(settingsOf(events));
});

it('shows a message as Simplify gives it', () => {
	const [block] = sectionOf(HEADING, allPages).blocks.map((text) => JSON.parse(text.replace(/^json\n/, '')) as Record<string, string>);
	const { time, chatName, senderName, text, senderId: sender, chatId, idMessage } = block;
	const body = {
		typeWebhook: 'incomingMessageReceived',
		timestamp: Date.parse(time) / 1000,
		idMessage,
		senderData: { chatId, chatName, sender, senderName },
		messageData: { typeMessage: 'textMessage', textMessageData: { textMessage: text } },
	};
	const item = shaped(readNotification(body, 0), { timeZone: 'Europe/Moscow', nameOf: (id) => String(id) });
	expect(JSON.stringify(item, null, 1)).toBe(JSON.stringify(block, null, 1));
});
