import { toVoiceStatus } from '../../../nodes/SendStatus/sendVoice';
import { factsOf } from '../factsOf';
import { inMemory, itemWith, noFiles } from './items';

const file = { urlFile: 'https://example.com/greeting.mp3', fileName: 'greeting.mp3' };
const form = { ...file, backgroundColor: '', audience: 'allContacts' };

describe('toVoiceStatus', () => {
	it('sends the file alone when all else was left alone', () => {
		expect(toVoiceStatus(form, noFiles)).toEqual(file);
		expect(Object.keys(toVoiceStatus(form, noFiles)).sort()).toEqual(['fileName', 'urlFile']);
	});

	it('sends color and participants, and nothing that GREEN-API does not know of', () => {
		const chosen = { ...form, backgroundColor: '#228B22', caption: 'hi', font: 'SERIF', audience: 'selectedContacts', participants: '79000000001' };
		expect(toVoiceStatus(chosen, noFiles)).toEqual({ ...file, backgroundColor: '#228B22', participants: ['79000000001@c.us'] });
	});

	it('takes a WAV', () => {
		expect(toVoiceStatus({ ...form, fileName: 'greeting.wav' }, noFiles).fileName).toBe('greeting.wav');
	});

	it.each([
		['no address', { urlFile: '' }, /'File URL' is empty/],
		['no name', { fileName: '', urlFile: 'https://example.com/greeting' }, /'File Name' is empty/],
		['a white background', { backgroundColor: '#ffffff' }, /white/],
		['nobody to hear it', { audience: 'selectedContacts', participants: ' ' }, /'Participants' is empty/],
	])('refuses %s', (_, change, title) => {
		expect(factsOf(() => toVoiceStatus({ ...form, ...change }, noFiles)).title).toMatch(title);
	});

	it('speaks of voice files in its advice', () => {
		expect(factsOf(() => toVoiceStatus({ ...form, fileName: '', urlFile: 'https://example.com/greeting' }, noFiles)).advice).toMatch(/\.mp3/);
	});

	it.each(['offer.jpg', 'offer.mp4'])('sends %s to Send Media', (fileName) => {
		const { title, advice } = factsOf(() => toVoiceStatus({ ...form, fileName }, noFiles));
		expect(title).toContain(fileName);
		expect(advice).toContain('Send Media');
	});

	it('leaves the address of a file in a binary field open until it is uploaded', () => {
		const binary = { ...form, fileFrom: 'binary', binaryPropertyName: 'data', urlFile: '', fileName: 'Greeting' };
		expect(toVoiceStatus(binary, itemWith({ data: inMemory('audio/wav') }))).toEqual({ fileName: 'Greeting.wav' });
	});
});
