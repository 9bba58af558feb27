import { toChatId, toParticipants } from '../../../../nodes/shared/form/chatId';
import { factsOf } from '../../factsOf';

const ANNA = '79000000001@c.us';

describe('toChatId', () => {
	it.each([
		['a phone number', '+7 (900) 000-00-01', ANNA],
		['a chat ID', ` ${ANNA} `, ANNA],
		['a chat ID with white space in quotes', `" ${ANNA} "`, ANNA],
		['a @lid', '100200300400500@lid', '100200300400500@lid'],
		['a new group', '120363020000000001@g.us', '120363020000000001@g.us'],
		['an old group', '79000000001-1600000000@g.us', '79000000001-1600000000@g.us'],
	])('gives the id that the journals bear for %s', (_, entry, expected) => {
		expect(toChatId(entry)).toBe(expected);
	});

	it.each(['status@broadcast', '120363000000000001@newsletter', '0@c.us', '79000000001@s.whatsapp.net', 'Anna', 'Taxi 24', '', ' '])('keeps what is no number: %p', (entry) => {
		expect(toChatId(entry)).toBe(entry.trim());
	});

	it.each(['900 111-00-01', ' +7 900 111 00 0\n', '8 495 123-45-67', '2026-11-24', '12345', '+54 11 5874-9895'])('refuses %s in the words of a recipient, since no row has it', (entry) => {
		const { title, advice } = factsOf(() => toChatId(entry));
		const recipient = factsOf(() => toParticipants(entry, 'Chat ID'));
		expect([title, advice]).toEqual([recipient.title, recipient.advice]);
	});

	it('keeps fewer digits than those which it is to judge', () => {
		expect(toChatId('123456', 'Sender', 7)).toBe('123456');
		expect(factsOf(() => toChatId('1234567', 'Sender', 7)).title).toContain("'1234567' in 'Sender'");
	});
});
