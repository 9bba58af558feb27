import fc from 'fast-check';
import { type AcceptedFiles, pictureOrVideo, recording } from '../../../nodes/SendStatus/acceptedFiles';
import { formatOf } from '../../../nodes/shared/files/formats';
import { linkedName } from '../../../nodes/SendStatus/linkedName';
import { namesIn } from '../../../nodes/shared/files/namesIn';
import { otherFormats } from '../../../nodes/shared/files/otherFormats';
import { factsOf, wordsOf } from '../factsOf';

const shown = ['jpg', 'jpeg', 'png', 'bmp', 'gif', 'webp', 'mp4', 'mov', 'webm', 'mkv', 'avi'];
const played = ['mp3', 'wav'];
const others = otherFormats.flatMap(({ extensions }) => extensions);
const links = (extension: string): string[] => [`https://example.com/a.${extension}`, `https://example.com/b/a%20b.${extension.toUpperCase()}?v=1.jpg#x.mp3`];
const SILENT = 'https://example.com/files/4711';

describe('linkedName, whatever says the format', () => {
	it.each([[pictureOrVideo, shown, [...played, ...others]], [recording, played, [...shown, ...others]]])('takes its own formats and refuses all others', (accepted, own, wrong) => {
		for (const extension of own) {
			expect(linkedName(SILENT, `a.${extension}`, accepted)).toBe(`a.${extension}`);
			expect(linkedName(links(extension)[0], '', accepted)).toBe(`a.${extension}`);
			expect(linkedName(links(extension)[1], '', accepted)).toBe(`a b.${extension.toUpperCase()}`);
		}
		expect(factsOf(() => linkedName(SILENT, '', accepted)).title).toMatch(/'File Name' is empty/);
		for (const extension of wrong) {
			for (const name of [`a.${extension}`, `report.${own[0]}.${extension}`, `A.${extension.toUpperCase()}`]) {
				expect(factsOf(() => linkedName(SILENT, name, accepted)).title).toContain(`'File Name' is '${name}'`);
			}
			for (const link of links(extension)) expect(factsOf(() => linkedName(link, '', accepted)).title).toMatch(/^'File Name' is empty, and 'File URL' ends in/);
		}
	});

	it.each([[pictureOrVideo, [...played, ...others]], [recording, [...shown, ...others]]])('does not let a name hide what the link ends in', (accepted, wrong) => {
		for (const extension of wrong) {
			const same = otherFormats.find(({ extensions }) => extensions.includes(extension))?.sameAs;
			const given = `offer.${accepted.example.split('.')[1]}`;
			if (same && given.endsWith(same)) expect(linkedName(links(extension)[0], given, accepted)).toBe(given);
			else for (const link of links(extension)) expect(factsOf(() => linkedName(link, given, accepted)).title).toMatch(/^'File URL' ends in 'a.*whatever 'File Name' says$/);
		}
	});

	it.each(['', '/', '/show', '/show.php', '/image.aspx?file=a.heic', '/v1.0', '/user@example.com', '/a.pdf/'])('goes by the name where the link ends in %j, which says nothing', (end) => {
		expect(linkedName(`https://example.com${end}`, 'offer.jpg', pictureOrVideo)).toBe('offer.jpg');
		expect(() => linkedName(`https://example.com${end}`, 'offer.heic', pictureOrVideo)).toThrow(/HEIC/);
	});

	it('lets the name differ from the end of the link within one kind, and not across', () => {
		expect(linkedName('https://example.com/a.png', 'offer.jpg', pictureOrVideo)).toBe('offer.jpg');
		const { title, advice } = factsOf(() => linkedName('https://example.com/a.mp4', 'offer.jpg', pictureOrVideo));
		expect(title).toBe("'File URL' ends in 'a.mp4', a video, and 'File Name' is 'offer.jpg', a picture");
		expect(advice).toMatch(/Leave 'File Name' empty/);
	});
});

describe('linkedName says what helps', () => {
	const MEDIA = pictureOrVideo;
	const VOICE = recording;
	it.each<[AcceptedFiles, string, RegExp]>([
		[MEDIA, 'price.cdr', /^'File Name' is 'price\.cdr', a CorelDRAW drawing, which a status does not take Convert it to JPG, PNG or MP4 first$/],
		[MEDIA, 'menu.pdf', /a PDF document, which is not a picture or a video Convert it to JPG, PNG or MP4 first$/],
		[MEDIA, 'IMG_0012.HEIC', /a HEIC picture, which a status does not take Convert it to JPG/],
		[MEDIA, 'clip.m4v', /an MP4 under another name Set 'File Name' to clip\.mp4: /],
		[MEDIA, 'photo.jfif', /a JPG under another name Set 'File Name' to photo\.jpg: /],
		[MEDIA, 'archive.zip', /an archive, which is not a picture or a video Unpack it/],
		[MEDIA, 'report.jpg.pdf', /a PDF document/],
		[MEDIA, 'greeting.mp3', /a sound, which this operation cannot publish Set 'Operation' to Send Voice$/],
		[MEDIA, 'greeting.ogg', /an Ogg recording, .* Convert it to MP3 or WAV, and set 'Operation' to Send Voice$/],
		[MEDIA, 'offer.final', /which does not name a picture or a video Enter the name with the extension of the file, as in offer\.jpg/],
		[VOICE, 'greeting.ogg', /an Ogg recording, which a status does not take Convert it to MP3 or WAV first$/],
		[VOICE, 'greeting.m4a', /an M4A recording, which a status does not take Convert it to MP3 or WAV first$/],
		[VOICE, 'notes.txt', /plain text, which is not an MP3 or WAV recording/],
		[VOICE, 'clip.m4v', /Convert it to JPG, PNG or MP4, and set 'Operation' to Send Media$/],
		[VOICE, 'offer.jpg', /a picture, which this operation cannot publish Set 'Operation' to Send Media$/],
	])('for %#: %s', (accepted, name, words) => {
		const typed = factsOf(() => linkedName(SILENT, name, accepted));
		expect(`${typed.title} ${typed.advice}`).toMatch(words);
		if (name === 'offer.final') return;
		const linked = factsOf(() => linkedName(`https://example.com/${name}`, '', accepted));
		expect(linked.advice.split(':')[0]).toBe(typed.advice.split(':')[0]);
		expect(wordsOf(linked)).not.toMatch(/with its extension, e\.g\./);
	});
});

it('knows an extension by one format only', () => {
	const all = [...shown, ...played, ...others];
	expect(all.filter((extension, at) => all.indexOf(extension) !== at)).toEqual([]);
	expect(otherFormats.filter(({ sameAs }) => sameAs && !formatOf(sameAs))).toEqual([]);
});

describe('namesIn', () => {
	it.each(['a.jpg, b.jpg', 'a.jpg,b.png', 'a.jpg;b.jpg', 'a.jpg\nb.mp4', 'a.jpg b.jpg', 'my offer.jpg, your offer.jpg'])('finds two names in %j', (text) => {
		expect(namesIn(text)).toHaveLength(2);
	});

	it.each(['my offer.jpg', 'Hello, world.jpg', 'v1.2, final.jpg', 'IMG_1.jpg (1).jpg', 'no. 5.jpg', 'a, b, c.jpg', 'offer.jpg', ''])('finds one in %j', (text) => {
		expect(namesIn(text)).toEqual([text]);
	});

	it('takes a name of any words for one', () => {
		const word = fc.stringMatching(/^[\p{L}\d()'-]{1,9}$/u);
		fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', ', ', '; '), (words, between) => {
			expect(namesIn(`${words.join(between)}.jpg`)).toHaveLength(1);
		}));
	});
});
