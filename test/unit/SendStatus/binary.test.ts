import type { IBinaryData } from 'n8n-workflow';
import { toBinaryFile } from '../../../nodes/SendStatus/binary';
import { startInItem } from '../../../nodes/shared/files/content';
import { pictureOrVideo, recording, type AcceptedFiles } from '../../../nodes/SendStatus/acceptedFiles';
import { ItemFile } from '../../../nodes/shared/form/itemFile';
import { factsOf } from '../factsOf';
import { inMemory, stored } from '../shared/files/items';
import { jpg, mp3, posted, refused } from '../shared/files/samples';

const MEGABYTE = 1024 * 1024;

/** The file in the field `data`, under the name that the form gives it; of a stored one the first bytes are not known. */
const fileFrom = (data: IBinaryData, given = '', accepted: AcceptedFiles = pictureOrVideo, start = data.id ? undefined : startInItem(data)) =>
	toBinaryFile(new ItemFile('data', data), start, given, accepted);

const nameFrom = (data: IBinaryData, given = '', accepted: AcceptedFiles = pictureOrVideo) => fileFrom(data, given, accepted).fileName;

const refusalFor = (data: IBinaryData, accepted: AcceptedFiles = pictureOrVideo) => factsOf(() => fileFrom(data, '', accepted));

describe('toBinaryFile takes', () => {
	it.each([
		['image/jpeg', 'jpg'],
		['image/jpg', 'jpg'],
		['IMAGE/PNG', 'png'],
		['image/bmp', 'bmp'],
		['image/gif', 'gif'],
		['image/webp', 'webp'],
		['video/mp4', 'mp4'],
		['video/quicktime', 'mov'],
		['video/webm; codecs=vp8', 'webm'],
		[' Video/Webm ;codecs=vp8', 'webm'],
		['video/x-matroska', 'mkv'],
		['video/x-msvideo', 'avi'],
	])('%s for a media status', (mimeType, extension) => {
		expect(nameFrom(inMemory(mimeType))).toBe(`file.${extension}`);
	});

	it.each([
		['audio/mpeg', 'mp3'],
		['audio/mp3', 'mp3'],
		['audio/wav', 'wav'],
		['audio/x-wav', 'wav'],
		['audio/wave', 'wav'],
	])('%s for a voice status', (mimeType, extension) => {
		expect(nameFrom(inMemory(mimeType), '', recording)).toBe(`file.${extension}`);
	});

	it.each(['application/octet-stream', 'binary/octet-stream', 'text/plain', ''])('a file of the type %p by its name, since the type says nothing', (mimeType) => {
		expect(fileFrom(inMemory(mimeType, 'offer.png')).format.mimeTypes[0]).toBe('image/png');
		expect(nameFrom(inMemory(mimeType), 'offer.mp4')).toBe('offer.mp4');
		expect(nameFrom({ ...inMemory(mimeType), fileExtension: 'gif' })).toBe('file.gif');
	});
});

describe('toBinaryFile names the file', () => {
	it.each([
		['as the form says', 'offer.jpg', 'horse.jpg', 'offer.jpg'],
		['as the file is called', '', 'horse.jpg', 'horse.jpg'],
		['with the extension that it lacks', '', 'horse', 'horse.jpg'],
		['with the extension that the given name lacks', 'offer', 'horse.jpg', 'offer.jpg'],
		['with an extension of its kind, in place of none that says it', '', 'upload.tmp', 'upload.tmp.jpg'],
		['with its own extension in place of another, since WhatsApp goes by it', 'clip.mp4', 'horse.jpg', 'clip.jpg'],
		['with its own extension in place of another of the same kind', 'offer.png', '', 'offer.jpg'],
		['with its own extension in place of one that is not posted', 'IMG_0012.HEIC', '', 'IMG_0012.jpg'],
		['with its own extension behind what is none', 'offer 1.5', '', 'offer 1.5.jpg'],
		['with another customary extension, as it is', 'offer.JPEG', '', 'offer.JPEG'],
		['without folders', '', 'photos/2026/horse.jpg', 'horse.jpg'],
		['somehow, where nothing does', '', '', 'file.jpg'],
	])('%s', (_, given, own, name) => {
		expect(nameFrom(inMemory('image/jpeg', own), given)).toBe(name);
	});
});

