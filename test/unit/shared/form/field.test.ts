import { refusal } from '../../../../nodes/shared/failures/failure';
import { field, formIn, group, propertiesOf, readFields } from '../../../../nodes/shared/form/field';
import { factsOfRejected } from '../../factsOf';
import { formWith, item, judged, namesOf, plain, property } from './forms';

describe('fields', () => {
	const both = group([property('first'), property('second')], ({ value }) => [value('first'), value('second')]);
	const late = { properties: [property('late')], read: async () => await Promise.resolve('late') };

	it('show their properties in their order', () => {
		expect(namesOf(propertiesOf({ one: plain('one'), both, late }))).toEqual(['one', 'first', 'second', 'late']);
	});

	it('are read under their own names, wherever the form has them, and whether that takes time or not', async () => {
		const input = await readFields({ chatId: plain('chat'), both, late }, formWith({ chat: 'a', first: 1, second: 2, other: 3 }));
		expect(input).toEqual({ chatId: 'a', both: [1, 2], late: 'late' });
	});

	it('find nothing where the form shows nothing', async () => {
		expect(await readFields({ chatId: plain('chat') }, formWith({}))).toEqual({ chatId: undefined });
	});

	it('are all looked at before anything is waited for, so that n8n still knows the item', () => {
		const form = formWith({});
		void readFields({ late, one: plain('one'), both }, form);
		expect(form.seen).toEqual(['one', 'first', 'second']);
	});

	it('end with the refusal of the one that the form shows first, however long that takes, and leave no other unheard', async () => {
		const slow = { properties: [], read: async () => await Promise.resolve().then(() => Promise.reject(refusal('Late', 'Mend it'))) };
		const wrong = formWith({ one: 'wrong', two: 'wrong' });
		expect((await factsOfRejected(readFields({ slow, one: judged('one'), two: judged('two') }, wrong))).title).toBe('Late');
		expect((await factsOfRejected(readFields({ one: judged('one'), slow, two: judged('two') }, wrong))).title).toBe("'one' is wrong");
	});

	it('read no property but their own', async () => {
		const astray = group([property('first')], ({ value }) => value('frist'));
		const reading = readFields({ astray }, formWith({ first: 1, frist: 2 }));
		await expect(reading).rejects.toThrow("A field reads 'frist', which is none of its properties");
	});

	it('of one property get its value alone', async () => {
		const read = jest.fn((value: unknown) => value);
		await readFields({ name: field(property('name'), read) }, formWith({ name: 'a' }));
		expect(read.mock.calls).toEqual([['a']]);
	});
});

it.each<[string, unknown, unknown]>([
	['an object', { name: 'a' }, 'a'],
	['an object without it', {}, undefined],
	['nothing', undefined, undefined],
	['a text', 'name', undefined],
	['a list', ['a'], undefined],
])('a form within a form that is %s', (_, value, expected) => {
	const form = formIn(value, { item });
	expect([form.value('name'), form.item]).toEqual([expected, item]);
});
