import { yesOrNo } from '../../shared/form/yesOrNo';

/** The option for texts that language models write, whose marks WhatsApp would show as they are. */
export const textIsMarkdown = yesOrNo({
	displayName: 'Text Is Markdown',
	name: 'textIsMarkdown',
	default: false,
	description: "Whether the text is written in Markdown, as AI models write it. Its bold, italic and struck-out words and its headings get WhatsApp's own marks, tables become lines of text, and links their words with the address behind; lists, quotes and code stay. Leave it off for a text with WhatsApp's marks: *bold* would become italic.",
});
