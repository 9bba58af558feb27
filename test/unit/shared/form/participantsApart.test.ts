import { toParticipants } from '../../../../nodes/shared/form/chatId';
import { factsOf } from '../../factsOf';

const ANNA = '79000000001@c.us';

describe('toParticipants, where white space may separate people or not', () => {
	it.each([
		['grouped numbers without a plus', '7 900 000-00-01 7 900 000-00-02'],
		['a grouped number and a whole one', '+7 900 000-00-01 79000000002'],
		['a whole number and a grouped one', '79000000001 7 900 000-00-02'],
		['numbers run together', '7900000000179000000002'],
		['pluses without a space', '+79000000001+79000000002'],
		['numbers so short that both could be one', '6834000 6834001'],
		['a whole number and one so short that it can be part of another', '79000000001 6834000'],
		['a number of a list before it', '1 +7 900 000-00-01'],
		['something behind the second', '+7 900 000-00-01 +7 900 000-00-02 3'],
		['a wrong number behind a plus', '+7 900 000-00-01 +7 900 000-00'],
		['a chat ID with a space in it', '79000000001 @c.us'],
		['a group among people', `${ANNA} 120363020000000001@g.us`],
		['a name behind a number', '79000000001 Anna'],
	])('refuses %s', (_, text) => {
		expect(factsOf(() => toParticipants(text)).title).toContain(`'${text}' in 'Participants'`);
	});

	it.each(['7 900 000-00-01 7 900 000-00-02', '+79000000001+79000000002', '+7 900 000-00-01 79000000002', `${ANNA} Anna@c.us`, '12345678  12345678'])('says how to separate %s', (text) => {
		expect(factsOf(() => toParticipants(text)).advice).toMatch(/^If these are several people, separate them by commas, semicolons or new lines\. /);
	});

	it.each(['Anna', '12345', '900 111-00-01', '1234567890123456', '1234567890123456@c.us', '[79000000001 79000000002]'])('says nothing of that for %s', (text) => {
		expect(factsOf(() => toParticipants(text)).advice).not.toMatch(/separate them/);
	});

	it.each(['+7\t900\t000\t00\t01', '7 900 000 00 01', '7 9000000001', '+7 9000 000001'])('leaves one number one: %j', (text) => {
		expect(toParticipants(text)).toEqual([ANNA]);
	});

	it('leaves one number one that could be two shorter ones', () => {
		expect(toParticipants('49-40123 49-40124')).toEqual(['49401234940124@c.us']);
	});

	it('takes numbers of eight digits apart, which are too many for one', () => {
		expect(toParticipants('24720639 24720640')).toEqual(['24720639@c.us', '24720640@c.us']);
	});
});
