import { toChatId, toParticipants } from '../../../../nodes/shared/form/chatId';
import { factsOf, wordsOf } from '../../factsOf';

const ANNA = '79000000001@c.us';
const BORIS = '79000000002@c.us';

describe('toParticipants', () => {
	it.each([
		['an international spelling', '+7 (900) 000-00-01'],
		['digits', '79000000001'],
		['dots', '7.900.000.00.01'],
		['spaces that do not break', '+7\u00a0900\u00a0000\u00a000\u00a001'],
		['a number', 79000000001],
		['a chat ID', ANNA],
		['white space around it', `\t${ANNA} `],
	])('knows a person by %s', (_, value) => {
		expect(toParticipants(value)).toEqual([ANNA]);
	});

	it('keeps a @lid as it is', () => {
		expect(toParticipants('100200300400500@lid')).toEqual(['100200300400500@lid']);
	});

	it.each([
		['commas', '79000000001,79000000002'],
		['commas and spaces', '+7 900 000-00-01, +7 900 000-00-02'],
		['new lines', '79000000001\n79000000002'],
		['new lines of Windows', '79000000001\r\n79000000002\r\n'],
		['commas and new lines', ',79000000001,\n\n , 79000000002,\n'],
		['a list of texts', ['79000000001', BORIS]],
		['a list of numbers', [79000000001, 79000000002]],
		['a list with gaps', ['', ' ', ANNA, null, undefined, BORIS]],
		['a list whose text bears several', ['79000000001, 79000000002']],
	])('takes several people from %s, in the order given', (_, value) => {
		expect(toParticipants(value)).toEqual([ANNA, BORIS]);
	});

	it('names a person once, however often and in whatever spelling', () => {
		expect(toParticipants(`${BORIS}, +7 (900) 000-00-01, 79000000001, ${ANNA}, ${BORIS}`)).toEqual([BORIS, ANNA]);
	});

	it('does not confuse a @lid with a phone number of the same digits', () => {
		expect(toParticipants('79000000001@lid, 79000000001')).toEqual(['79000000001@lid', ANNA]);
	});

	it('changes nothing in its own result', () => {
		const once = toParticipants('+7 900 000-00-02, 100200300400500@lid');
		expect(toParticipants(once)).toEqual(once);
	});

	it.each([{ value: '' }, { value: ' \n, ,' }, { value: undefined }, { value: null }, { value: [] }, { value: ['', null] }])('finds nobody in $value', ({ value }) => {
		expect(toParticipants(value)).toEqual([]);
	});

	it.each([
		['a word', 'Anna'],
		['a number with a letter', '7900000000l'],
		['a number that is too short', '12345'],
		['a number that is too long', '1234567890123456'],
		['two numbers with nothing but a space between', '79000000001 79000000002'],
		['two numbers with a semicolon between', '79000000001; 79000000002'],
		['a name with its number', 'Anna <79000000001>'],
		['the chat of all statuses', 'status@broadcast'],
		['a channel', '120363000000000001@newsletter'],
		["WhatsApp's own id", '79000000001@s.whatsapp.net'],
		['a look-alike suffix', '79000000001@c.us.example'],
		['a chat ID with letters', 'anna@c.us'],
		['a suffix alone', '@c.us'],
	])('refuses %s and names it', (_, entry) => {
		const { title, taken } = factsOf(() => toParticipants(`${ANNA}, ${entry}`));
		expect(title).toContain(`'${entry}'`);
		expect(title).toContain("'Participants'");
		expect(taken).toBe('no');
	});

	it.each([
		['an object', { id: ANNA }, '{"id":"79000000001@c.us"}'],
		['a list in a list', [[ANNA]], '["79000000001@c.us"]'],
		['a yes or no', true, 'true'],
		['a number that is not whole', 7900000000.1, '7900000000.1'],
	])('refuses %s and shows it', (_, entry, shown) => {
		expect(factsOf(() => toParticipants([BORIS, entry])).title).toContain(shown);
	});

	it('says that a group cannot receive a status', () => {
		expect(wordsOf(factsOf(() => toParticipants('120363020000000001@g.us')))).toMatch(/group/);
	});

	it.each(['0900 000 00 01', '00 7 900 000 00 01', '+0900 000 00 01'])('asks for the country code in place of the zeros of %s', (entry) => {
		const { title, advice } = factsOf(() => toParticipants(entry));
		expect(title).toContain(entry);
		expect(advice).toMatch(/country code, without 0/);
	});

	it.each(['+1234567 +2345678', '1234567+2345678', -79000000001])('makes no stranger of two numbers, or of one below zero: %p', (value) => {
		expect(factsOf(() => toParticipants(value)).title).toContain(String(value));
	});
});

describe('toChatId', () => {
	it.each([
		['a phone number', '+7 (900) 000-00-01', ANNA],
		['a chat ID', ` ${ANNA} `, ANNA],
		['a @lid', '100200300400500@lid', '100200300400500@lid'],
		['a new group', '120363020000000001@g.us', '120363020000000001@g.us'],
		['an old group', '79000000001-1600000000@g.us', '79000000001-1600000000@g.us'],
	])('gives the id that the journals bear for %s', (_, entry, expected) => {
		expect(toChatId(entry)).toBe(expected);
	});
});
