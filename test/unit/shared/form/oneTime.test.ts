import { oneTime } from '../../../../nodes/shared/form/oneTime';
import { factsOfRejected } from '../../factsOf';
import { formWith, judged, namesOf, plain } from './forms';

const preview = oneTime({ displayName: 'Preview', name: 'preview', description: 'What is shown' }, { title: plain('titleText'), link: judged('link') });

const read = async (value: unknown) => await preview.read(formWith({ preview: value, titleText: 'outside', link: 'wrong' }));

it('is one group of fields, empty at first', () => {
	const [{ options, ...property }, ...others] = preview.properties;
	expect(property).toEqual({ displayName: 'Preview', name: 'preview', description: 'What is shown', type: 'fixedCollection', default: {} });
	expect(options).toEqual([{ displayName: 'Preview', name: 'group', values: expect.any(Array) as unknown }]);
	expect(namesOf((options as Array<{ values: typeof preview.properties }>)[0].values)).toEqual(['titleText', 'link']);
	expect(others).toEqual([]);
});

it('reads what was entered into the group', async () => {
	expect(await read({ group: { titleText: 'Menu', link: 'x' } })).toEqual({ title: 'Menu', link: 'x' });
	expect(await read({ group: {} })).toEqual({ title: undefined, link: undefined });
});

it.each([[{}], [undefined], ['text'], [{ group: 'text' }]])('is not there where nothing was added: %j', async (value) => {
	expect(await read(value)).toBeUndefined();
});

it('ends with the refusal of a field', async () => {
	expect((await factsOfRejected(read({ group: { link: 'wrong' } }))).title).toBe("'link' is wrong");
});
