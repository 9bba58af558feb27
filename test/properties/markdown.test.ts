import { toWhatsAppMarks } from '../../nodes/GreenApi/markdown';
import { referenceLines } from '../unit/GreenApi/markdownReference';
import { fc } from './fixed';

/** Lines as they are compared: without empty ones, whose number is the text's, and with one space between words. */
const compared = (lines: string[]): string[] => lines.map((line) => line.trimEnd().replace(/(\S) +/g, '$1 ')).filter((line) => line !== '' && line !== '>');

const asReference = (text: string): void => expect(compared(toWhatsAppMarks(text).split('\n'))).toEqual(compared(referenceLines(text)));

const signs = ['*', '**', '***', '_', '__', '~~', '`', '``', '\\', '[', '](u)', '](https://x.y/a_b)', '(', ')', '.', '"', '! ', ' &amp;', ' &#33;', 'b<br>c', '<https://x.y/_z_/>'];
const words = ['a', 'b', '1', 'é', 'я', '國', 'bold', 'snake_case', 'https://x.y/a_b_c ', '😀'];

/** Where the parser goes other ways than CommonMark: four ~, and signs right beside brackets; or where white space at the end of a line counts. */
const ITS_OWN_WAY = /~~~|[\\`] +\n|\[[*_~]|[*_~]\]/;

/** A line that begins with a word, so that it is a paragraph's, with anything behind. */
const line = fc
	.string({ unit: fc.constantFrom(...signs, ...signs, ...words, ' ', ' ', ' ', '\nw', 'b  \nw'), maxLength: 24 })
	.map((text) => `w${text}`)
	.filter((text) => !ITS_OWN_WAY.test(text));

/** A short text of whole words and marks, as people mean them. */
const phrase: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			fc.constantFrom('Order', 'bread', '2 * 3 * 4', 'snake_case', '`**x**`', 'https://x.y/a_b', '\\*', '5 < 6', '&lt;', '"quoted"', '國語'),
			fc.tuple(fc.constantFrom('**', '__', '*', '_', '***', '~~'), fc.constantFrom('bread', 'fresh bread', 'a `b`', 'x.')).map(([mark, text]) => mark + text + mark),
			fc.tuple(fc.constantFrom('', '!'), fc.constantFrom('menu', '**menu**', 'x.y', '')).map(([image, text]) => `${image}[${text}](https://x.y)`),
		),
		{ minLength: 1, maxLength: 5 },
	)
	.map((parts) => `So ${parts.join(' ')}`);

const indented = (text: string, by: number): string => text.split('\n').map((one) => ' '.repeat(by) + one).join('\n');

const code = fc.tuple(fc.constantFrom('```', '~~~', '````'), fc.constantFrom('', 'js'), fc.constantFrom('const a = **b**;', '# no\n  - list', '')).map(([ticks, language, text]) => `${ticks}${language}\n${text}\n${ticks}`);

const list = fc.letrec<{ list: string; item: string }>((tie) => ({
	item: fc.oneof({ maxDepth: 2 }, phrase, fc.tuple(phrase, phrase).map(([one, other]) => `${one}\n${other}`), fc.tuple(phrase, code).map(([text, block]) => `${text}\n\n${block}`), fc.tuple(phrase, tie('list')).map(([text, inner]) => `${text}\n${inner}`)),
	list: fc.tuple(fc.constantFrom('- ', '* ', '+ ', '1. ', '1) '), fc.array(tie('item'), { minLength: 1, maxLength: 3 })).map(([marker, items]) => items.map((item) => marker + indented(item, marker.length).trimStart()).join('\n')),
})).list;

const table = fc.array(fc.tuple(phrase, fc.constantFrom('', '1 \\| 2', '**3**')), { minLength: 1, maxLength: 3 }).map((rows) => ['| Bread | *Price* |', '|---|:-:|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'));

const block = fc.oneof(
	phrase,
	line.filter((text) => !/\n *$/.test(text)),
	fc.tuple(fc.integer({ min: 1, max: 6 }), phrase, fc.constantFrom('', ' #', ' ##')).map(([level, text, end]) => `${'#'.repeat(level)} ${text}${end}`),
	fc.tuple(phrase, fc.constantFrom('===', '---')).map((lines) => lines.join('\n')),
	fc.constantFrom('---', '***', '_ _ _', '    indented **code**'),
	code,
	list,
	table,
);

const document = fc.array(fc.oneof(block, block.map((text) => text.split('\n').map((one) => `> ${one}`).join('\n'))), { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'));

it('finds the same marks as a well-kept parser in any line', () => {
	fc.assert(fc.property(line, asReference), { numRuns: 3000 });
});

it('makes the same of any document', () => {
	fc.assert(fc.property(document, asReference), { numRuns: 1000 });
});

/** Sentences that have nothing of Markdown in them. */
const plain = fc
	.array(fc.constantFrom('Bread', 'at 9:00', '5 * 3', 'a_b_c', 'https://x.y/a_b?c=1&d=2', '#sale', '50 %', '(new)', '國語', '😀', '"so"', 'a - b', '3 < 4 > 2', 'x|y', '[sic]', '~5'), { minLength: 1, maxLength: 6 })
	.map((parts) => `So ${parts.join(' ')}.`);

const plainText = fc.array(fc.tuple(fc.constantFrom('', '', '- ', '1. ', '12) ', '> '), plain, fc.constantFrom('\n', '\n\n', '\n\n\n')), { maxLength: 6 });

it('leaves a text without marks as it is', () => {
	fc.assert(
		fc.property(plainText, (parts) => {
			const text = `Now:\n\n- first\n  - in it\n${parts.map((part) => part.join('')).join('')}`;
			expect(toWhatsAppMarks(text)).toBe(text);
		}),
	);
});
