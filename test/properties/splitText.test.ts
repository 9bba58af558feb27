import { splitText } from '../../nodes/GreenApi/splitText';
import { toWhatsAppMarks } from '../../nodes/GreenApi/markdown';
import { fc } from './fixed';

const most = fc.integer({ min: 100, max: 260 });

/** A text without white space and what else shows nothing, and without what formatting that goes on adds. */
const bare = (text: string): string => text.replace(/[\s\p{Cc}\u200b-\u200d\u00ad*_~`>]/gu, '');

const charactersOf = (text: string): string[] => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment).filter((one) => /\S/.test(one));

/** What holds of the messages of any text. */
function expectAll(text: string, limit: number): string[] {
	const messages = splitText(text, limit);
	expect(bare(messages.join('\n'))).toBe(bare(text));
	for (const message of messages) {
		expect(message.length).toBeLessThanOrEqual(limit);
		if (messages.length > 1) expect([message, /\S/.test(message)]).toEqual([message, true]);
	}
	return messages;
}

const signs = ['*', '_', '~', '`', '```', '```\n', '\n```', '> ', '\n> ', '- ', '\n- ', '\n  - ', '1. ', '\n', '\n\n', ' ', '  ', '\t', '. ', '! ', ': ', '\u00a0', '。', '\u200b', '\u0301', '\u200d'];
const words = ['a', 'bread', '1', 'é', 'я', '國', '😀', '👨‍👩‍👧‍👦', '👍🏽', '🇰🇿', '\ud83d', 'https://x.y/a_b*c', 'a'.repeat(120)];

it('loses nothing of any text, in its order, and makes no message longer than it may be', () => {
	const any = fc.string({ unit: fc.constantFrom(...signs, ...words, ...words), maxLength: 200 });
	fc.assert(fc.property(any, most, (text, limit) => void expectAll(text, limit)), { numRuns: 2000 });
	fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), most, (text, limit) => void expectAll(text, limit)));
});

it('cuts no character that people see as one', () => {
	const characters = fc.array(fc.constantFrom('a', ' ', '\n', '.', 'e\u0301', '國', '👨‍👩‍👧‍👦', '👍🏽', '🇰🇿', '1️⃣', '❤️'), { maxLength: 400 });
	fc.assert(
		fc.property(characters, most, (some, limit) => {
			const text = some.join('');
			expect(splitText(text, limit).flatMap(charactersOf)).toEqual(charactersOf(text));
		}),
	);
});

/** What a text is made of, each with a number that no other one has, and what of it must stay whole where it fits. */
interface Made {
	text: string;
	pieces: string[];
}

let count = 0;

const numbered = (text: string): string => `${text} ${(count += 1)}`;

const joined = (made: Made[], by: string): Made => ({ text: made.map(({ text }) => text).join(by), pieces: made.flatMap(({ pieces }) => pieces) });

/** Itself a piece that must stay whole. */
const asPiece = ({ text, pieces }: Made): Made => ({ text, pieces: [...pieces, text] });

const some = fc.integer({ min: 1, max: 30 }).map((times) => 'fresh bread '.repeat(times).trim());

const span: fc.Arbitrary<Made> = fc
	.tuple(fc.constantFrom('*', '_', '~', '`', '```', '*_', '_~'), some)
	.map(([marks, text]) => marks + numbered(text) + (marks === '```' ? marks : [...marks].reverse().join('')))
	.map((text) => ({ text, pieces: [text] }));

const phrase: fc.Arbitrary<Made> = fc.oneof(span, some.map((text) => ({ text: numbered(text), pieces: [] })));

const sentence: fc.Arbitrary<Made> = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((phrases) => {
	const made = joined(phrases, ' and ');
	return asPiece({ ...made, text: `So ${made.text}.` });
});

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => asPiece(joined(sentences, ' ')));

const entries = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => joined(all.map(({ text, pieces }) => asPiece({ text: `- ${text}`, pieces })), '\n'));

const code = fc
	.array(some, { minLength: 1, maxLength: 8 })
	.map((lines) => `\`\`\`\n${lines.map((line, at) => '  '.repeat(at % 3) + numbered(line)).join('\n')}\n\`\`\``)
	.map((text) => ({ text, pieces: [text] }));

const quote = sentence.map(({ text, pieces }) => asPiece({ text: `> ${text}`, pieces }));

const document = fc.array(fc.oneof(paragraph, entries, code, quote), { minLength: 1, maxLength: 5 }).map((blocks) => joined(blocks, '\n\n'));

/** What is left of a message when all its formatting is taken away: marks that belong to none. */
const unpaired = (message: string): string[] => message.replace(/```[^]+?```|`[^`\n]+`/g, '').replace(/([*_~])([*_~]?)[^*_~\n]+\2\1/g, '').match(/[*_~`]/g) ?? [];

it('ends all formatting in its message', () => {
	fc.assert(fc.property(document, most, ({ text }, limit) => void expect(expectAll(text, limit).flatMap(unpaired)).toEqual([])));
});

it('keeps whole what fits into a message: a paragraph, an entry, a sentence, a span, a block of code, a quote', () => {
	fc.assert(
		fc.property(document, most, ({ text, pieces }, limit) => {
			const messages = splitText(text, limit);
			// A marker may stand before it.
			for (const piece of pieces.filter(({ length }) => length <= limit - '- '.length)) expect([piece, messages.some((message) => message.includes(piece))]).toEqual([piece, true]);
		}),
	);
});

it('does so with what language models write', () => {
	const markdown = fc.array(fc.constantFrom('**bread** ', '*fresh* ', '\n# News\n\n', '\n- rye\n', '\n1. **wheat**\n', '\n\n', 'Some words. ', '\n> ~~said~~\n', '\n```js\nbake();\n```\n', '\n| a | b |\n|--|--|\n| 1 | **2** |\n', '~~old~~ ', '[page](https://x.y) '), { maxLength: 120 });
	fc.assert(fc.property(markdown, most, (parts, limit) => void expect(expectAll(toWhatsAppMarks(parts.join('')), limit).flatMap(unpaired)).toEqual([])));
});
