/** How a language writes its figures: 1,024 and 1.03 in English, 1024 (or 1 024) and 1,03 in Russian. */
type Language = 'English' | 'Russian';

const plain: Record<Language, (text: string) => string> = {
	English: (text) => text.replace(/(\d),(?=\d{3}\b)/g, '$1'),
	Russian: (text) => text.replace(/(\d)[\u00a0\u202f](?=\d{3}\b)/g, '$1').replace(/(\d),(?=\d)/g, '$1.'),
};

/** The figures in a text in their order, written as programs do; those within names such as n8n and MP4 are none. */
export const figuresIn = (text: string, language: Language): string[] =>
	[...plain[language](text).matchAll(/(?<![\p{L}\d.])\d+(?:\.\d+)*(?!\p{L})/gu)].map(([figure]) => figure);