describe('toBinaryFile refuses', () => {
	it.each<[string, IBinaryData, AcceptedFiles, RegExp, RegExp]>([
		['a recording for a media status', inMemory('audio/mpeg', 'a.mp3'), pictureOrVideo, /'a\.mp3' of type audio\/mpeg.*not a picture or a video/, /Set 'Operation' to Send Voice/],
		['a sound that no status takes', inMemory('audio/ogg'), pictureOrVideo, /audio\/ogg/, /Convert it to MP3 or WAV, and set 'Operation' to Send Voice/],
		['a picture for a voice status', inMemory('image/png', 'a.png'), recording, /not an MP3 or WAV recording/, /Set 'Operation' to Send Media/],
		['a sound of another kind for a voice status', inMemory('audio/ogg'), recording, /audio\/ogg/, /Convert it to MP3 or WAV first/],
		['a picture that WhatsApp does not show', inMemory('image/heic', 'a.heic'), pictureOrVideo, /image\/heic/, /Convert it to JPG, PNG or MP4 first/],
		['a document', inMemory('application/pdf', 'a.pdf'), pictureOrVideo, /'a\.pdf' of type application\/pdf/, /Convert it/],
		['a page that was downloaded in place of the file', inMemory('text/html; charset=utf-8'), pictureOrVideo, /text\/html/, /downloaded a web page instead of the file/],
		['a file that nothing tells the kind of', inMemory('application/octet-stream', 'upload'), pictureOrVideo, /octet-stream/, /Convert it/],
	])('%s', (_, data, accepted, title, advice) => {
		const facts = refusalFor(data, accepted);
		expect(facts.title).toMatch(/^'Input Binary Field' 'data' holds/);
		expect(facts.title).toMatch(title);
		expect(facts.advice).toMatch(advice);
	});

	it.each([
		['in memory', inMemory('image/png', 'a.png', '')],
		['stored', stored('image/png', 0)],
	])('an empty file, %s', (_, data) => {
		expect(refusalFor(data).title).toBe("The file in 'data' is empty");
	});

	it('a stored file of more than 100 MB', () => {
		expect(nameFrom(stored('video/mp4', 100 * MEGABYTE))).toBe('file.mp4');
		const { title, advice } = refusalFor(stored('video/mp4', 120.5 * MEGABYTE));
		expect(title).toBe("The file in 'data' is too large: 120.5 MB, at most 100 MB are allowed");
		expect(advice).toMatch(/smaller file/);
	});

	it('a file in memory of more than 100 MB', () => {
		const most = Buffer.alloc(100 * MEGABYTE);
		expect(nameFrom({ mimeType: 'video/mp4', data: most.toString('base64') })).toBe('file.mp4');
		expect(refusalFor({ mimeType: 'video/mp4', data: Buffer.concat([most, Buffer.alloc(1)]).toString('base64') }).title).toMatch(/too large/);
	});

	it('nothing for its size where the item does not tell it', () => {
		expect(nameFrom(stored('video/mp4'))).toBe('file.mp4');
	});
});

/** Labels under which any file may come: none that says something, and wrong ones. */
const labels = ['application/octet-stream', 'text/plain', '', 'image/png', 'image/jpeg', 'video/mp4', 'video/x-m4v', 'application/mp4', 'application/pdf', 'text/html', 'image/heic'];
const names = [undefined, 'file', 'a.png', 'a.jpg', 'a.mp4', 'a.pdf', 'a.heic', 'a.m4v', 'photo.php'];

const inEveryDisguise = (file: Buffer): IBinaryData[] => labels.flatMap((label) => names.map((name) => inMemory(label, name, file)));

