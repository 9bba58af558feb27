import type { IBinaryData, IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { binaryFieldsOf, fileMeant, filesOf } from '../../../nodes/SendStatus/binaryFields';
import { startInItem } from '../../../nodes/SendStatus/content';
import { factsOf } from '../factsOf';
import { inMemory, itemWith, noFiles, stored } from './items';

const photo = { ...inMemory('image/png', 'photo.png'), fileSize: '7 B' };
const film = { ...inMemory('video/mp4', 'film.mp4'), fileSize: '7 B' };
const item = itemWith({ photo, film });

const meant = (binaryPropertyName: unknown, fields = item) => fileMeant({ binaryPropertyName } as IDataObject, fields);

/** A file as `$binary` gives it: with all that n8n knows of it but the content. */
const withoutContent = (file: IBinaryData): object => Object.fromEntries(Object.entries(file).filter(([fact]) => fact !== 'data'));

describe('fileMeant, by the name of a field', () => {
	it.each(['film', ' film ', 'film\u200b', ['film']])('finds the file: %j', (name) => {
		expect(meant(name)).toEqual({ field: 'film', binary: film });
	});

	it.each([
		[item, /^The item has 'photo', 'film': enter the one that holds the file$/],
		[noFiles, /no binary field at all.*HTTP Request/],
	])('says which ones there are where it is missing', (fields, advice) => {
		const facts = factsOf(() => meant('data', fields));
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
	])('refuses an object %s', (_, value, fields) => {
		const facts = factsOf(() => meant(value, fields));
		expect(facts.title).toBe("'Input Binary Field' gives an object that is not one file of the item");
		expect(facts.advice).toMatch(/name of the binary field.*\$\('Start'\)\.item\.binary/);
	});
});

describe('binaryFieldsOf', () => {
	const assertBinaryData = (name: string): IBinaryData => {
		if (name === 'deep.photo') return photo;
		throw new Error('The item has no such field');
	};
	const fieldsOf = (input: object) => binaryFieldsOf({ getInputData: () => ({ json: {}, ...input }), helpers: { assertBinaryData } } as unknown as IExecuteSingleFunctions, startInItem);

	it.each([
		['beside the JSON', { binary: { photo } }, ['photo']],
		['in it, with binaryMode: combined', { json: { _files: { photo, film } } }, ['photo', 'film']],
		['where a node before has put it in the JSON', { json: { photo, name: 'Anna', list: [photo] } }, ['photo']],
		['in both', { json: { _files: { film } }, binary: { photo } }, ['film', 'photo']],
		['nowhere', {}, []],
		['nowhere, for what only looks alike', { json: { _files: 'photo', file: { data: 'text' } } }, []],
	])('finds files %s', (_, input, names) => {
		const fields = fieldsOf(input);
		expect(fields.names).toEqual(names);
		for (const name of names) expect(fields.get(name)).toBe(name === 'film' ? film : photo);
		expect(Object.keys(filesOf({ json: {}, ...input }))).toEqual(names);
	});

	it('looks a field up as n8n does', () => {
		expect(fieldsOf({}).get('deep.photo')).toBe(photo);
		expect(fieldsOf({}).get('other')).toBeUndefined();
	});

	it('finds none that only every object has', () => {
		expect(fieldsOf({}).get('constructor')).toBeUndefined();
	});
});
