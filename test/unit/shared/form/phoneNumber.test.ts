import { readPhoneNumber } from '../../../../nodes/shared/form/phoneNumber';

const adviceOn = (entry: string): string => {
	const reading = readPhoneNumber(entry);
	return 'digits' in reading ? `none: read as ${reading.digits}` : reading.advice;
};

/** The separators that keyboards, word processors, web pages and contact lists bring. */
const spaces = ['\u0020', '\u00a0', '\u2002', '\u2003', '\u2009', '\u200a', '\u202f', '\u3000', '\t'];
const dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe63', '\uff0d'];

describe('readPhoneNumber', () => {
	it.each([...spaces, ...dashes, '.', ' - ', ' – '])('reads a number with %p between its digits', (separator) => {
		const spelling = ['7', '900', '111', '00', '01'].join(separator);
		for (const text of [spelling, `+${spelling}`, `+ ${spelling}`, `(${spelling})`, `- +${spelling}`]) expect(readPhoneNumber(text)).toEqual({ digits: '79001110001' });
	});

	it.each(['+7 (900) 111-00-01', '7(900)1110001', '(+7) 900 111-00-01', '(+7)(900)111-00-01', '+7（900）111-00-01', '(79001110001)', '(+79001110001)', '+7 900 (111) 00 01', '+7 (900 111-00-01'])('reads a number with brackets: %s', (text) => {
		expect(readPhoneNumber(text)).toEqual({ digits: '79001110001' });
	});

	it.each([
		['a float', '79001110001.0', '79001110001'],
		['a float with two decimals', '79001110001.00', '79001110001'],
		["Britain's (0)", '+44 (0)20 7946 0958', '442079460958'],
		["Britain's (0) behind a code in brackets", '(+44) (0)20 7946 0958', '442079460958'],
		["Germany's (0) with spaces", '+49 ( 0 ) 30 12345678', '493012345678'],
		["Germany's (0) without a plus", '49-(0)30-12345678', '493012345678'],
		["Italy's (0), which is part of the number", '+39 (0)6 1234567', '39061234567'],
		["Russia's 8", '8 900 111-00-01', '79001110001'],
		["Russia's 8 with brackets", '8 (900) 111-00-01', '79001110001'],
		["Russia's 8 and nothing else", '89001110001', '79001110001'],
		["Russia's 8 in a float", '89001110001.0', '79001110001'],
		["Russia's 8 before a toll-free number", '8-800-555-35-35', '78005553535'],
		['more space than a number needs, up to 80 characters', `+7${' '.repeat(68)}9001110001`, '79001110001'],
		["Kazakhstan's 8", '8 (701) 234-56-78', '77012345678'],
	])('corrects %s', (_, text, digits) => {
		expect(readPhoneNumber(text)).toEqual({ digits });
	});

	it.each([
		['8 495 123-45-67', '84951234567', '74951234567'],
		['8 (495) 123-45-67', '84951234567', '74951234567'],
		['84951234567.0', '84951234567', '74951234567'],
		['8 498 765-43-21', '84987654321', '74987654321'],
	])('names both numbers that %s can be', (text, one, other) => {
		expect(readPhoneNumber(text)).toMatchObject({ verdict: expect.stringMatching('two phone numbers') as string });
		for (const spelling of [`+${one}`, `+${other}`, `${one}@c.us`, `${other}@c.us`]) expect(adviceOn(text)).toContain(spelling);
		expect([one, other].map((number) => readPhoneNumber(`+${number}`))).toEqual([{ digits: one }, { digits: other }]);
	});

	it.each(['+4930123456', '4930123456', '+ 4930123456', '+79001110001', '8 900 111-00-01', '+7 (900) 111-00-01', '+44 (0)20 7946 0958', '+1 415 555-0132', '+420 601 123 456'])('reads %s the same as the whole number of a float', (text) => {
		for (const end of ['.0', '.00', '.0000']) expect(readPhoneNumber(text + end)).toEqual(readPhoneNumber(text));
	});

	it.each([
		['+49 30 1234567.00', '4930123456700', '49301234567'],
		['49 30 123456.0', '49301234560', '4930123456'],
	])('names both numbers that %s can be, which separators show to be written by hand', (text, one, other) => {
		expect(readPhoneNumber(text)).toMatchObject({ verdict: 'can be two phone numbers' });
		for (const number of [one, other]) expect(adviceOn(text)).toContain(`+${number}`);
	});

	it.each(['+1 (415) 555.0000', '+1 415-555-00.00', '+7.900.111.00.00'])('keeps the zeros of %s, without which it would be no number', (text) => {
		expect(readPhoneNumber(text)).toEqual({ digits: text.replace(/\D/g, '') });
	});

	it.each(['+54 9 012 345-6789', '+55 92 8172-3241', '+55 21 1234-5678', '+52 1 563 969 1841', '+52 56 3969 1841', '+54 9 11 5874-9895', '+55 11 98765-4321'])('takes a number in the form that WhatsApp has: %s', (text) => {
		expect(readPhoneNumber(text)).toEqual({ digits: text.replace(/\D/g, '') });
	});

	it.each([
		['a zero too many', '+44 020 7946 0958', '+442079460958'],
		['an 8 behind a plus', '+8 900 111-00-01', '+79001110001'],
		['a 9 too few in Argentina', '+54 11 5874-9895', '+5491158749895'],
		['a ninth digit too many in Brazil', '+55 92 98172-3241', '+559281723241'],
		['a ninth digit too few in Brazil', '+55 11 8765-4321', '+5511987654321'],
	])('proposes another number for %s and does not take it by itself', (_, text, proposal) => {
		expect(adviceOn(text)).toMatch(new RegExp(`[Ww]rite \\${proposal}\\b`));
		expect(readPhoneNumber(proposal)).toEqual({ digits: proposal.slice(1) });
	});

	it.each([
		...['2026-11-24', '24.11.2026', '11-24-2026', '2026.1.9', '1-9-2026', '29 02 2026', '29.02.2026', '2026-11-24 10.30', '24.11.2026 9-05', '29\u201302\u20132026'].map((text) => ['a date', text]),
		...['192.168.100.12', '10.0.0.1', '8.8.8.8', '77.88.55.242', '216.71.123.145'].map((text) => ['an IP address', text]),
		...['1234567 12345678', '79001110001 79001110002', '1234567 - 12345678', '1234567-12345678', '4930123 4567890'].map((text) => ['two numbers', text]),
		...['+7 900 111-00-01 (2)', '+49 30 1234567 (2)', '+49 30 1234567（23）', '49301234567(1)'].map((text) => ['a number with something behind it', text]),
		...['(415) 555-0132', '(11) 98765-4321', '(51) 98765-4321', '(49) 99123-4567', '(0900) 123456'].map((text) => ['a number without its country code', text]),
	])('sees %s in %s', (thing, text) => {
		expect(adviceOn(text)).toContain(`It looks like ${thing}`);
		expect(adviceOn(text)).toContain('@c.us');
	});

	it.each(['+216.71.123.145', '+290 2 2026', '+7.900.111.00.01', '+29.02.2026'])('takes %s for a number, since it has a plus', (text) => {
		expect(readPhoneNumber(text)).toEqual({ digits: text.replace(/\D/g, '') });
	});

	it('takes a number for one that begins like a date', () => {
		expect(readPhoneNumber('27 11 2012 345')).toEqual({ digits: '27112012345' });
	});

	it.each(['+7 900 111-00-01 ext. 12', '+7 900 111-00-01 доб. 12', '+7 900 111-00-01 x12', '+7 900 111-00-01#12', '+79001110001;ext=12', '+49 30/1234567', '7900111000l', '7.9001110001E+10', '+٧٩٠٠١١١٠٠٠١', '７９００１１１０００１', '7900111000²', '++79001110001', '79001110001+', '+1234567 +2345678', '1234567+2345678', '-', '', '+', `+7${' '.repeat(69)}9001110001`])('refuses %s', (text) => {
		expect(adviceOn(text)).toMatch(/^Write a phone number with its country code .*@c\.us/);
	});

	it.each(['392 123 4526', '9886356363', '900 111-00-01', '+7 900 111 00 0', '+7 900 111 00 011', '12345678', '+39 21234526', '+7 8 900 111-00-01', '+1 198 765 4321', '+90 01110001', '20261124', '1795276638', '1795276638000', '16 11 26', '4711-0815', '+999 123 4567', '978-3-16-148410-0'])('refuses what no country has: %s', (text) => {
		expect(adviceOn(text)).toMatch(/^No country has this number.*@c\.us/);
	});

	it.each(['0900 000 00 01', '00 7 900 000 00 01', '+0900 000 00 01', '00000000'])('asks for the country code in place of the zeros of %s', (text) => {
		expect(adviceOn(text)).toMatch(/country code, without 0.*@c\.us/);
	});
});
