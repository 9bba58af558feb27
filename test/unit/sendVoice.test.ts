import { toVoiceStatus } from '../../nodes/SendStatus/sendVoice';
import { factsOf } from './factsOf';

const file = { urlFile: 'https://example.com/greeting.mp3', fileName: 'greeting.mp3' };
const form = { ...file, backgroundColor: '', audience: 'allContacts' };

describe('toVoiceStatus', () => {
	it('sends the file alone when all else was left alone', () => {
		expect(toVoiceStatus(form)).toEqual(file);
		expect(Object.keys(toVoiceStatus(form)).sort()).toEqual(['fileName', 'urlFile']);
	});

	it('sends color and participants, and nothing that GREEN-API does not know of', () => {
		const chosen = { ...form, backgroundColor: '#228B22', caption: 'hi', font: 'SERIF', audience: 'selectedContacts', participants: '79000000001' };
		expect(toVoiceStatus(chosen)).toEqual({ ...file, backgroundColor: '#228B22', participants: ['79000000001@c.us'] });
	});

	it('takes a WAV', () => {
		expect(toVoiceStatus({ ...form, fileName: 'greeting.wav' }).fileName).toBe('greeting.wav');
	});

	it.each([
		['no address', { urlFile: '' }, /'File URL' is empty/],
		['no name', { fileName: '' }, /'File Name' is empty/],
		['a white background', { backgroundColor: '#ffffff' }, /white/],
		['nobody to hear it', { audience: 'selectedContacts', participants: ' ' }, /'Participants' is empty/],
	])('refuses %s', (_, change, title) => {
		expect(factsOf(() => toVoiceStatus({ ...form, ...change })).title).toMatch(title);
	});

	it('speaks of voice files in its advice', () => {
		expect(factsOf(() => toVoiceStatus({ ...form, fileName: '' })).advice).toMatch(/\.mp3/);
	});
});
