import { differences } from './compare';
import type { Document } from './document';
import { sectionsOf } from './markdown';
import { translatedDocuments } from './readmes';

it.each(translatedDocuments.map((both) => [both.english.path, both] as const))('says the same in both languages of %s', (_, both) => {
	expect(differences(both.english, both.russian)).toEqual([]);
});

const documentOf = (path: string, text: string): Document => ({ path, text, sections: sectionsOf(text) });

const english = documentOf('README.md', `
# Nodes
![a form](docs/form.png) [Russian](docs/README.ru.md) [down](#the-end)
## Delivery
In **Send Status** the *Audience* takes \`all\`, up to 1,024 of them, 1.03 × as long. Switch on *Receive notifications about incoming messages and files*.

| a | b |
| --- | --- |
| 1 | 2 |
## The end
\`\`\`bash
npm start
\`\`\`
`);

const russian = `
# Узлы
![форма](form.png) [английский](../README.md) [вниз](#конец)
## Доставка
В **Send Status** поле *Audience* принимает \`all\`, до 1024 штук, в 1,03 × дольше. Включите *Получать уведомления о входящих сообщениях и файлах*.

| а | б |
| --- | --- |
| 1 | 2 |
## Конец
\`\`\`bash
npm start
\`\`\`
`;

const comparedTo = (text: string): string[] => differences(english, documentOf('docs/README.ru.md', text));

it('takes a faithful translation for one', () => {
	expect(comparedTo(russian)).toEqual([]);
});

it.each([
	['## Доставка', '### Доставка', 'level of heading 2: the English one asks for "##", the Russian one has "###"'],
	['npm start', 'npm run start', 'The end / Конец: code block 1: the English one asks for "bash\\nnpm start\\n", the Russian one has "bash\\nnpm run start\\n"'],
	['`all`', '«all»', 'Delivery / Доставка: inline code 1: the English one asks for "all", the Russian one has nothing'],
	['| 1 | 2 |\n', '| 1 | 2 |\n| | |\n', 'Delivery / Доставка: table (cells in each row) 1: the English one asks for "2 2", the Russian one has "2 2 2"'],
	['(form.png)', '(docs/form.png)', 'Nodes / Узлы: picture 1: the English one asks for "docs/form.png", the Russian one has "docs/docs/form.png"'],
	['(#конец)', '(#доставка)', 'Nodes / Узлы: link 2: the English one asks for "heading 3", the Russian one has "heading 2"'],
	['(#конец)', '(#end)', 'Nodes / Узлы: link 2: the English one asks for "heading 3", the Russian one has "#end, which is no heading of docs/README.ru.md"'],
	['1,03', '1,3', 'Delivery / Доставка: figure 2: the English one asks for "1.03", the Russian one has "1.3"'],
	['*Audience*', '*Аудитория*', 'Delivery / Доставка: name 2: the English one asks for "*Audience*", the Russian one has "*Аудитория*"'],
	['**Send Status**', '**отправке**', 'Delivery / Доставка: name 1: the English one asks for "**Send Status**", the Russian one has "**отправке**"'],
	['*Получать уведомления о входящих сообщениях и файлах*', '*Получать входящие*', 'Delivery / Доставка: name 3: the English one asks for "*Получать уведомления о входящих сообщениях и файлах*", the Russian one has "*Получать входящие*"'],
])('tells in one line that %j became %j', (from, to, line) => {
	expect(comparedTo(russian.replace(from, to))).toEqual([line]);
});
