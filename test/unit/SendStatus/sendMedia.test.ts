import { sendMediaFields } from '../../../nodes/SendStatus/sendMedia';
import type { Item } from '../../../nodes/shared/form/field';
import { factsOfRejected } from '../factsOf';
import { itemWith, readForm } from '../readForm';
import { inMemory } from '../shared/files/items';

const file = { urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' };
const form = { ...file, caption: '', audience: 'allContacts' };

/** What is read where all else was left alone. */
const everybody = { audience: { chosen: 'allContacts' }, options: {} };

const read = async (change: object = {}, item?: Item) => await readForm(sendMediaFields, { ...form, ...change }, item);

describe('the form of Send Media', () => {
	it('gives the file alone when all else was left alone', async () => {
		expect(await read()).toEqual({ file, ...everybody });
	});

	it('gives caption and participants, and nothing that GREEN-API does not know of', async () => {
		const chosen = { caption: 'Only today', backgroundColor: '#228B22', audience: 'selectedContacts', participants: ['79000000001'] };
		expect(await read(chosen)).toEqual({ file, caption: 'Only today', audience: { chosen: 'selectedContacts', participants: ['79000000001@c.us'] }, options: {} });
	});

	it.each(['x'.repeat(1024), '🎉'.repeat(512)])('takes a caption of 1,024 units', async (caption) => {
		expect((await read({ caption })).caption).toBe(caption);
	});

	it.each(['x'.repeat(1025), '🎉'.repeat(513)])('refuses a caption of more than 1,024 units', async (caption) => {
		expect((await factsOfRejected(read({ caption }))).title).toMatch(/'Caption' is too long.*1,?024/);
	});

	it.each(['', ' ', '\n', '\u200b', '\u2800 \u3164'])('leaves a caption out that shows nothing: %j', async (caption) => {
		expect(await read({ caption })).toEqual({ file, ...everybody });
	});

	it.each([
		['no address', { urlFile: '' }, /'File URL' is empty/],
		['no name', { fileName: '', urlFile: 'https://example.com/offer' }, /'File Name' is empty/],
		['nobody to see it', { audience: 'selectedContacts', participants: [] }, /'Participants' is empty/],
	])('refuses %s', async (_, change, title) => {
		expect((await factsOfRejected(read(change))).title).toMatch(title);
	});

	it.each(['greeting.mp3', 'greeting.WAV', 'greeting.ogg', 'greeting.m4a'])('sends %s to Send Voice, since GREEN-API would accept it here and post nothing', async (fileName) => {
		const { title, advice } = await factsOfRejected(read({ fileName }));
		expect(title).toContain(fileName);
		expect(advice).toContain('Send Voice');
	});

	it('takes the name from the link where none is given', async () => {
		expect(await read({ fileName: '' })).toEqual({ file, ...everybody });
	});

	it('leaves the address of a file in a binary field open until it is uploaded', async () => {
		const data = inMemory('image/png', 'horse.png');
		const { file: chosen } = await read({ fileFrom: 'binary', binaryPropertyName: 'data', urlFile: '', fileName: '' }, itemWith({ data }));
		expect(chosen).toMatchObject({ file: { field: 'data', binary: data }, fileName: 'horse.png' });
		expect(chosen).not.toHaveProperty('urlFile');
	});
});
