import { choice } from '../../../../nodes/shared/form/choice';
import { factsOfRejected } from '../../factsOf';
import { formWith, judged, plain, property } from './forms';

const { displayName, name } = property('from');

const from = choice(
	{ displayName, name, default: 'link', description: 'Where the file is' },
	{
		link: { name: 'Link', description: 'On the web', fields: { url: judged('url'), fileName: plain('fileName') } },
		binary: { name: 'Binary', description: 'In the item', fields: { field: judged('field'), fileName: plain('fileName') } },
		none: { name: 'None', description: 'Nowhere', fields: {} },
	},
);

const read = async (values: Record<string, unknown>) => await from.read(formWith(values));

it('shows what can be chosen, and the fields of each, shared where they are the same', () => {
	const [chooser, ...others] = from.properties;
	expect(chooser).toMatchObject({
		name: 'from',
		type: 'options',
		default: 'link',
		options: [
			{ name: 'Link', value: 'link', description: 'On the web' },
			{ name: 'Binary', value: 'binary', description: 'In the item' },
			{ name: 'None', value: 'none', description: 'Nowhere' },
		],
	});
	expect(others.map((field) => [field.name, field.displayOptions?.show])).toEqual([
		['url', { from: ['link'] }],
		['field', { from: ['binary'] }],
		['fileName', { from: ['link', 'binary'] }],
	]);
});

it.each<[string, Record<string, unknown>, object]>([
	['the chosen one', { from: 'binary', field: 'data', fileName: 'a.png' }, { chosen: 'binary', field: 'data', fileName: 'a.png' }],
	['one without fields', { from: 'none', url: 'x' }, { chosen: 'none' }],
	['the usual one where nothing is chosen', { url: 'x' }, { chosen: 'link', url: 'x', fileName: undefined }],
	['the usual one where an expression gives nothing', { from: '  ', url: 'x' }, { chosen: 'link', url: 'x', fileName: undefined }],
	['one with white space around it, as expressions give it', { from: ' none\n' }, { chosen: 'none' }],
])('reads the fields of %s alone', async (_, values, expected) => {
	expect(await read(values)).toEqual(expected);
});

it('does not look at the fields of what is not chosen, though an expression lets the form show them', async () => {
	const form = formWith({ from: 'binary', url: 'wrong', field: 'data' });
	expect(await from.read(form)).toEqual({ chosen: 'binary', field: 'data', fileName: undefined });
	expect(form.seen).toEqual(['from', 'field', 'fileName']);
});

it.each(['Link', 'linke', 'constructor', '__proto__', 'toString', '0'])('refuses the unknown word %j and says which there are', async (word) => {
	expect(await factsOfRejected(read({ from: word }))).toMatchObject({
		title: `'FROM' must be link, binary or none, not '${word}'`,
		advice: 'Choose one in the list, or let the expression give one of these words',
		mayBeDone: false,
	});
});

it('refuses what is no word', async () => {
	expect((await factsOfRejected(read({ from: { value: 'link' } }))).title).toBe("'FROM' must be a text");
});

it('ends with the refusal of a field of what is chosen', async () => {
	expect((await factsOfRejected(read({ from: 'binary', field: 'wrong' }))).title).toBe("'field' is wrong");
});
