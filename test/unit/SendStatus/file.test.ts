import { toFile } from '../../../nodes/SendStatus/file';
import { pictureOrVideo, recording } from '../../../nodes/SendStatus/acceptedFiles';
import { factsOfRejected } from '../factsOf';
import { formOf, itemWith } from '../readForm';
import { inMemory } from '../shared/files/items';

const form = { urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' };

const fileOf = async (change: object) => await toFile(formOf({ ...form, ...change }), pictureOrVideo);

describe('toFile, from a link', () => {
	it('gives address and name back', async () => {
		expect(await fileOf({ fileFrom: 'link' })).toEqual(form);
	});

	it('is what a workflow means that was made before there was a choice', async () => {
		expect(await fileOf({})).toEqual(form);
		expect(await fileOf({ fileFrom: '' })).toEqual(form);
	});

	it('forgives white space around both', async () => {
		expect(await fileOf({ urlFile: ` ${form.urlFile}\n`, fileName: ' offer.jpg ' })).toEqual(form);
	});

	it('takes nothing else of the form', async () => {
		expect(await fileOf({ caption: 'hi', audience: 'allContacts', binaryPropertyName: 'data' })).toEqual(form);
	});

	it.each(['offer.JPG', 'offer.final.png', 'my offer.jpg', 'предложение.png', 'offer..jpg', ['offer.jpg']])('takes the name %s', async (fileName) => {
		expect((await fileOf({ fileName })).fileName).toBe(String(fileName));
	});

	it.each(['offer', 'offer.', '.jpg', 'offer.jpg?size=1', 'offers/2026', 'offers/.jpg', 'offer.jpg.'])('refuses the name %s, which has no extension', async (fileName) => {
		const { title, advice } = await factsOfRejected(fileOf({ fileName }));
		expect(title).toMatch(/'File Name' needs an extension/);
		expect(title).toContain(`'${fileName}'`);
		expect(advice).toMatch(/\.jpg/);
	});

	it('refuses an empty address', async () => {
		expect((await factsOfRejected(fileOf({ urlFile: ' ' }))).title).toBe("'File URL' is empty");
	});
});

describe('toFile, from a link without a name', () => {
	it.each([
		['https://example.com/a/offer.jpg', 'offer.jpg'],
		['https://example.com/offer.PNG?size=2#top', 'offer.PNG'],
		['https://example.com/my%20offer.mp4', 'my offer.mp4'],
		['https://пример.рф/файл.jpg', 'файл.jpg'],
		['https://example.com/100%.jpg', '100%.jpg'],
	])('takes it from %s', async (urlFile, fileName) => {
		expect(await fileOf({ urlFile, fileName: '' })).toEqual({ urlFile, fileName });
	});

	it.each(['https://example.com', 'https://example.com/offers/', 'https://example.com/offer', 'https://example.com/file?name=offer.jpg'])('refuses %s, which does not tell it', async (urlFile) => {
		const { title, advice } = await factsOfRejected(fileOf({ urlFile, fileName: undefined }));
		expect(title).toMatch(/'File Name' is empty, and 'File URL' does not end in a file name/);
		expect(advice).toMatch(/e\.g\. offer\.jpg/);
	});

	it.each(['offer.html', 'show.php', 'offer.pdf', 'IMG_0012.HEIC'])('refuses a link that ends in %s', async (end) => {
		const { title } = await factsOfRejected(fileOf({ urlFile: `https://example.com/${end}`, fileName: '' }));
		expect(title).toMatch(/'File Name' is empty/);
		expect(title).toContain(`'${end}'`);
	});

	it('sends a sound to Send Voice, and a picture to Send Media', async () => {
		expect((await factsOfRejected(fileOf({ urlFile: 'https://example.com/a.mp3', fileName: '' }))).advice).toContain('Send Voice');
		expect((await factsOfRejected(toFile(formOf({ urlFile: 'https://example.com/a.jpg' }), recording))).advice).toContain('Send Media');
	});
});

describe('toFile, from a binary field', () => {
	const item = itemWith({ data: inMemory('image/jpeg', 'offer.jpg') });
	const fileIn = async (change: object) => await toFile(formOf({ fileFrom: 'binary', binaryPropertyName: 'data', ...change }, item), pictureOrVideo);

	it('gives a name and leaves the address open', async () => {
		const file = await fileIn({ fileName: '' });
		expect(file).toMatchObject({ file: { field: 'data' }, fileName: 'offer.jpg' });
		expect(file).not.toHaveProperty('urlFile');
	});

	it('does not mind what is left in the field for the link', async () => {
		expect(await fileIn({ urlFile: 'nowhere' })).not.toHaveProperty('urlFile');
	});

	it('forgives white space around field and name', async () => {
		expect(await fileIn({ binaryPropertyName: ' data\n', fileName: ' a.jpg ' })).toMatchObject({ file: { field: 'data' }, fileName: 'a.jpg' });
	});

	it('refuses two names for one file', async () => {
		expect((await factsOfRejected(fileIn({ fileName: 'a.png, b.png' }))).title).toBe("'File Name' holds 2 values: 'a.png', 'b.png'");
	});

	it.each(['url', 'Binary', 'file'])('is not what %s means: neither is a link', async (fileFrom) => {
		const { title, advice } = await factsOfRejected(fileIn({ ...form, fileFrom }));
		expect(title).toBe(`'File From' must be link or binary, not '${fileFrom}'`);
		expect(advice).toMatch(/\w/);
	});
});
