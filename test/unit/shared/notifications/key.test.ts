import type { IDataObject } from 'n8n-workflow';
import { keyOf } from '../../../../nodes/shared/notifications/key';
import { readNotification } from '../../../../nodes/shared/notifications/readNotification';
import { bodies, bodyOf } from '../../../notifications/bodies';

const key = (body: unknown, receiptId = '1') => keyOf(readNotification(body, Date.UTC(2026, 0, 1)), receiptId);

/** The same content with all its fields in the opposite order. */
const reversed = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, reversed(inner)]));
};

const changed = (start: string, change: IDataObject): IDataObject => ({ ...bodyOf(start), ...change });

const inChat = (chatId: string): IDataObject => changed('001', { senderData: { chatId, sender: '79001110001@c.us' } });

it('is another for each notification, and short', () => {
	const keys = bodies.map(([, body]) => key(body));
	expect(new Set(keys).size).toBe(bodies.length);
	expect(keys.filter((one) => !/^[\da-f]{32}$/.test(one))).toEqual([]);
});

it.each(bodies)('is the same for %s in another order of its fields, read at another moment', (_, body) => {
	expect(keyOf(readNotification(reversed(body), 1), '1')).toBe(key(body));
});

it.each<[what: string, one: [IDataObject, string], other: [IDataObject, string], isRepetition: boolean]>([
	['a message under another receipt', [bodyOf('001'), '1'], [bodyOf('001'), '2'], true],
	['a message with other names', [bodyOf('001'), '1'], [inChat('79001110001@c.us'), '1'], true],
	['the same idMessage in two chats', [inChat('79001110001@c.us'), '1'], [inChat('79001110002@c.us'), '1'], false],
	['the same message for two instances in a group', [bodyOf('008'), '1'], [changed('008', { instanceData: { idInstance: 7103000002 } }), '1'], false],
	['a message and its echo', [bodyOf('001'), '1'], [changed('001', { typeWebhook: 'outgoingMessageReceived' }), '1'], false],
	['two votes of one person', [bodyOf('032'), '1'], [changed('032', { idMessage: 'ANOTHER' }), '1'], false],
	['two presses of one button', [bodyOf('037'), '1'], [changed('037', { idMessage: 'ANOTHER' }), '1'], false],
	['delivered and read', [bodyOf('052'), '1'], [bodyOf('053'), '1'], false],
	['read twice', [bodyOf('053'), '1'], [changed('053', { timestamp: 1748000999 }), '2'], true],
	['the offer and the end of a call', [bodyOf('059'), '1'], [bodyOf('060'), '1'], false],
	['a state under another receipt', [bodyOf('062'), '1'], [bodyOf('062'), '2'], false],
	['a state under the same receipt', [bodyOf('062'), '1'], [bodyOf('062'), '1'], true],
	['another state under the same receipt', [bodyOf('062'), '1'], [changed('062', { stateInstance: 'authorized' }), '1'], false],
	['a quota under another receipt', [bodyOf('065'), '1'], [bodyOf('065'), '2'], false],
])('tells a repetition: %s', (_, one, other, isRepetition) => {
	expect(key(...one) === key(...other)).toBe(isRepetition);
});

it('is there for a content however deep', () => {
	let deep: unknown = [];
	for (let depth = 0; depth < 100_000; depth++) deep = depth % 2 ? [deep] : { deep };
	expect(key({ deep })).not.toBe(key({ deep: 1 }));
	expect(key(deep)).toMatch(/^[\da-f]{32}$/);
});
