import type { IBinaryData } from 'n8n-workflow';
import { pictureOrVideo, recording, type AcceptedFiles } from '../../../nodes/SendStatus/acceptedFiles';
import { factsOf } from '../factsOf';
import { inMemory, stored } from '../shared/files/items';
import { jpg, mp3, posted, refused } from '../shared/files/samples';
import { fileFrom, nameFrom, refusalFor } from './binaryFiles';

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
