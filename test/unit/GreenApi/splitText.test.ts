import { splitText } from '../../../nodes/GreenApi/splitText';

type Case = [what: string, most: number, text: string, messages: string[]];

const FAMILY = '👨‍👩‍👧‍👦';

const whole: Case[] = [
	['a text that fits', 40, '  As it is,\n\n*bold* ', ['  As it is,\n\n*bold* ']],
	['a text that fits without the white space around it', 40, `\n\n${'a'.repeat(40)}  \n`, ['a'.repeat(40)]],
];

const places: Case[] = [
	['paragraphs', 40, 'One paragraph.\n\nAnother one.\n\nA third one.', ['One paragraph.\n\nAnother one.', 'A third one.']],
	['paragraphs before lines', 40, 'One.\n\nTwo is a bit longer.\nIt has\nthree lines.', ['One.', 'Two is a bit longer.\nIt has\nthree lines.']],
	['ends of lines', 40, 'The first line is this.\nThe second line is this.\nThird.', ['The first line is this.', 'The second line is this.\nThird.']],
	['ends of sentences', 40, 'First comes this. Then comes that! And then, at last? Nothing.', ['First comes this. Then comes that!', 'And then, at last? Nothing.']],
	['no end of a sentence at a small letter', 40, 'Bring bread, e.g. the rye loaf of today, and cheese', ['Bring bread, e.g. the rye loaf of today,', 'and cheese']],
	['ends of sentences in quotes and marks', 40, '"*Come in.*" She said no more than that.', ['"*Come in.*" She said no more than that.']],
	['ends of sentences of a script without spaces', 40, `${'面'.repeat(30)}。${'包'.repeat(20)}。`, [`${'面'.repeat(30)}。`, `${'包'.repeat(20)}。`]],
	['words', 40, 'a sentence without an end that goes on for longer than a message', ['a sentence without an end that goes on', 'for longer than a message']],
	['no words that belong together', 40, 'these are about thirty-six letters 1\u00a0000\u202f€ more', ['these are about thirty-six letters', '1\u00a0000\u202f€ more']],
	['characters', 40, `${'a'.repeat(50)} b`, ['a'.repeat(40), `${'a'.repeat(10)} b`]],
	['an address only where it must be', 40, `See https://example.com/${'a'.repeat(15)}`, [`See https://example.com/${'a'.repeat(15)}`]],
	['an address in front of it', 40, `See this page: https://example.com/${'a'.repeat(15)}`, ['See this page:', `https://example.com/${'a'.repeat(15)}`]],
	['lines that end as Windows ends them', 40, 'The first line is this.\r\n\r\nThe second line is this.', ['The first line is this.', 'The second line is this.']],
];

const emoji: Case[] = [
	['emoji that are joined', 40, FAMILY.repeat(5), [FAMILY.repeat(3), FAMILY.repeat(2)]],
	['emoji with a colour', 41, `a${'👍🏽'.repeat(12)}`, [`a${'👍🏽'.repeat(10)}`, '👍🏽'.repeat(2)]],
	['flags', 42, '🇰🇿'.repeat(12), ['🇰🇿'.repeat(10), '🇰🇿'.repeat(2)]],
	['a keycap', 42, `${'a'.repeat(41)}1️⃣`, ['a'.repeat(41), '1️⃣']],
	['a sign and what stands above it', 40, `${'a'.repeat(39)}e\u0301${'b'.repeat(39)}`, ['a'.repeat(39), `e\u0301${'b'.repeat(38)}`, 'b']],
	['more signs above one than fit', 40, `e${'\u0301'.repeat(60)}`, [`e${'\u0301'.repeat(39)}`, '\u0301'.repeat(21)]],
];

const lists: Case[] = [
	['between entries', 40, '- rye bread\n- wheat bread\n- cheesecake\n- rolls', ['- rye bread\n- wheat bread\n- cheesecake', '- rolls']],
	['before an entry that does not fit', 40, '1. Rye bread.\n2. Wheat bread. It is baked at night.', ['1. Rye bread.', '2. Wheat bread. It is baked at night.']],
	['not before what belongs to an entry', 40, '- rye\n- wheat,\n  white\n  - small\n\n  - large', ['- rye', '- wheat,\n  white\n  - small\n\n  - large']],
	['within an entry that is too long, at its entries', 40, '- bread:\n  - rye bread\n  - wheat bread\n  - rolls', ['- bread:\n  - rye bread\n  - wheat bread', '- rolls']],
	['never behind the marker of an entry', 40, `- ${'a'.repeat(45)}`, [`- ${'a'.repeat(38)}`, 'a'.repeat(7)]],
	['a number is no sentence', 40, 'Here you can choose one out of these\n12. Rye', ['Here you can choose one out of these', '12. Rye']],
	['a heading stays with what follows', 40, 'We bake every day.\n\n*Bread*\n\nRye and wheat.', ['We bake every day.', '*Bread*\n\nRye and wheat.']],
	['so does a line that ends with a colon', 40, 'We bake every day of the year.\n\nWe have:\n- rye', ['We bake every day of the year.', 'We have:\n- rye']],
];

