import { toFile } from '../../../nodes/SendStatus/file';
import { pictureOrVideo, recording } from '../../../nodes/SendStatus/acceptedFiles';
import { factsOf } from '../factsOf';
import { inMemory, itemWith, noFiles } from './items';

const form = { urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' };

const fileOf = (change: object) => toFile({ ...form, ...change }, pictureOrVideo, noFiles);

describe('toFile, from a link', () => {
	it('gives address and name back', () => {
		expect(fileOf({ fileFrom: 'link' })).toEqual(form);
	});

	it('is what a workflow means that was made before there was a choice', () => {
		expect(fileOf({})).toEqual(form);
		expect(fileOf({ fileFrom: '' })).toEqual(form);
	});

	it('forgives white space around both', () => {
		expect(fileOf({ urlFile: ` ${form.urlFile}\n`, fileName: ' offer.jpg ' })).toEqual(form);
	});

	it('takes nothing else of the form', () => {
		expect(fileOf({ caption: 'hi', audience: 'allContacts', binaryPropertyName: 'data' })).toEqual(form);
	});

	it.each(['offer.JPG', 'offer.final.png', 'my offer.jpg', 'предложение.png', 'offer..jpg', ['offer.jpg']])('takes the name %s', (fileName) => {
		expect(fileOf({ fileName }).fileName).toBe(String(fileName));
	});

	it.each(['offer', 'offer.', '.jpg', 'offer.jpg?size=1', 'offers/2026', 'offers/.jpg', 'offer.jpg.'])('refuses the name %s, which has no extension', (fileName) => {
		const { title, advice } = factsOf(() => fileOf({ fileName }));
		expect(title).toMatch(/'File Name' needs an extension/);
		expect(title).toContain(`'${fileName}'`);
		expect(advice).toMatch(/\.jpg/);
	});

	it('refuses an empty address', () => {
		expect(factsOf(() => fileOf({ urlFile: ' ' })).title).toBe("'File URL' is empty");
	});
});

describe('toFile, from a link without a name', () => {
	it.each([
		['https://example.com/a/offer.jpg', 'offer.jpg'],
		['https://example.com/offer.PNG?size=2#top', 'offer.PNG'],
		['https://example.com/my%20offer.mp4', 'my offer.mp4'],
		['https://пример.рф/файл.jpg', 'файл.jpg'],
		['https://example.com/100%.jpg', '100%.jpg'],
	])('takes it from %s', (urlFile, fileName) => {
		expect(fileOf({ urlFile, fileName: '' })).toEqual({ urlFile, fileName });
	});

	it.each(['https://example.com', 'https://example.com/offers/', 'https://example.com/offer', 'https://example.com/file?name=offer.jpg'])('refuses %s, which does not tell it', (urlFile) => {
		const { title, advice } = factsOf(() => fileOf({ urlFile, fileName: undefined }));
		expect(title).toMatch(/'File Name' is empty, and 'File URL' does not end in a file name/);
		expect(advice).toMatch(/e\.g\. offer\.jpg/);
	});

	it.each(['offer.html', 'show.php', 'offer.pdf', 'IMG_0012.HEIC'])('refuses a link that ends in %s', (end) => {
		const { title } = factsOf(() => fileOf({ urlFile: `https://example.com/${end}`, fileName: '' }));
		expect(title).toMatch(/'File Name' is empty/);
		expect(title).toContain(`'${end}'`);
	});

	it('sends a sound to Send Voice, and a picture to Send Media', () => {
		expect(factsOf(() => fileOf({ urlFile: 'https://example.com/a.mp3', fileName: '' })).advice).toContain('Send Voice');
		expect(factsOf(() => toFile({ urlFile: 'https://example.com/a.jpg' }, recording, noFiles)).advice).toContain('Send Media');
	});
});

describe('toFile, from a binary field', () => {
	const item = itemWith({ data: inMemory('image/jpeg', 'offer.jpg') });

	it('gives a name and leaves the address open', () => {
		expect(toFile({ fileFrom: 'binary', binaryPropertyName: 'data', fileName: '' }, pictureOrVideo, item)).toEqual({ fileName: 'offer.jpg' });
	});

	it('does not mind what is left in the field for the link', () => {
		expect(toFile({ fileFrom: 'binary', binaryPropertyName: 'data', urlFile: 'nowhere' }, pictureOrVideo, item).urlFile).toBeUndefined();
	});

	it.each(['url', 'Binary', 'file'])('is not what %s means: neither is a link', (fileFrom) => {
		const { title, advice } = factsOf(() => toFile({ ...form, fileFrom }, pictureOrVideo, item));
		expect(title).toBe(`'File From' must be link or binary, not '${fileFrom}'`);
		expect(advice).toMatch(/\w/);
	});
});
