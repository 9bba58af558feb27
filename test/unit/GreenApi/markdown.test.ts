/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { toWhatsAppMarks } from '../../../nodes/GreenApi/markdown';

const lines = (...all: string[]): string => all.join('\n');

type Case = [markdown: string, written: string];

const marks: Case[] = [
	['**Sale** today', '*Sale* today'],
	['__Sale__ today', '*Sale* today'],
	['*Sale* today', '_Sale_ today'],
	['_Sale_ today', '_Sale_ today'],
	['***Sale*** today', '_*Sale*_ today'],
	['**Sale *now* on**', '*Sale _now_ on*'],
	['~~Sale~~ today', '~Sale~ today'],
	['**~~Sale~~**', '*~Sale~*'],
	['**Price**: 5, "**new**", (*hot*)!', '*Price*: 5, "*new*", (_hot_)!'],
	['**one** **two**', '*one* *two*'],
	['**over\ntwo lines**', '*over*\n*two lines*'],
	['**bold **in** bold**', '*bold in bold*'],
	['חדש: **מבצע**', 'חדש: *מבצע*'],
	['这是**重点**内容', '这是*重点*内容'],
];

const noMarks: Case[] = [
	'2 * 3 * 4', '2*3*4', '2**3**4', 'snake_case_name', 'a file of a_b_', 'un*frigging*believable', '5 * 3 = 15', '** no bold **', '**', '_', '~', '~~', '~10', '*open', 'a ~single~ one',
	'https://example.com/a_b_c/_d_/e*', 'see https://example.com/__x__ now', 'C:\\path', '5 < 6 > 4', 'AT&T &unknown; &', '#sale', '[1] and [x] ]', '!important', '1986. was good', '',
	'{"a": [1, 2], "b": "x_y"}',
].map((text) => [text, text]);

const links: Case[] = [
	['[our menu](https://example.com/menu_1)', 'our menu (https://example.com/menu_1)'],
	['[**our** menu](https://example.com "Menu")', '*our* menu (https://example.com)'],
	['[https://example.com/](https://example.com)', 'https://example.com'],
	['[example.com](https://example.com/)', 'https://example.com/'],
	['[a\\_b](a_b)', 'a_b'],
	['[](https://example.com)', 'https://example.com'],
	['[nothing]()', 'nothing'],
	['<https://example.com/_a_>', 'https://example.com/_a_'],
	['[write](mailto:anna@example.com), [anna@example.com](mailto:anna@example.com), <anna@example.com>', 'write (mailto:anna@example.com), anna@example.com, anna@example.com'],
	['[brackets](https://example.com/a_(b)) and [spaces](<a b>)', 'brackets (https://example.com/a_(b)) and spaces (a b)'],
	['[*](u) *', '* (u) *'],
	['![a cake](https://example.com/cake.jpg)', 'a cake (https://example.com/cake.jpg)'],
	['![](https://example.com/cake.jpg)', 'https://example.com/cake.jpg'],
	['[![a cake](c.jpg)](https://example.com)', 'a cake (c.jpg) (https://example.com)'],
	['[not closed](https://example.com', '[not closed](https://example.com'],
	['[a [b](c) d](e)', '[a b (c) d](e)'],
	['**https://example.com/a_b** and **[x](y)**', '*https://example.com/a_b* and *x (y)*'],
	['https://example.com/a\\_b?c=1&amp;d=2', 'https://example.com/a_b?c=1&d=2'],
];

const signs: Case[] = [
	['\\*not bold\\* \\_nor\\_ \\# this \\\\', '*not bold* _nor_ # this \\'],
	['\\**a*', '*_a_'],
	['&lt;b&gt; &amp; &quot;&apos;&#39;&#x21;&nbsp;.', '<b> & "\'\'!\u00a0.'],
	['&#0; &#xD800; &#1114112;', '\ufffd \ufffd \ufffd'],
	['one  \ntwo\\\nthree<br>four<br/>\nfive', 'one\ntwo\nthree\nfour\nfive'],
	['`**code**` and ``a`b`` and `un *closed*', '`**code**` and ```a`b``` and `un _closed_'],
	['` a `, `\\`, `a\nb`', '`a`, `\\`, `a b`'],
	['**`code`**', '*`code`*'],
];

