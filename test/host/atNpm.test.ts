import { isAtNpm, runsOf } from '../versions/atNpm';
import { chosen } from '../versions/chosen';

it.each([
	['newest', true],
	['2.40.7', true],
	['2.41', false],
	['latest', false],
])('asks npm for N8N_LINE=%s: %s', (line, expected) => {
	expect(isAtNpm(line)).toBe(expected);
});

it('takes from what npm says of a release which engine it has, and runs that with both kinds of expressions', () => {
	const published = { version: '2.50.1', dependencies: { 'n8n-core': '2.50.0', 'n8n-workflow': '2.49.3', express: '5.1.0' } };
	const engine = { line: 'newest', n8n: '2.50.1', core: '2.50.0', workflow: '2.49.3', engine: 'n8n-core-at-npm', node: '24' };
	expect(runsOf('newest', published)).toEqual([
		{ ...engine, expressions: 'legacy' },
		{ ...engine, expressions: 'vm' },
	]);
});

it('says which lines there are', async () => {
	await expect(chosen('3.0')).rejects.toThrow(/^N8N_LINE is "3\.0"; there are 1\.85, 1\.99, .*2\.41, newest, and any release by its whole number$/);
});
