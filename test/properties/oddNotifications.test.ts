import { eventNames } from '../../nodes/shared/notifications/events';
import { keyOf } from '../../nodes/shared/notifications/key';
import { readNotification } from '../../nodes/shared/notifications/readNotification';
import { namelessIn, shaped } from '../../nodes/shared/notifications/shape';
import { namesBy } from '../../nodes/shared/people/contacts';
import { referenceIn } from '../../nodes/shared/questions/reference';
import { replyIn } from '../../nodes/shared/questions/replyIn';
import { bodies, everything } from '../notifications/bodies';
import { fc } from './fixed';
import { oddOf, oddValue } from './oddRow';

const NOW = Date.UTC(2026, 0, 1);

const good = bodies.map(([, body]) => body);

/** The kinds of notifications and messages that there are, and others. */
const word = fc.oneof(fc.constantFrom(...good.map(({ typeWebhook }) => typeWebhook)), fc.string(), oddValue);

/** A notification with anything in some places: another kind, the content of another one, no object at all. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
	oddOf(good),
	fc.tuple(oddOf(good), word, oddOf(good)).map(([body, typeWebhook, { messageData }]) => ({ ...body, typeWebhook, messageData })),
	fc.constantFrom(...everything),
	oddValue,
);

/** The fields of a simplified notification that are no texts. */
const OTHERS = ['isGroup', 'isVideo', 'isAuthorized', 'durationSeconds', 'used', 'total'];

const isText = (value: unknown): boolean => typeof value === 'string';

describe('a notification that is odd', () => {
	it('is read, recognised and simplified like any other', () => {
		fc.assert(
			fc.property(odd, (body) => {
				const before = JSON.stringify(body);
				const notification = readNotification(body, NOW);
				expect(eventNames).toContain(notification.event);
				expect(notification.timestamp).toBeGreaterThanOrEqual(0);
				const { typeWebhook, idMessage, chatId, chatName, senderId, senderName, ownId, kind, text, repliesTo, isGroup, isOwn, file = {} } = notification;
				const texts = [typeWebhook, idMessage, chatId, chatName, senderId, senderName, ownId, kind, text, repliesTo];
				expect([...texts, ...Object.values(file)].filter((value) => !isText(value))).toEqual([]);
				expect([isGroup, isOwn].map((value) => typeof value)).toEqual(['boolean', 'boolean']);
				expect(keyOf(notification, '7')).toBe(keyOf(readNotification(body, NOW + 1), '7'));
				expect(namelessIn(notification).every(isText)).toBe(true);
				const simple = shaped(notification, { timeZone: 'Europe/Moscow', nameOf: namesBy() });
				expect(JSON.parse(JSON.stringify(simple))).toEqual(simple);
				expect(Object.entries(simple).filter(([name, value]) => !OTHERS.includes(name) && !isText(value))).toEqual([]);
				expect(Object.entries(simple).filter(([name, value]) => value === '' && name !== 'text')).toEqual([]);
				expect(JSON.stringify(body)).toBe(before);
			}),
			{ numRuns: 3000 },
		);
	});

	it('is a reply to no question unless it bears its reference, and none of this account is', () => {
		const ADDRESS = 'https://n8n.example.com/webhook-waiting';
		const link = `${ADDRESS}/7/node?q=greenApi.0000abcd&signature=ab`;
		const bearing = oddOf(good.map((body) => JSON.parse(JSON.stringify(body).replace(/"(textMessage|name|contentText)":"/g, `"$1":"${link} `)) as typeof body));
		let found = 0;
		fc.assert(
			fc.property(fc.oneof(odd, bearing), (body) => {
				const notification = readNotification(body, NOW);
				const reply = replyIn(notification, ADDRESS);
				expect(replyIn(notification, '')).toBe(undefined);
				if (!reply) return;
				found += 1;
				const { isOwn, typeWebhook, senderId, repliesTo } = notification;
				expect([isOwn, typeWebhook, senderId === '']).toEqual([false, 'incomingMessageReceived', false]);
				if (reply.reference === undefined) expect(repliesTo).not.toBe('');
				else expect(referenceIn(JSON.stringify(body), ADDRESS)).toBe(reply.reference);
				expect(typeof reply.said([senderId])).toBe('string');
			}),
			{ numRuns: 3000 },
		);
		expect(found).toBeGreaterThan(20);
	});

	it('is one of its own for each receipt, where it bears no idMessage', () => {
		fc.assert(
			fc.property(oddOf(good), (body) => {
				const notification = readNotification({ ...body, idMessage: undefined }, NOW);
				expect(keyOf(notification, '7')).not.toBe(keyOf(notification, '8'));
			}),
		);
	});

	it.each(['messageData', 'senderData', 'participants', 'quotaData', 'body'])('may be nested however deep in %s', (name) => {
		let deep: unknown = 'end';
		for (let depth = 0; depth < 100_000; depth++) deep = depth % 2 ? { [name]: deep } : [deep];
		const notification = readNotification({ [name]: deep }, NOW);
		expect([keyOf(notification, '7').length, typeof shaped(notification, { timeZone: 'UTC', nameOf: namesBy() }).event]).toEqual([32, 'string']);
	});
});
