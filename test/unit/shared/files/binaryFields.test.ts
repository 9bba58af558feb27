import type { IBinaryData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { binaryFieldsOf, fileMeant } from '../../../../nodes/shared/files/binaryFields';
import type { Item } from '../../../../nodes/shared/form/field';
import { factsOf } from '../../factsOf';
import { itemWith } from '../../readForm';
import { inMemory, stored } from './items';

const photo = { ...inMemory('image/png', 'photo.png'), fileSize: '7 B' };
const film = { ...inMemory('video/mp4', 'film.mp4'), fileSize: '7 B' };
const item = itemWith({ photo, film });

const meant = (given: unknown, from = item) => fileMeant(given, binaryFieldsOf(from));

/** A file as `$binary` gives it: with all that n8n knows of it but the content. */
const withoutContent = (file: IBinaryData): object => Object.fromEntries(Object.entries(file).filter(([fact]) => fact !== 'data'));

describe('fileMeant, by the name of a field', () => {
	it.each(['film', ' film ', 'film\u200b', ['film']])('finds the file: %j', (name) => {
		expect(meant(name)).toEqual({ field: 'film', binary: film });
	});

	it.each([
		[item, /^The item has 'photo', 'film': enter the one that holds the file$/],
		[itemWith({}), /no binary field at all.*HTTP Request/],
	])('says which ones there are where it is missing', (from, advice) => {
		const facts = factsOf(() => meant('data', from));
		expect(facts.title).toBe("'Input Binary Field' names 'data', which the item does not have");
		expect(facts.advice).toMatch(advice);
	});

	it.each(['', '  ', undefined, null, '\u2800', []])('asks for one in place of %j', (name) => {
		expect(factsOf(() => meant(name)).title).toBe("'Input Binary Field' is empty");
	});

	it.each(['photo, film', 'photo film', 'photo;film', 'photo\nfilm'])('refuses several: %j', (name) => {
		const facts = factsOf(() => meant(name));
		expect(facts.title).toBe("'Input Binary Field' names 2 fields, 'photo', 'film'");
		expect(facts.advice).toMatch(/one file/);
	});

	it.each([[['photo', 'film']], [[photo, film]]])('refuses a list of several: %j', (list) => {
		expect(factsOf(() => meant(list)).title).toBe("'Input Binary Field' holds 2 values");
	});

	it('takes a field whose name looks like several', () => {
		expect(meant('photo, film', itemWith({ photo, film, 'photo, film': film })).field).toBe('photo, film');
	});
});

describe('fileMeant, by the file itself', () => {
	const other = inMemory('image/gif', 'other.gif');

	it.each([['in an item', other], ['stored', stored('image/gif')], ['in a list of one', [other]]])('takes it from any node, %s', (_, value) => {
		expect(meant(value)).toEqual({ field: 'Input Binary Field', binary: [value].flat()[0] });
	});

	it('knows one of the item without its content again', () => {
		expect(meant(withoutContent(film))).toEqual({ field: 'film', binary: film });
	});

	it.each([
		['of another node', withoutContent(other), item],
		['that may be two', withoutContent(photo), itemWith({ photo, again: photo })],
		['of no facts', {}, item],
		['that is no file', { name: 'photo' }, item],
		['of dates', new Date(0), item],
		['beside a field that holds none', withoutContent(other), itemWith({ broken: undefined as unknown as IBinaryData })],
	])('refuses an object %s', (_, value, from) => {
		const facts = factsOf(() => meant(value, from));
		expect(facts.title).toBe("'Input Binary Field' gives an object that is not one file of the item");
		expect(facts.advice).toMatch(/name of the binary field.*\$\('Start'\)\.item\.binary/);
	});
});

describe('binaryFieldsOf', () => {
	type Input = Pick<INodeExecutionData, 'json' | 'binary'>;

	/** How n8n finds a file: by the workflow's setting, beside the JSON or by a path in it. */
	const asN8n = (mode: string, { json, binary }: Input) => (path: string): IBinaryData => {
		const found = mode === 'combined' ? path.split('.').reduce<unknown>((value, part) => (value as IDataObject | undefined)?.[part], json) : binary?.[path];
		if (found === undefined) throw new Error('The item has no such field');
		return found as IBinaryData;
	};
	const fieldsOf = (mode: string, input: Partial<Input>) => {
		const item = { json: {}, ...input };
		return binaryFieldsOf({ getInputData: () => item, helpers: { assertBinaryData: asN8n(mode, item) } } as unknown as Item);
	};

	it.each<[string, string, object, string[]]>([
		['beside the JSON', 'separate', { binary: { photo } }, ['photo']],
		['beside the JSON, where n8n has left them', 'combined', { binary: { photo } }, ['photo']],
		['in it', 'combined', { json: { _files: { photo, film } } }, ['photo', 'film']],
		['in it, where a node before has put it', 'combined', { json: { photo, name: 'Anna', list: [photo] } }, ['photo']],
		['in both', 'combined', { json: { _files: { film } }, binary: { photo } }, ['photo', 'film']],
		['nowhere', 'separate', {}, []],
		['nowhere, for what only looks alike', 'combined', { json: { _files: 'photo', file: { data: 'text' }, other: { mimeType: 'image/png' } } }, []],
		['in no JSON where n8n does not look for them there', 'separate', { json: { photo, _files: { film } } }, []],
	])('finds files %s, with binaryMode: %s', (_, mode, input, names) => {
		const fields = fieldsOf(mode, input);
		expect(fields.names()).toEqual(names);
		expect(['photo', 'film'].filter((name) => fields.get(name))).toEqual(['photo', 'film'].filter((name) => names.includes(name)));
		for (const name of names) expect(fields.get(name)).toBe(name === 'film' ? film : photo);
	});

	it('looks a field up by a path where n8n does', () => {
		expect(fieldsOf('combined', { json: { deep: { photo } } } as unknown as Input).get('deep.photo')).toBe(photo);
	});

	it.each(['constructor', 'toString', 'other'])('finds no %s, which the item does not have', (field) => {
		for (const mode of ['separate', 'combined']) expect(fieldsOf(mode, { binary: { photo } }).get(field)).toBeUndefined();
	});
});
