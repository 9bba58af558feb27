import { sendTextFields } from '../../../nodes/SendStatus/sendText';
import { factsOfRejected } from '../factsOf';
import { readForm } from '../readForm';

const form = { message: 'We are open 🎉', backgroundColor: '', font: '', audience: 'allContacts' };
const FONTS = ['BRYNDAN_WRITE', 'NORICAN_REGULAR', 'OSWALD_HEAVY', 'SANS_SERIF', 'SERIF'];

const read = async (change: object = {}) => await readForm(sendTextFields, { ...form, ...change });

describe('the form of Send Text', () => {
	it('gives the message alone when all else was left alone', async () => {
		expect(await read()).toEqual({ message: 'We are open 🎉', audience: { chosen: 'allContacts' }, options: {} });
	});

	it('gives all that was chosen, and how the audience was chosen', async () => {
		const chosen = { backgroundColor: '#228B22', font: 'SERIF', audience: 'selectedContacts', participants: '79000000001' };
		expect(await read(chosen)).toEqual({ message: 'We are open 🎉', backgroundColor: '#228B22', font: 'SERIF', audience: { chosen: 'selectedContacts', participants: ['79000000001@c.us'] }, options: {} });
	});

	it('keeps the white space of the message', async () => {
		expect((await read({ message: ' Menu:\n\n  soup\n' })).message).toBe(' Menu:\n\n  soup\n');
	});

	it.each(['x'.repeat(500), '🎉'.repeat(250)])('takes a message of 500 units', async (message) => {
		expect((await read({ message })).message).toBe(message);
	});

	it.each(['x'.repeat(501), '🎉'.repeat(251)])('refuses a message of more than 500 units', async (message) => {
		expect((await factsOfRejected(read({ message }))).title).toMatch(/'Message' is too long.*500/);
	});

	it.each(['', ' \n', '\u200b', '\u2800\u2800', undefined])('refuses the message %p', async (message) => {
		expect((await factsOfRejected(read({ message }))).title).toBe("'Message' is empty");
	});

	it.each(FONTS)('takes the font %s', async (font) => {
		expect((await read({ font })).font).toBe(font);
	});

	it.each(['serif', 'ARIAL', 'Sans Serif'])('refuses the font %s and names those there are', async (font) => {
		const { title } = await factsOfRejected(read({ font }));
		expect(title).toContain(`'${font}'`);
		for (const known of FONTS) expect(title).toContain(known);
	});

	it('offers the five fonts in the form, and the choice of none', () => {
		const [font] = sendTextFields.font.properties;
		const values = font.options?.map((option) => ('value' in option ? option.value : undefined));
		expect(values?.sort()).toEqual(['', ...FONTS]);
	});

	it.each([
		['a white background', { backgroundColor: '#FFFFFF' }, /white/],
		['nobody to see it', { audience: 'selectedContacts', participants: '' }, /'Participants' is empty/],
		['somebody who is no phone number', { audience: 'selectedContacts', participants: 'Anna' }, /'Anna'/],
	])('refuses %s', async (_, change, title) => {
		expect((await factsOfRejected(read(change))).title).toMatch(title);
	});
});
