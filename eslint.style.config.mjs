import { config as n8nConfig } from '@n8n/node-cli/eslint';

/* How this project writes, as far as it can be measured. It is not in eslint.config.mjs, which n8n's tools want unchanged. */

/** The files that are checked. */
const files = ['nodes/**/*.ts', 'credentials/**/*.ts'];

/** The parser and the rules for TypeScript of n8n's own configuration. */
const { languageOptions, plugins } = n8nConfig.find(({ name }) => name === 'typescript-eslint/base');

const string = ['"(?:[^"\\\\]|\\\\.)*"', "'(?:[^'\\\\]|\\\\.)*'", '`(?:[^`\\\\]|\\\\.)*`'].join('|');

/** A line that is one text, perhaps with its name. It may be long: people read the text in n8n, and pieces of it are hard to find. */
const oneText = `^\\s*(?:\\w+: |const \\w+ = )?(?:${string})[,;]$`;

/** A line of a comment that is one address, which may be long as well. */
const oneAddress = '^\\s*(?://|/?\\*+)\\s*https?://\\S+(?: \\*/)?$';

/** The report of a loop whose head does more than counting, so that a reader overlooks what changes there. */
const loopHead = (selector, message) => ({ selector: `ForStatement${selector}`, message });

/** The folders of nodes/shared, each of which may import from those before it only. */
const layers = ['api', 'address', 'failures', 'form', 'statuses', 'transport', 'web', 'files', 'people', 'operation', 'journals', 'notifications', 'questions'];

const refuseImports = (files, regexes, message) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { patterns: regexes.map((regex) => ({ regex, caseSensitive: true, message })) }] },
});

const NODE = '^(\\.\\./)+[A-Z]';

export default [
	{ ignores: ['dist/'] },
	{
		files,
		languageOptions,
		plugins,
		// A comment that switches off a rule of the other configuration is right, though that rule is unknown here.
		linterOptions: { reportUnusedDisableDirectives: 'off' },
		rules: {
			'max-len': ['error', { code: 140, tabWidth: 4, ignorePattern: `${oneText}|${oneAddress}` }],
			'max-lines': ['error', 200],
			'no-nested-ternary': 'error',
			'no-restricted-syntax': [
				'error',
				loopHead('[init.declarations.length>1]', 'Declare in the head of a loop what it counts by, and all else before it.'),
				loopHead(':not([test])', 'Say in the head of a loop when it ends, or write while.'),
				loopHead(':not([update])', 'Say in the head of a loop how it goes on, or write while.'),
				loopHead('[update.type="SequenceExpression"]', 'Do one thing after each round of a loop, and all else in its body.'),
			],
			'no-return-assign': ['error', 'always'],
			'@typescript-eslint/no-explicit-any': 'error',
		},
	},
	refuseImports(['nodes/*/**/*.ts'], [NODE], 'No folder of a node knows another one: what two share belongs into nodes/shared.'),
	...layers.map((layer, at) =>
		refuseImports(
			[`nodes/shared/${layer}/**/*.ts`],
			[NODE, ...layers.slice(at + 1).map((later) => `^(\\.\\./)+${later}/`)],
			`Imports go one way: ${layers.join(' < ')} < the nodes.`,
		),
	),
];
