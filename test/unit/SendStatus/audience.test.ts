import { participantsFor } from '../../../nodes/SendStatus/audience';
import { factsOf } from '../factsOf';
import { formOf } from '../readForm';

const peopleOf = (values: object) => participantsFor(formOf(values));

describe('participantsFor', () => {
	it('names nobody for all contacts, which GREEN-API takes for everybody', () => {
		expect(peopleOf({ audience: 'allContacts' })).toBeUndefined();
	});

	it('forgets the participants of a form that was switched to all contacts', () => {
		expect(peopleOf({ audience: 'allContacts', participants: '79000000001' })).toBeUndefined();
	});

	it('names the selected contacts', () => {
		expect(peopleOf({ audience: 'selectedContacts', participants: '+7 900 000-00-01, 100200300400500@lid' })).toEqual(['79000000001@c.us', '100200300400500@lid']);
	});

	it.each([
		['left empty', ''],
		['missing', undefined],
		['null', null],
		['an empty list', []],
		['separators only', ' , \n,'],
		['a list of nothing', ['', null]],
	])('refuses selected contacts that are %s, rather than publish to everybody', (_, participants) => {
		const { title, advice, mayBeDone } = factsOf(() => peopleOf({ audience: 'selectedContacts', participants: participants }));
		expect(title).toBe("'Participants' is empty");
		expect(advice).toMatch(/phone number or chat ID.*All Contacts/);
		expect(mayBeDone).toBe(false);
	});

	it('names the contacts that were chosen in the list, whatever is left in the field for the others', () => {
		const form = { audience: 'chooseContacts', contacts: ['79000000001@c.us', '100200300400500@lid'], participants: '79000000009' };
		expect(peopleOf(form)).toEqual(['79000000001@c.us', '100200300400500@lid']);
	});

	it('takes whatever list an expression gives for them', () => {
		expect(peopleOf({ audience: 'chooseContacts', contacts: '+7 900 000-00-01, 100200300400500@lid' })).toEqual(['79000000001@c.us', '100200300400500@lid']);
	});

	it.each([undefined, null, '', [], ['']])('refuses chosen contacts that are %p, rather than publish to everybody', (contacts) => {
		const { title, advice } = factsOf(() => peopleOf({ audience: 'chooseContacts', contacts, participants: '79000000001' }));
		expect(title).toBe("'Contact Names or IDs' is empty");
		expect(advice).toMatch(/Choose at least one contact.*All Contacts/);
	});

	it('names the field in which somebody is none', () => {
		expect(factsOf(() => peopleOf({ audience: 'chooseContacts', contacts: ['Anna'] })).title).toMatch(/'Anna' in 'Contact Names or IDs'/);
		expect(factsOf(() => peopleOf({ audience: 'selectedContacts', participants: 'Anna' })).title).toMatch(/'Anna' in 'Participants'/);
	});

	it.each([undefined, null, '', 'all', 'AllContacts', 'everybody', 'toString'])('refuses the audience %p, rather than guess', (audience) => {
		expect(factsOf(() => peopleOf({ audience, participants: '79000000001' })).title).toContain("'Audience'");
	});
});
