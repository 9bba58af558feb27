import { toMediaStatus } from '../../../nodes/SendStatus/sendMedia';
import { factsOf } from '../factsOf';
import { inMemory, itemWith, noFiles } from './items';

const file = { urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' };
const form = { ...file, caption: '', audience: 'allContacts' };

describe('toMediaStatus', () => {
	it('sends the file alone when all else was left alone', () => {
		expect(toMediaStatus(form, noFiles)).toEqual(file);
		expect(Object.keys(toMediaStatus(form, noFiles)).sort()).toEqual(['fileName', 'urlFile']);
	});

	it('sends caption and participants, and nothing that GREEN-API does not know of', () => {
		const chosen = { ...form, caption: 'Only today', backgroundColor: '#228B22', audience: 'selectedContacts', participants: ['79000000001'] };
		expect(toMediaStatus(chosen, noFiles)).toEqual({ ...file, caption: 'Only today', participants: ['79000000001@c.us'] });
	});

	it.each(['x'.repeat(1024), '🎉'.repeat(512)])('takes a caption of 1,024 units', (caption) => {
		expect(toMediaStatus({ ...form, caption }, noFiles).caption).toBe(caption);
	});

	it.each(['x'.repeat(1025), '🎉'.repeat(513)])('refuses a caption of more than 1,024 units', (caption) => {
		expect(factsOf(() => toMediaStatus({ ...form, caption }, noFiles)).title).toMatch(/'Caption' is too long.*1,?024/);
	});

	it.each(['', ' ', '\n', '\u200b', '\u2800 \u3164'])('leaves a caption out that shows nothing: %j', (caption) => {
		expect(toMediaStatus({ ...form, caption }, noFiles)).toEqual(file);
	});

	it.each([
		['no address', { urlFile: '' }, /'File URL' is empty/],
		['no name', { fileName: '', urlFile: 'https://example.com/offer' }, /'File Name' is empty/],
		['nobody to see it', { audience: 'selectedContacts', participants: [] }, /'Participants' is empty/],
	])('refuses %s', (_, change, title) => {
		expect(factsOf(() => toMediaStatus({ ...form, ...change }, noFiles)).title).toMatch(title);
	});

	it.each(['greeting.mp3', 'greeting.WAV', 'greeting.ogg', 'greeting.m4a'])('sends %s to Send Voice, since GREEN-API would accept it here and post nothing', (fileName) => {
		const { title, advice } = factsOf(() => toMediaStatus({ ...form, fileName }, noFiles));
		expect(title).toContain(fileName);
		expect(advice).toContain('Send Voice');
	});

	it('takes the name from the link where none is given', () => {
		expect(toMediaStatus({ ...form, fileName: '' }, noFiles)).toEqual(file);
	});

	it('leaves the address of a file in a binary field open until it is uploaded', () => {
		const binary = { ...form, fileFrom: 'binary', binaryPropertyName: 'data', urlFile: '', fileName: '' };
		expect(toMediaStatus(binary, itemWith({ data: inMemory('image/png', 'horse.png') }))).toEqual({ fileName: 'horse.png' });
	});
});
