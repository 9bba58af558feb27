import { toFile } from '../../nodes/SendStatus/file';
import { factsOf } from './factsOf';

const form = { urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' };

describe('toFile', () => {
	it('gives address and name back', () => {
		expect(toFile(form, 'offer.jpg')).toEqual(form);
	});

	it('forgives white space around both', () => {
		expect(toFile({ urlFile: ` ${form.urlFile}\n`, fileName: ' offer.jpg ' }, 'offer.jpg')).toEqual(form);
	});

	it('takes nothing else of the form', () => {
		expect(toFile({ ...form, caption: 'hi', audience: 'allContacts' }, 'offer.jpg')).toEqual(form);
	});

	it.each(['http://example.com/a', 'https://example.com/a?b=c#d', 'https://пример.рф/файл.jpg'])('takes the address %s', (urlFile) => {
		expect(toFile({ ...form, urlFile }, 'offer.jpg').urlFile).toBe(urlFile);
	});

	it.each(['example.com/offer.jpg', 'ftp://example.com/offer.jpg', 'file:///etc/passwd', 'data:image/png;base64,AAAA', '/files/offer.jpg', 'https://'])('refuses the address %s and shows it', (urlFile) => {
		const { title, advice } = factsOf(() => toFile({ ...form, urlFile }, 'offer.jpg'));
		expect(title).toMatch(/'File URL' must be a web address/);
		expect(title).toContain(urlFile);
		expect(advice).toMatch(/direct public link/);
	});

	it.each(['offer.JPG', 'offer.final.mp4', 'my offer.jpg', 'предложение.png', 'o.mp3', 'offer..jpg'])('takes the name %s', (fileName) => {
		expect(toFile({ ...form, fileName }, 'offer.jpg').fileName).toBe(fileName);
	});

	it.each(['offer', 'offer.', '.jpg', 'offer.jpg?size=1', 'offers/2026', 'offers/.jpg'])('refuses the name %s, which has no extension', (fileName) => {
		const { title, advice } = factsOf(() => toFile({ ...form, fileName }, 'offer.jpg'));
		expect(title).toMatch(/'File Name' needs an extension/);
		expect(title).toContain(`'${fileName}'`);
		expect(advice).toMatch(/\.jpg/);
	});

	it.each([
		['File URL', { ...form, urlFile: ' ' }],
		['File Name', { ...form, fileName: undefined }],
	])('refuses an empty %s', (field, incomplete) => {
		expect(factsOf(() => toFile(incomplete, 'offer.jpg')).title).toBe(`'${field}' is empty`);
	});
});
