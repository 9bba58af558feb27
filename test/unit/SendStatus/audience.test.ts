import { toAudience } from '../../../nodes/SendStatus/audience';
import { factsOfRejected } from '../factsOf';
import { formOf } from '../readForm';

const peopleOf = async (values: object) => (await toAudience(formOf(values))).participants;

describe('toAudience', () => {
	it('names nobody for all contacts, which GREEN-API takes for everybody', async () => {
		expect(await peopleOf({ audience: 'allContacts' })).toBeUndefined();
	});

	it('forgets the participants of a form that was switched to all contacts', async () => {
		expect(await peopleOf({ audience: 'allContacts', participants: '79000000001' })).toBeUndefined();
	});

	it('names the selected contacts', async () => {
		expect(await peopleOf({ audience: 'selectedContacts', participants: '+7 900 000-00-01, 100200300400500@lid' })).toEqual(['79000000001@c.us', '100200300400500@lid']);
	});

	it.each([
		['left empty', ''],
		['missing', undefined],
		['null', null],
		['an empty list', []],
		['separators only', ' , \n,'],
		['a list of nothing', ['', null]],
	])('refuses selected contacts that are %s, rather than publish to everybody', async (_, participants) => {
		const { title, advice, mayBeDone } = await factsOfRejected(peopleOf({ audience: 'selectedContacts', participants }));
		expect(title).toBe("'Participants' is empty");
		expect(advice).toMatch(/phone number or chat ID.*All Contacts/);
		expect(mayBeDone).toBe(false);
	});

	it('names the contacts that were chosen in the list, whatever is left in the field for the others', async () => {
		const form = { audience: 'chooseContacts', contacts: ['79000000001@c.us', '100200300400500@lid'], participants: '79000000009' };
		expect(await peopleOf(form)).toEqual(['79000000001@c.us', '100200300400500@lid']);
	});

	it('takes whatever list an expression gives for them', async () => {
		expect(await peopleOf({ audience: 'chooseContacts', contacts: '+7 900 000-00-01, 100200300400500@lid' })).toEqual(['79000000001@c.us', '100200300400500@lid']);
	});

	it.each([undefined, null, '', [], ['']])('refuses chosen contacts that are %p, rather than publish to everybody', async (contacts) => {
		const { title, advice } = await factsOfRejected(peopleOf({ audience: 'chooseContacts', contacts, participants: '79000000001' }));
		expect(title).toBe("'Contact Names or IDs' is empty");
		expect(advice).toMatch(/Choose at least one contact.*All Contacts/);
	});

	it('names the field in which somebody is none', async () => {
		expect((await factsOfRejected(peopleOf({ audience: 'chooseContacts', contacts: ['Anna'] }))).title).toMatch(/'Anna' in 'Contact Names or IDs'/);
		expect((await factsOfRejected(peopleOf({ audience: 'selectedContacts', participants: 'Anna' }))).title).toMatch(/'Anna' in 'Participants'/);
	});

	it.each([undefined, null, '', 'all', 'AllContacts', 'everybody', 'toString'])('refuses the audience %p, rather than guess', async (audience) => {
		expect((await factsOfRejected(peopleOf({ audience, participants: '79000000001' }))).title).toContain("'Audience'");
	});
});
