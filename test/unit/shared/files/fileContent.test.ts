/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatInside, START_BYTES } from '../../../../nodes/shared/files/fileContent';
import { anyFormatOf, isPosted } from '../../../../nodes/shared/files/formats';
import { posted, refused, unknown } from './samples';

const samples = Object.entries({ ...posted, ...refused }).flatMap(([format, files]) => files.map((file, at) => ({ format, file, at })));

/** Where that library looks less far, or has another name: what it says of files that are known here as the second. */
const LESS_FAR = ['m4v mp4', 'heic avif', 'xml svg', 'zip docx', 'cfb doc', 'mp1 txt', 'mp1 html'];

/** What the library that n8n itself uses says of files, which it cannot be asked in here, since it is a module of the newer kind. */
function saidByLibrary(files: Buffer[]): Array<string | undefined> {
	const script = `
		import { fileTypeFromBuffer } from 'file-type';
		import { text } from 'node:stream/consumers';
		const files = JSON.parse(await text(process.stdin));
		const types = await Promise.all(files.map((file) => fileTypeFromBuffer(Buffer.from(file, 'base64')).catch(() => undefined)));
		console.log(JSON.stringify(types.map((type) => type?.ext ?? '')));`;
	const input = JSON.stringify(files.map((file) => file.toString('base64')));
	const cwd = join(__dirname, '../../../..');
	const said = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd, input, encoding: 'utf8' })) as string[];
	return said.map((extension) => extension || undefined);
}

describe('formatInside', () => {
	it.each(samples)('knows the $format no. $at by its first bytes', ({ format, file }) => {
		expect(formatInside(file.subarray(0, START_BYTES))).toBe(format);
	});

	it.each(unknown.map((file, at) => ({ file, at })))('does not guess where they tell none: no. $at', ({ file }) => {
		expect(formatInside(file.subarray(0, START_BYTES))).toBeUndefined();
	});

	it('knows each by a name that the list of formats has', () => {
		const posts = (extension: string): boolean | undefined => {
			const format = anyFormatOf(extension);
			return format && isPosted(format);
		};
		expect(Object.keys(posted).filter((extension) => posts(extension) !== true)).toEqual([]);
		expect(Object.keys(refused).filter((extension) => posts(extension) !== false)).toEqual([]);
	});

	it('never says another format than the library that n8n uses, where both know one', () => {
		const said = saidByLibrary(samples.map(({ file }) => file));
		const differing = samples.map(({ format }, at) => [said[at] ?? format, format]).filter(([theirs, ours]) => anyFormatOf(theirs) !== anyFormatOf(ours));
		expect(differing.map((both) => both.join(' ')).filter((both) => !LESS_FAR.includes(both))).toEqual([]);
		expect(said.filter(Boolean).length).toBeGreaterThan(samples.length / 2);
	});

	it('takes no text for anything else, and no bytes make it fail', () => {
		const texts = ['txt', 'json', 'html', 'svg', 'xml', 'b64'];
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
				const format = formatInside(Buffer.from(text));
				expect(format === undefined || texts.includes(format)).toBe(true);
			}),
		);
		const all = samples.map(({ file }) => file);
		fc.assert(
			fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.tuple(fc.constantFrom(...all), fc.nat(120)).map(([file, length]) => file.subarray(0, length))), (bytes) => {
				const format = formatInside(Buffer.from(bytes));
				expect(format === undefined || anyFormatOf(format) !== undefined).toBe(true);
			}),
		);
	});
});
