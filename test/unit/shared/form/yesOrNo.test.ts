import { yesOrNo } from '../../../../nodes/shared/form/yesOrNo';
import { factsOf } from '../../factsOf';
import { formWith } from './forms';

const { properties, read } = yesOrNo({ displayName: 'Link Preview', name: 'linkPreview', default: false, description: 'Whether to show it' });

const readOne = (value: unknown) => read(formWith({ linkPreview: value }));

it('is a switch', () => {
	expect(properties).toEqual([{ displayName: 'Link Preview', name: 'linkPreview', default: false, description: 'Whether to show it', type: 'boolean' }]);
});

it.each([[true, true], [false, false], ['true', true], [' False\n', false], ['', undefined], [undefined, undefined], [null, undefined]])('reads %j as %j', (value, expected) => {
	expect(readOne(value)).toBe(expected);
});

it.each([['no', "'Link Preview' must be true or false, not 'no'"], [0, "'Link Preview' must be true or false, not '0'"], [[true], "'Link Preview' must be a text"]])('refuses %j', (value, title) => {
	expect(factsOf(() => readOne(value)).title).toBe(title);
});
