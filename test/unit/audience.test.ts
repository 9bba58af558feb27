import { participantsFor } from '../../nodes/SendStatus/audience';
import { factsOf } from './factsOf';

describe('participantsFor', () => {
	it('names nobody for all contacts, which GREEN-API takes for everybody', () => {
		expect(participantsFor({ audience: 'allContacts' })).toBeUndefined();
	});

	it('forgets the participants of a form that was switched to all contacts', () => {
		expect(participantsFor({ audience: 'allContacts', participants: '79000000001' })).toBeUndefined();
	});

	it('names the selected contacts', () => {
		expect(participantsFor({ audience: 'selectedContacts', participants: '+7 900 000-00-01, 100200300400500@lid' })).toEqual(['79000000001@c.us', '100200300400500@lid']);
	});

	it.each([
		['left empty', ''],
		['missing', undefined],
		['null', null],
		['an empty list', []],
		['separators only', ' , \n,'],
		['a list of nothing', ['', null]],
	])('refuses selected contacts that are %s, rather than publish to everybody', (_, participants) => {
		const { title, advice, taken } = factsOf(() => participantsFor({ audience: 'selectedContacts', participants: participants as string }));
		expect(title).toBe("'Participants' is empty");
		expect(advice).toMatch(/phone number or chat ID.*All Contacts/);
		expect(taken).toBe('no');
	});

	it.each([undefined, null, '', 'all', 'AllContacts', 'everybody'])('refuses the audience %p, rather than guess', (audience) => {
		expect(factsOf(() => participantsFor({ audience, participants: '79000000001' })).title).toContain("'Audience'");
	});
});