const formatting: Case[] = [
	['a span stays whole', 40, 'Now look at this: *here are some bold words*', ['Now look at this:', '*here are some bold words*']],
	['a long one goes on', 40, `*${'bold words '.repeat(6).trim()}*`, ['*bold words bold words bold words bold*', '*words bold words bold words*']],
	['one in another stays whole', 40, '*bold words and _some that lean in it_ too*', ['*bold words and _some that lean in it_*', '*too*']],
	['both go on', 40, `*_~${'word '.repeat(12).trim()}~_*`, [`*_~${'word '.repeat(7).trim()}~_*`, `*_~${'word '.repeat(5).trim()}~_*`]],
	['signs that are no marks', 40, '5 * 3 is *no bold and snake_case_names are no *marks', ['5 * 3 is *no bold and snake_case_names', 'are no *marks']],
	['no mark goes over lines', 40, '*not bold, since it ends\nin the next line* and goes on', ['*not bold, since it ends', 'in the next line* and goes on']],
	['signs in code are none', 40, '`a * b` and *here some bold words* and more', ['`a * b` and *here some bold words* and', 'more']],
	['a piece of code stays whole', 40, 'Enter this to begin: `npm run build -- now`', ['Enter this to begin:', '`npm run build -- now`']],
	['a block of code stays whole', 40, 'Enter it:\n```\nnpm install\n\nnpm start\n```\nThen look.', ['Enter it:\n```\nnpm install\n\nnpm start\n```', 'Then look.']],
	['one that does not fit behind a text, too', 40, 'Enter this, then look:\n\n```\nnpm install\n\nnpm start\n```', ['Enter this, then look:', '```\nnpm install\n\nnpm start\n```']],
	['a long block goes on, each line as it is', 40, '```\nif (open) {\n    sell();\n    bake();\n}\n```', ['```\nif (open) {\n    sell();\n```', '```\n    bake();\n}\n```']],
	['a block of one long line goes on', 40, `\`\`\`\n${'a'.repeat(50)}\n\`\`\``, [`\`\`\`\n${'a'.repeat(32)}\n\`\`\``, `\`\`\`\n${'a'.repeat(18)}\n\`\`\``]],
	['a quote goes on', 40, `> ${'word '.repeat(10).trim()}`, [`> ${'word '.repeat(7).trim()}`, '> word word word']],
	['quotes are cut at their lines', 40, '> The first line is this.\n> The second line is this.', ['> The first line is this.', '> The second line is this.']],
	['ticks that do not end', 40, '``` is how code begins, and this is no code at all', ['``` is how code begins, and this is no', 'code at all']],
	['marks beside words without spaces', 40, `${'面'.repeat(30)}*面包在这里很多很多*`, ['面'.repeat(30), '*面包在这里很多很多*']],
];

describe.each([['leaves as it is', whole], ['cuts at', places], ['keeps together', emoji], ['of lists', lists], ['of formatting', formatting]] as Array<[string, Case[]]>)('%s', (_, cases) => {
	it.each(cases)('%s', (__, most, text, messages) => {
		expect(splitText(text, most)).toEqual(messages);
		for (const message of messages) expect(message.length).toBeLessThanOrEqual(most);
	});
});

it('fills each message', () => {
	const messages = splitText('word '.repeat(1000), 100);
	expect(messages.slice(0, -1).map(({ length }) => length)).toEqual(Array(messages.length - 1).fill(99));
});

it('leaves out what shows nothing', () => {
	expect(splitText(`${'a'.repeat(40)}\n\n\u200b\n\n${'b'.repeat(40)}`, 40)).toEqual(['a'.repeat(40), 'b'.repeat(40)]);
});

it.each(['word ', '*a ', '*_~', '`a ', '`', 'x', FAMILY, '一句话。', '- *b*\n', '> a b\n', ':_', '-*b b*', 'a\n\n', ' \u0301', '```\n'])('takes no longer than its length for 60,000 characters of %j', (some) => {
	const text = some.repeat(60_000 / some.length);
	const before = performance.now();
	splitText(text, 4000);
	// It takes a second at most, and hours if the time grows with the square of the length.
	expect(performance.now() - before).toBeLessThan(20_000);
});