describe('toBinaryFile goes by the content, whatever the file is called', () => {
	const acceptedFor = (extension: string): AcceptedFiles => (['mp3', 'wav'].includes(extension) ? recording : pictureOrVideo);

	it.each(Object.entries(posted))('and posts %s as what it is', (extension, files) => {
		for (const data of files.flatMap(inEveryDisguise)) {
			const { format, fileName } = fileFrom(data, '', acceptedFor(extension));
			expect(format.extensions).toContain(extension);
			expect(format.extensions).toContain(fileName.split('.').at(-1));
		}
	});

	it.each(Object.entries(posted))('and sends %s to the operation that posts it', (extension, files) => {
		const wrong = acceptedFor(extension) === recording ? pictureOrVideo : recording;
		for (const data of files.flatMap(inEveryDisguise)) expect(refusalFor(data, wrong).advice).toBe(`Set 'Operation' to ${wrong.other.operation}`);
	});

	it.each(Object.entries(refused))('and refuses %s with what it is', (_, files) => {
		for (const data of files.flatMap(inEveryDisguise)) {
			for (const accepted of [pictureOrVideo, recording]) {
				const { title, advice } = refusalFor(data, accepted);
				expect(title).toMatch(/^'Input Binary Field' 'data' holds .*, whose content is \w+/);
				expect(advice).not.toMatch(/undefined/);
			}
		}
	});

	it.each([
		['a PDF document', 'pdf', 'image/jpeg', pictureOrVideo, /^Convert it to JPG, PNG or MP4 first$/],
		['a HEIC picture', 'heic', 'image/jpeg', pictureOrVideo, /^Convert it to JPG, PNG or MP4 first$/],
		['a HEIC picture', 'heic', 'image/jpeg', recording, /^Convert it to JPG, PNG or MP4, and set 'Operation' to Send Media$/],
		['an Ogg recording', 'ogg', 'audio/mpeg', recording, /^Convert it to MP3 or WAV first$/],
		['an Ogg recording', 'ogg', 'video/mp4', pictureOrVideo, /^Convert it to MP3 or WAV, and set 'Operation' to Send Voice$/],
		['JSON', 'json', 'audio/mpeg', recording, /the node before this one: it holds an answer instead of the file/],
		['a web page', 'html', 'image/png', pictureOrVideo, /downloaded a web page instead of the file/],
		['base64 text', 'b64', 'image/png', pictureOrVideo, /Convert to File with 'Operation' Move Base64 String to File/],
		['plain text', 'txt', 'image/png', pictureOrVideo, /it holds a text instead of the file/],
		['an archive', 'zip', 'image/png', pictureOrVideo, /Unpack it/],
	])('and says of %s what helps', (what, extension, label, accepted, advice) => {
		for (const file of refused[extension]) {
			const facts = refusalFor(inMemory(label, undefined, file), accepted);
			expect(facts.title).toBe(`'Input Binary Field' 'data' holds a file of type ${label}, whose content is ${what}`);
			expect(facts.advice).toMatch(advice);
		}
	});

	it.each([
		['mp4', 'audio/mp4', undefined, 'an M4A recording'],
		['mp4', 'video/mp4', 'memo.m4a', 'an M4A recording'],
		['webm', 'audio/webm;codecs=opus', undefined, 'a WebM recording'],
	])('and takes a %s of type %s named %s for the recording that it is called', (extension, label, name, what) => {
		const facts = refusalFor(inMemory(label, name, posted[extension][0]), recording);
		expect(facts.title).toContain(`whose content is ${what}`);
		expect(facts.advice).toBe('Convert it to MP3 or WAV first');
	});

	it('where the start is known; for a file of which it is not, by name and label', () => {
		const file = { ...stored('image/png'), fileName: 'a.png' };
		const startingWith = (start?: Buffer) => fileFrom(file, '', pictureOrVideo, start);
		expect(startingWith().fileName).toBe('a.png');
		expect(startingWith(jpg).fileName).toBe('a.jpg');
		expect(factsOf(() => startingWith(mp3)).advice).toMatch(/Send Voice/);
	});
});

describe('toBinaryFile goes by name, then by label, where the content tells nothing', () => {
	it.each([
		['image/x-png', undefined, 'png'],
		['video/x-m4v', undefined, 'mp4'],
		['application/mp4', undefined, 'mp4'],
		['image/jpeg', 'a.png', 'png'],
		['application/pdf', 'a.png', 'png'],
		['image/jpeg', 'a.php', 'jpg'],
	])('%s named %s is a %s', (label, name, extension) => {
		expect(fileFrom(inMemory(label, name)).format.extensions).toContain(extension);
	});

	it.each(['audio/x-mpeg', 'audio/mpeg3', 'audio/x-mpeg-3', 'audio/x-mp3', 'audio/mpg'])('%s is an mp3', (label) => {
		expect(nameFrom(inMemory(label), '', recording)).toBe('file.mp3');
	});
});
