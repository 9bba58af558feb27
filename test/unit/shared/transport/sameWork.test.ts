import type { IBinaryData, INode, INodeParameters } from 'n8n-workflow';
import { canonical, keptFor, keyFor, workOf } from '../../../../nodes/shared/transport/sameWork';
import { fc } from '../../../properties/fixed';

const nodeWith = (parameters: unknown): INode => ({ parameters: parameters as INodeParameters }) as INode;

const first = { name: '', isOnly: false, method: 'sendTextStatus', idInstance: '7103000000', files: [] };

const work = (parameters: unknown, binary?: IBinaryData, field = 'data') =>
	workOf(nodeWith(parameters), { ...first, files: binary ? [{ field, binary }] : [] }).whole;

const { parameter } = fc.letrec<{ parameter: unknown; record: Record<string, unknown> }>((tie) => ({
	parameter: fc.oneof({ depthSize: 'small' }, fc.string({ minLength: 1 }), fc.integer({ min: 1 }), fc.constant(true), tie('record'), fc.array(tie('parameter'), { minLength: 1, maxLength: 3 })),
	record: fc.dictionary(fc.string(), tie('parameter'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
}));

const form = fc.dictionary(fc.string({ minLength: 1 }), parameter, { minKeys: 1, noNullPrototype: true }).filter((fields) => !('requestOptions' in fields));

/** The same value with the keys of all its objects the other way round. */
function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reversed(inner)]));
}

const isNote = (key: string): boolean => key.startsWith('cachedResult');

describe('workOf', () => {
	it('is the same for the same fields in any order, and after n8n has stored them', () => {
		fc.assert(fc.property(form, (fields) => expect(work(JSON.parse(JSON.stringify(reversed(fields))))).toBe(work(fields))));
	});

	it('is another one for every field that is changed, emptied or added', () => {
		fc.assert(
			fc.property(form, fc.nat(), parameter, (fields, which, value) => {
				const keys = Object.keys(fields).filter((key) => !isNote(key));
				fc.pre(keys.length > 0);
				const key = keys[which % keys.length];
				fc.pre(JSON.stringify(canonical(fields[key])) !== JSON.stringify(canonical(value)) && canonical(fields[key]) !== undefined && canonical(value) !== undefined);
				expect(work({ ...fields, [key]: value })).not.toBe(work(fields));
				expect(work({ ...fields, [key]: '' })).not.toBe(work(fields));
				expect(work({ ...fields, [`${keys.join('')}!`]: value })).not.toBe(work(fields));
			}),
		);
	});

	it.each<[string, unknown]>([
		['a text', ''],
		['a switch that is off', false],
		['a number', 0],
		['a collection', {}],
		['a list', []],
		['nothing', null],
		['a collection of empty fields', { inner: { text: '', list: [] } }],
	])('is the same when a newer version of the node adds a field with nothing in it: %s', (_, value) => {
		fc.assert(fc.property(form, (fields) => expect(work({ ...fields, 'a new one': value })).toBe(work(fields))));
	});

	it('does not depend on how the requests travel, nor on what the editor notes beside a choice', () => {
		const chosen = { __rl: true, mode: 'list', value: '1' };
		expect(work({ chosen: { ...chosen, cachedResultName: 'Anna' }, requestOptions: { timeout: 1 } })).toBe(work({ chosen }));
		expect(work({ chosen: { ...chosen, value: '2' } })).not.toBe(work({ chosen }));
	});

	it('is another one for another method or instance, and for another piece of the same item', () => {
		const all = [first, { ...first, method: 'deleteStatus' }, { ...first, idInstance: '7103000001' }, { ...first, name: 'Anna' }];
		expect(new Set(all.map((one) => workOf(nodeWith({}), one).whole)).size).toBe(4);
	});
});

describe('which file a work takes', () => {
	const stored = (id: string): IBinaryData => ({ id, data: id.split(':')[0], mimeType: 'image/png' });
	const inItem = (data: string): IBinaryData => ({ data, mimeType: 'image/png' });
	const own = '0f9c2e6a-5a3e-4b2c-9b1d-2f6f1d3c4b5a';

	it.each([
		['before the execution has its number, and after', `filesystem-v2:workflows/w/executions/temp/binary_data/${own}`, `filesystem-v2:workflows/w/executions/123/binary_data/${own}`],
		['in the database, and on disk', `database:${own}`, `filesystem-v2:workflows/w/executions/123/binary_data/${own}`],
		['in an object store, and on disk', `s3:workflows/w/executions/123/binary_data/${own}`, `filesystem-v2:workflows/w/executions/123/binary_data/${own}`],
	])('is known by what is its alone: %s', (_, before, after) => {
		expect(work({}, stored(after))).toBe(work({}, stored(before)));
	});

	it('is another one for another stored file, content or field, and for none', () => {
		const all = [work({}), work({}, stored(`database:${own}`)), work({}, stored(`database:${own}1`)), work({}, inItem('aGk=')), work({}, inItem('aGo=')), work({}, inItem('aGk='), 'other')];
		expect(new Set(all).size).toBe(all.length);
	});

	it('is another one for other files, or for the same ones in another order', () => {
		const files = ['aGk=', 'aGo='].map((data) => ({ field: 'data', binary: inItem(data) }));
		const all = [files, files.slice(0, 1), files.toReversed()].map((some) => workOf(nodeWith({}), { ...first, files: some }).whole);
		expect(new Set(all).size).toBe(3);
	});

	it('is known by its content where that lies in the item, whatever it is called', () => {
		expect(work({}, { ...inItem('aGk='), fileName: 'a.png', fileSize: '2 B' })).toBe(work({}, inItem('aGk=')));
	});
});

describe('what was kept for a work', () => {
	const form = { text: 'Hello' };
	const works = (names: string[], parameters: unknown = form) => names.map((name) => workOf(nodeWith(parameters), { ...first, name, isOnly: names.length === 1 }));
	const kept = (names: string[]): Record<string, string> => Object.fromEntries(works(names).map((work, at) => [keyFor(work), names[at]]));

	it.each<[string, string[], string[], Array<string | undefined>]>([
		['the only piece is known under any name', ['Anna'], ['Boris'], ['Anna']],
		['of several each is known by its own, in any order', ['Anna', 'Boris'], ['Boris', 'Clara', 'Anna'], ['Boris', undefined, 'Anna']],
		['the only piece is known among several, too', ['Anna'], ['Boris', 'Anna'], [undefined, 'Anna']],
		['one of several is known when it is the only one left', ['Anna', 'Boris'], ['Boris'], ['Boris']],
		['a piece that is alone now is not one of several that were others', ['Anna', 'Boris'], ['Clara'], [undefined]],
	])('%s', (_, before, now, found) => {
		expect(works(now).map((work) => keptFor(kept(before), work))).toEqual(found);
	});

	it('is nothing for another form, nor where nothing was kept', () => {
		expect([...works(['Anna'], { text: 'Bye' }).map((work) => keptFor(kept(['Anna']), work)), keptFor(undefined, works(['Anna'])[0])]).toEqual([undefined, undefined]);
	});
});
