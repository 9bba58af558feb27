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
		['invisible marks around it', `\u200e${ANNA}\u200b`],
		['a link', 'tel:+7-900-000-00-01'],
		["a spreadsheet's apostrophe", "'79000000001"],
		['quotes', '"79000000001"'],
		['quotes of a word processor', '“+7 900 000-00-01”'],
		['the float of a spreadsheet', '79000000001.0'],
		['the 8 with which it is dialled in Russia', '8 (900) 000-00-01'],
		['that 8 in a number', 89000000001],
		['a dash before it, as in a list', '- +7 900 000-00-01'],
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
		['a list in JSON', '["79000000001", "+7 (900) 000-00-02"]'],
		['a list in JSON with white space', ' [\n "79000000001",\r\n\t79000000002 ]\n'],
		['a list of numbers in JSON', '[79000000001,79000000002]'],
		['a list in JSON with gaps', '["79000000001",null,"",79000000002]'],
		['a list in JSON whose text bears several', '["79000000001, 79000000002"]'],
		['a list in JSON that is a text in JSON', JSON.stringify('["79000000001","79000000002"]')],
		['a list in JSON in a list in JSON', JSON.stringify(['["79000000001"]', '79000000002'])],
		['lists in JSON in a list', ['["79000000001"]', '["79000000002"]']],
		['texts in quotes', '"79000000001","79000000002"'],
		['several in the same quotes', '"79000000001, 79000000002"'],
		['semicolons', '79000000001;79000000002'],
		['semicolons and spaces', '+7 900 000-00-01; +7 900 000-00-02;'],
		['cells of a row', '79000000001\t79000000002'],
		['cells of a row, with spaces in the numbers', '7 900 000-00-01\t7 900 000-00-02'],
		['cells of which one is empty', '7 900 000-00-01\t \t7 900 000-00-02'],
		['a space between whole numbers', '79000000001 79000000002'],
		['spaces that do not break between whole numbers', '79000000001\u00a0\u00a079000000002'],
		['a space between numbers of which one is dialled with 8', '89000000001 79000000002'],
		['dashes in whole numbers', '7-900-000-00-01 7-900-000-00-02'],
		['pluses', '+7 900 000-00-01 +7 900 000-00-02'],
		['pluses in brackets', '(+7) 900 000-00-01 (+7) 900 000-00-02'],
		['pluses that stand alone', '+ 7 900 000-00-01 + 7 900 000-00-02'],
		['a plus behind a number without one', '7 900 000-00-01 +7 900 000-00-02'],
		['a plus before a whole number only', '+79000000001 79000000002'],
		['links', 'tel:+79000000001 tel:+79000000002'],
		['quotes of their own', '"+7 900 000-00-01" "+7 900 000-00-02"'],
		['chat IDs', `${ANNA} ${BORIS}`],
		['a chat ID behind a number', `7 900 000-00-01 ${BORIS}`],
		['a number behind a chat ID', `${ANNA} 7 900 000-00-02`],
		['a list whose text bears several without commas', ['79000000001 79000000002']],
		['a list in JSON whose text bears several without commas', '["79000000001;79000000002"]'],
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

	it.each([{ value: '' }, { value: ' \n, ,' }, { value: undefined }, { value: null }, { value: [] }, { value: ['', null] }, { value: '[]' }, { value: '["", null]' }])('finds nobody in $value', ({ value }) => {
		expect(toParticipants(value)).toEqual([]);
	});

	it.each([
		['a word', 'Anna'],
		['a number with a letter', '7900000000l'],
		['a number that is too short', '12345'],
		['a number that is too long', '1234567890123456'],
		['a name with its number', 'Anna <79000000001>'],
		['the chat of all statuses', 'status@broadcast'],
		['a channel', '120363000000000001@newsletter'],
		["WhatsApp's own id", '79000000001@s.whatsapp.net'],
		['a look-alike suffix', '79000000001@c.us.example'],
		['a chat ID with letters', 'anna@c.us'],
		['a suffix alone', '@c.us'],
		['the chat ID of WhatsApp itself', '0@c.us'],
		['a chat ID that begins with 0', '079000000001@c.us'],
		['a chat ID of six digits', '123456@c.us'],
		['a chat ID of sixteen digits', '1234567890123456@c.us'],
		['a date', '2026-11-24'],
		['an IP address', '192.168.100.12'],
		['a number without its country code', '900 111-00-01'],
		['a digit too few', '+7 900 111 00 0'],
		['a digit too many', '+7 900 111 00 011'],
		['something behind the number', '+7 900 111-00-01 (2)'],
		['what can be a number of two countries', '8 495 123-45-67'],
		['a quote within a number', '7900"0000001'],
		['a link within a number', '+tel:79000000001'],
		['a list that is not closed', '[79000000002'],
	])('refuses %s and names it', (_, entry) => {
		const { title, mayBeDone } = factsOf(() => toParticipants(`${ANNA}, ${entry}`));
		expect(title).toContain(`'${entry}'`);
		expect(title).toContain("'Participants'");
		expect(mayBeDone).toBe(false);
	});

	it.each(['70000001234@c.us', '5490123456789@c.us', '559281723241@c.us', '5215639691841@c.us', '1234567@c.us', '999999999999999@c.us', '0@lid'])('judges a chat ID by its form alone: %s', (id) => {
		expect(toParticipants(id)).toEqual([id]);
	});

	it.each(['0@c.us', '012345678@c.us', '123456@c.us', '1234567890123456@c.us', '+79001110001@c.us', '7 900 111-00-01@c.us', '79001110001 @c.us'])('says which digits a chat ID has: %s', (id) => {
		expect(factsOf(() => toParticipants(id)).advice).toMatch(/7 to 15 digits, the first of them not 0, and nothing else/);
	});

	it.each([
		'["79000000001"',
		'"79000000001"]',
		"['79000000001']",
		'["79000000001",]',
		'[79000000001 79000000002]',
		'[["79000000001"]]',
		'[{"id":"79000000001"}]',
		'[Anna]',
		'[',
		']',
		' ["79000000001",]',
		`'["79000000001",]'`,
	])('says what to do about brackets that hold no list: %s', (text) => {
		const { title, advice } = factsOf(() => toParticipants(text));
		expect(title).toContain(text.includes('[') ? text.trim() : "'Participants'");
		expect(advice).toMatch(/^Leave the brackets out .*\["79000000001", "79000000002"\]$/);
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

	it('refuses a number of Argentina or Brazil that WhatsApp has otherwise, and names the other', () => {
		expect(wordsOf(factsOf(() => toParticipants('+54 11 5874-9895')))).toMatch(/'\+54 11 5874-9895' in 'Participants' is not how WhatsApp has .*\+5491158749895/);
		expect(wordsOf(factsOf(() => toParticipants('+55 92 98172-3241')))).toMatch(/'\+55 92 98172-3241' .*\+559281723241/);
	});

	it.each(['"'.repeat(500_000), '['.repeat(500_000), `${'['.repeat(500_000)}${']'.repeat(500_000)}`, '(0)'.repeat(200_000), '1 '.repeat(200_000), '. '.repeat(200_000), '\u200b'.repeat(500_000) + '1', '+1 '.repeat(200_000), '@ '.repeat(200_000), `1${' '.repeat(500_000)}1`])('is quick about a long text: %#', (text) => {
		const start = performance.now();
		expect(() => toParticipants(text)).toThrow(/Participants/);
		toChatId(`${text}x`);
		// Time that grows with the square of the length would be minutes.
		expect(performance.now() - start).toBeLessThan(20_000);
	});

	it.each(['+1234567 +2345678', '1234567+2345678', -79000000001])('makes no stranger of two numbers, or of one below zero: %p', (value) => {
		expect(factsOf(() => toParticipants(value)).title).toContain(String(value));
	});
});
