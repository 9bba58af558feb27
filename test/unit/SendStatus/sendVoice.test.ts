import { sendVoiceFields } from '../../../nodes/SendStatus/sendVoice';
import type { Item } from '../../../nodes/shared/form/field';
import { factsOfRejected } from '../factsOf';
import { itemWith, readForm } from '../readForm';
import { inMemory } from '../shared/files/items';

const file = { urlFile: 'https://example.com/greeting.mp3', fileName: 'greeting.mp3' };
const form = { ...file, backgroundColor: '', audience: 'allContacts' };

const read = async (change: object = {}, item?: Item) => await readForm(sendVoiceFields, { ...form, ...change }, item);

describe('the form of Send Voice', () => {
	it('gives the file alone when all else was left alone', async () => {
		expect(await read()).toEqual({ file, audience: { chosen: 'allContacts' }, options: {} });
	});

	it('gives color and participants, and nothing that GREEN-API does not know of', async () => {
		const chosen = { backgroundColor: '#228B22', caption: 'hi', font: 'SERIF', audience: 'selectedContacts', participants: '79000000001' };
		expect(await read(chosen)).toEqual({ file, backgroundColor: '#228B22', audience: { chosen: 'selectedContacts', participants: ['79000000001@c.us'] }, options: {} });
	});

	it('takes a WAV', async () => {
		expect((await read({ fileName: 'greeting.wav' })).file.fileName).toBe('greeting.wav');
	});

	it.each([
		['no address', { urlFile: '' }, /'File URL' is empty/],
		['no name', { fileName: '', urlFile: 'https://example.com/greeting' }, /'File Name' is empty/],
		['a white background', { backgroundColor: '#ffffff' }, /white/],
		['nobody to hear it', { audience: 'selectedContacts', participants: ' ' }, /'Participants' is empty/],
	])('refuses %s', async (_, change, title) => {
		expect((await factsOfRejected(read(change))).title).toMatch(title);
	});

	it('speaks of voice files in its advice', async () => {
		expect((await factsOfRejected(read({ fileName: '', urlFile: 'https://example.com/greeting' }))).advice).toMatch(/\.mp3/);
	});

	it.each(['offer.jpg', 'offer.mp4'])('sends %s to Send Media', async (fileName) => {
		const { title, advice } = await factsOfRejected(read({ fileName }));
		expect(title).toContain(fileName);
		expect(advice).toContain('Send Media');
	});

	it('leaves the address of a file in a binary field open until it is uploaded', async () => {
		const data = inMemory('audio/wav');
		const { file: chosen } = await read({ fileFrom: 'binary', binaryPropertyName: 'data', urlFile: '', fileName: 'Greeting' }, itemWith({ data }));
		expect(chosen).toMatchObject({ file: { field: 'data', binary: data }, fileName: 'Greeting.wav' });
		expect(chosen).not.toHaveProperty('urlFile');
	});
});
