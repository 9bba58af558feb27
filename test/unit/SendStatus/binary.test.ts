import type { IBinaryData } from 'n8n-workflow';
import { pictureOrVideo, recording, type AcceptedFiles } from '../../../nodes/SendStatus/acceptedFiles';
import { inMemory, stored } from '../shared/files/items';
import { fileFrom, nameFrom, refusalFor } from './binaryFiles';

const MEGABYTE = 1024 * 1024;

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
