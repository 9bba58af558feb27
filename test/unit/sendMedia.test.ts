import { toMediaStatus } from '../../nodes/SendStatus/sendMedia';
import { factsOf } from './factsOf';

const file = { urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' };
const form = { ...file, caption: '', audience: 'allContacts' };

describe('toMediaStatus', () => {
	it('sends the file alone when all else was left alone', () => {
		expect(toMediaStatus(form)).toEqual(file);
		expect(Object.keys(toMediaStatus(form)).sort()).toEqual(['fileName', 'urlFile']);
	});

	it('sends caption and participants, and nothing that GREEN-API does not know of', () => {
		const chosen = { ...form, caption: 'Only today', backgroundColor: '#228B22', audience: 'selectedContacts', participants: ['79000000001'] };
		expect(toMediaStatus(chosen)).toEqual({ ...file, caption: 'Only today', participants: ['79000000001@c.us'] });
	});

	it.each(['x'.repeat(1024), '🎉'.repeat(512)])('takes a caption of 1,024 units', (caption) => {
		expect(toMediaStatus({ ...form, caption }).caption).toBe(caption);
	});

	it.each(['x'.repeat(1025), '🎉'.repeat(513)])('refuses a caption of more than 1,024 units', (caption) => {
		expect(factsOf(() => toMediaStatus({ ...form, caption })).title).toMatch(/'Caption' is too long.*1,?024/);
	});

	it.each([
		['no address', { urlFile: '' }, /'File URL' is empty/],
		['no name', { fileName: '' }, /'File Name' is empty/],
		['nobody to see it', { audience: 'selectedContacts', participants: [] }, /'Participants' is empty/],
	])('refuses %s', (_, change, title) => {
		expect(factsOf(() => toMediaStatus({ ...form, ...change })).title).toMatch(title);
	});

	it.each(['greeting.mp3', 'greeting.WAV'])('sends %s to Send Voice, since GREEN-API would accept it here and post nothing', (fileName) => {
		const { title, advice } = factsOf(() => toMediaStatus({ ...form, fileName }));
		expect(title).toContain(fileName);
		expect(advice).toContain('Send Voice');
	});
});
