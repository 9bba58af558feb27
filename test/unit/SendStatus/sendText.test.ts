import { sendTextFields, toTextStatus } from '../../../nodes/SendStatus/sendText';
import { factsOf } from '../factsOf';

const form = { message: 'We are open 🎉', backgroundColor: '', font: '', audience: 'allContacts' };
const FONTS = ['BRYNDAN_WRITE', 'NORICAN_REGULAR', 'OSWALD_HEAVY', 'SANS_SERIF', 'SERIF'];

describe('toTextStatus', () => {
	it('sends the message alone when all else was left alone', () => {
		expect(toTextStatus(form)).toEqual({ message: 'We are open 🎉' });
		expect(Object.keys(toTextStatus(form))).toEqual(['message']);
	});

	it('sends all that was chosen, and not the word for the audience', () => {
		const chosen = { ...form, backgroundColor: '#228B22', font: 'SERIF', audience: 'selectedContacts', participants: '79000000001' };
		expect(toTextStatus(chosen)).toEqual({ message: 'We are open 🎉', backgroundColor: '#228B22', font: 'SERIF', participants: ['79000000001@c.us'] });
	});

	it('keeps the white space of the message', () => {
		expect(toTextStatus({ ...form, message: ' Menu:\n\n  soup\n' }).message).toBe(' Menu:\n\n  soup\n');
	});

	it.each(['x'.repeat(500), '🎉'.repeat(250)])('takes a message of 500 units', (message) => {
		expect(toTextStatus({ ...form, message }).message).toBe(message);
	});

	it.each(['x'.repeat(501), '🎉'.repeat(251)])('refuses a message of more than 500 units', (message) => {
		expect(factsOf(() => toTextStatus({ ...form, message })).title).toMatch(/'Message' is too long.*500/);
	});

	it.each(['', ' \n', '\u200b', '\u2800\u2800', undefined])('refuses the message %p', (message) => {
		expect(factsOf(() => toTextStatus({ ...form, message })).title).toBe("'Message' is empty");
	});

	it.each(FONTS)('takes the font %s', (font) => {
		expect(toTextStatus({ ...form, font }).font).toBe(font);
	});

	it.each(['serif', 'ARIAL', 'Sans Serif'])('refuses the font %s and names those there are', (font) => {
		const { title } = factsOf(() => toTextStatus({ ...form, font }));
		expect(title).toContain(`'${font}'`);
		for (const known of FONTS) expect(title).toContain(known);
	});

	it('offers the five fonts in the form, and the choice of none', () => {
		const font = sendTextFields.find(({ name }) => name === 'font');
		const values = font?.options?.map((option) => ('value' in option ? option.value : undefined));
		expect(values?.sort()).toEqual(['', ...FONTS]);
	});

	it.each([
		['a white background', { backgroundColor: '#FFFFFF' }, /white/],
		['nobody to see it', { audience: 'selectedContacts', participants: '' }, /'Participants' is empty/],
		['somebody who is no phone number', { audience: 'selectedContacts', participants: 'Anna' }, /'Anna'/],
	])('refuses %s', (_, change, title) => {
		expect(factsOf(() => toTextStatus({ ...form, ...change })).title).toMatch(title);
	});
});
