import type { IDataObject } from 'n8n-workflow';
import { type EventName } from '../../nodes/shared/notifications/events';
import { eventFacts } from '../../nodes/shared/notifications/eventFacts';
import { readNotification } from '../../nodes/shared/notifications/readNotification';
import { shaped } from '../../nodes/shared/notifications/shape';
import { bodies, bodyOf } from '../notifications/bodies';
import { migrationPage, rowsOf, sectionOf } from './readmes';

const trigger = sectionOf('The trigger', migrationPage);

/** What the official trigger hands on: its three events, and all of them where none is chosen. */
const OFFICIAL_EVENTS = ['incomingMessageReceived', 'outgoingMessageReceived', 'outgoingAPIMessageReceived'];

const eventRows = rowsOf(trigger).filter(([theirs]) => OFFICIAL_EVENTS.includes(theirs));

const shapedAs = (body: IDataObject): IDataObject => shaped(readNotification(body, 0), { timeZone: 'Europe/Moscow', nameOf: (id) => String(id) });

it('has a row for each event of the official trigger, in its order', () => {
	expect(eventRows.map(([theirs]) => theirs)).toEqual(OFFICIAL_EVENTS);
});

it.each(eventRows)('names for %s what its notifications are here: %s', (theirs, here, notes) => {
	const events = bodies.filter(([, { typeWebhook }]) => typeWebhook === theirs).map(([, body]) => eventFacts[shapedAs(body).event as EventName].name);
	expect(events).toContain(here);
	expect([...new Set(events)].filter((name) => name !== here && !notes.includes(name))).toEqual([]);
});

/** A value of a notification by its path. */
const at = (body: IDataObject, path: string): unknown => path.split('.').reduce<unknown>((value, key) => (value as IDataObject | undefined)?.[key], body);

/** Bodies that have what a row is about. */
const examples = ['001', '011', '015'].map(bodyOf);

const sameRows = rowsOf(trigger, 1)
	.flatMap(([theirs, here]) => theirs.split(', ').map((path, index) => [path, here.split(', ')[index] ?? here] as const))
	.filter(([path]) => !['typeWebhook', 'timestamp', 'messageData.typeMessage', 'unifiedMessageText'].includes(path));

it.each(sameRows)('puts what is in %s there into %s here', (path, field) => {
	const having = examples.filter((body) => at(body, path) !== undefined);
	expect(having).not.toEqual([]);
	expect(having.map((body) => shapedAs(body)[field])).toEqual(having.map((body) => at(body, path)));
});

it('gives events and kinds in the words that it names, and times in ISO 8601', () => {
	const [text, picture] = ['001', '015'].map((start) => shapedAs(bodyOf(start)));
	const notes = Object.fromEntries(rowsOf(trigger, 1).map(([theirs, , note]) => [theirs, note]));
	expect(notes.typeWebhook).toBe(`In words: ${String(text.event)} for ${String(bodyOf('001').typeWebhook)}`);
	expect(notes['messageData.typeMessage']).toBe(`In words: ${String(picture.kind)} for ${String(at(bodyOf('015'), 'messageData.typeMessage'))}`);
	expect(text.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+03:00$/);
});