const blocks: Case[] = [
	['# Menu', '*Menu*'],
	['### The **best** *menu* ###', '*The best _menu_*'],
	['# ', ''],
	['#### C#', '*C#*'],
	['Menu\n====\n\nBread\n-----\ntext', '*Menu*\n\n*Bread*\ntext'],
	['* one\n* two\n+ three\n- four\n-', '- one\n- two\n- three\n- four\n-'],
	['1. one\n2. **two**\n10) three', '1. one\n2. *two*\n10) three'],
	['* one\n    * deep\n        * deeper\n* two', '- one\n  - deep\n    - deeper\n- two'],
	['1. one\n   - in it\n   goes on\n2. two', '1. one\n  - in it\n  goes on\n2. two'],
	['- one **bold\n  line**\n\n  more\n\nafter', '- one *bold*\n  *line*\n\n  more\n\nafter'],
	['- one\nafter', '- one\nafter'],
	['- one\n---\nafter', '- one\n---\nafter'],
	['- [ ] to do\n- [x] done', '- [ ] to do\n- [x] done'],
	['> *quoted*\n> > twice\n>\n> - list', '> _quoted_\n> twice\n>\n> - list'],
	['***\n* * *\n_____', '---\n---\n---'],
	['a\n\n\nb\n', 'a\n\n\nb\n'],
	['a\r\nb\rc', 'a\nb\nc'],
	[lines('```js', 'const a = **b**;', '', '  # no', '```', '**x**'), lines('```', 'const a = **b**;', '', '  # no', '```', '*x*')],
	[lines('~~~~', '~~~', '```', '~~~~'), lines('```', '~~~', '```', '```')],
	[lines('1. Run', '   ```bash', '   ls *', '     -l', '   ```', '2. Done'), lines('1. Run', '```', 'ls *', '  -l', '```', '2. Done')],
	[lines('```', 'never *closed*'), lines('```', 'never *closed*', '```')],
	['    *indented* code', '    *indented* code'],
	[lines('| Bread | Price |', '|:---|---:|', '| **Rye** | 3 \\| 4 |', '| `a` |', 'after'), lines('Bread | Price', '*Rye* | 3 | 4', '`a`', 'after')],
	[lines('Bread | Price', '--- | ---', 'Rye | 3<br>4'), lines('Bread | Price', 'Rye | 3 4')],
	[lines('a | b', '---'), '*a | b*'],
	[lines('a | b', 'c | d'), lines('a | b', 'c | d')],
];

describe.each(Object.entries({ marks, 'what has no marks': noMarks, links, signs, blocks }))('of %s', (_, cases) => {
	it.each(cases)('%j becomes %j', (markdown, written) => expect(toWhatsAppMarks(markdown)).toBe(written));
});

/** The processor's time that the work takes, in microseconds. */
function timeOf(work: () => unknown): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return user + system;
}

const pieces = [
	'*', '**', '***a** ', '_', '_a*b', '*a ', '**a*', '~~', '~~a', '*_~~', '`', '``a`', 'a`b``', '```a ', '\\', '\\`', '[', ']', '![', '](', '[a](', '[a](<', '[a](b "', "[a](b '", '[a](b (', '![a](', '![', '](u)', '[a](u)',
	'<', '<a:', '<br>', '<a@', '&', '&amp', '&#x', 'https://', 'https://_', 'https://a&b', '> ', '>', '- ', '- a\n', '  - ', '1. ', '# ', '#', '# a ', '|', '|-', 'a|b\n-|-\n', '\\|', ' ', '\t', '    ', '\n', 'a\n', '**a\n', '=\n', '```\n', '~~~a\n', '-', '- -', '* * ', '(', ')', 'a', '國',
];

const LENGTH = 50_000;

const filled = (piece: string, length: number): string => piece.repeat(length / piece.length);

/** What begins many times, and then something else that looks back to it. */
const halves = [['*a ', 'b_ '], ['*_a ', 'b** '], ['[', ']'], ['[', '](u)'], ['![', '](u)'], ['` ', '`` '], ['[a](', ')'], ['- a\n', 'b\n'], ['> ', '- ']].map((pair) => pair.map((piece) => filled(piece, 2 * LENGTH)).join(''));

it('takes no longer for any text than its length says', () => {
	// A third of what the simplest quadratic work takes, as this machine shows with a shorter text.
	const limit = (timeOf(() => `${'/'.repeat(LENGTH / 5)}!`.replace(/\/+$/, '')) * 25) / 3;
	// Once alone says nothing: the collector of garbage may have come in between.
	const isSlow = (text: string) => [1, 2, 3].every(() => timeOf(() => toWhatsAppMarks(text)) > limit);
	const slow = pieces.flatMap((piece) => ['', '!', '\n|-|-|'].map((end) => filled(piece, LENGTH) + end)).concat(halves).filter(isSlow);
	expect(slow.map((text) => text.slice(0, 20))).toEqual([]);
});
