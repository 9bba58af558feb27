import { toWebAddress } from '../../../../nodes/shared/form/webAddress';
import { factsOf } from '../../factsOf';

it.each([['https://example.com/menu?a=1,2', 'https://example.com/menu?a=1,2'], [' HTTP://example.com\n', 'HTTP://example.com'], [['https://example.com'], 'https://example.com']])('reads %j', (value, expected) => {
	expect(toWebAddress(value, 'Link')).toBe(expected);
});

it.each([[''], [' '], [undefined], [null], [[]]])('finds none in %j', (value) => {
	expect(toWebAddress(value, 'Link')).toBeUndefined();
});

it.each(['example.com', 'https:example.com', 'https://', 'https://exa mple.com', 'ftp://example.com', 'mailto:anna@example.com'])('refuses %j', (value) => {
	const { title, advice } = factsOf(() => toWebAddress(value, 'Link'));
	expect([title, advice]).toEqual([`'Link' must be a web address, not '${value}'`, expect.stringMatching(/^Start it with https/)]);
});
