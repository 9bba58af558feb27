import MarkdownIt from 'markdown-it';

type Token = MarkdownIt.Token;

/** A name or phrase that stands out: `strong` for bold, `em` for italics. */
export interface Emphasis {
	kind: 'strong' | 'em';
	text: string;
}

/** What stands under a heading, up to the next one. */
export interface Section {
	heading: string;
	level: number;
	/** The heading's anchor as GitHub makes it, without the #. */
	anchor: string;
	/** Fenced code, each with its language in the first line. */
	blocks: string[];
	/** Inline code. */
	code: string[];
	emphases: Emphasis[];
	/** As they are written. */
	links: string[];
	pictures: string[];
	/** The plain text of every cell, code included, row by row; the header is the first row. */
	tables: string[][][];
	/** All text but code, a line for each paragraph, list item and cell. */
	prose: string[];
}

const markdown = new MarkdownIt({ html: true });

const newSection = (heading: string, level: number, anchor: string): Section =>
	({ heading, level, anchor, blocks: [], code: [], emphases: [], links: [], pictures: [], tables: [], prose: [] });

/** The words of a line without its marks; the description of a picture is not among them. */
const wordsIn = (children: Token[], isWanted: (token: Token) => boolean): string => children.filter(isWanted).map(({ content }) => content).join('');

const isText = ({ type }: Token): boolean => type === 'text';
const isTextOrCode = ({ type }: Token): boolean => type === 'text' || type === 'code_inline';

/** The anchor that GitHub gives a heading, where no other has the same words. */
export const anchorOf = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');

function addLine(section: Section, children: Token[]): void {
	for (const [at, token] of children.entries()) {
		const { type, content } = token;
		if (type === 'code_inline') section.code.push(content);
		if (type === 'link_open') section.links.push(String(token.attrGet('href')));
		if (type === 'image') section.pictures.push(String(token.attrGet('src')));
		if (type === 'strong_open' || type === 'em_open') {
			const kind = type === 'em_open' ? 'em' : 'strong';
			const end = children.findIndex((other, place) => place > at && other.type === `${kind}_close`);
			section.emphases.push({ kind, text: wordsIn(children.slice(at, end), isTextOrCode) });
		}
	}
	section.prose.push(wordsIn(children, isText));
}

const picturesInHtml = (html: string): string[] => [...html.matchAll(/\bsrc(?:set)?="([^"]+)"/g)].map(([, address]) => address);

function addTable(section: Section, tokens: Token[]): void {
	const rows: string[][] = [];
	for (const { type, children } of tokens) {
		if (type === 'tr_open') rows.push([]);
		if (type === 'inline') rows.at(-1)?.push(wordsIn(children ?? [], isTextOrCode));
	}
	section.tables.push(rows);
}

/** The sections of a document in Markdown, in their order. What stands before the first heading is left out. */
export function sectionsOf(text: string): Section[] {
	const tokens = markdown.parse(text, {});
	const sections: Section[] = [];
	for (const [at, token] of tokens.entries()) {
		const section = sections.at(-1);
		if (token.type === 'heading_open') {
			const children = tokens[at + 1].children ?? [];
			const heading = wordsIn(children, isTextOrCode);
			const anchor = anchorOf(heading);
			const same = sections.filter((other) => anchorOf(other.heading) === anchor).length;
			sections.push(newSection(heading, Number(token.tag.slice(1)), same === 0 ? anchor : `${anchor}-${same}`));
		} else if (section === undefined) {
			continue;
		} else if (token.type === 'fence') {
			section.blocks.push(`${token.info}\n${token.content}`);
		} else if (token.type === 'html_block') {
			section.pictures.push(...picturesInHtml(token.content));
		} else if (token.type === 'table_open') {
			const end = tokens.findIndex((other, place) => place > at && other.type === 'table_close');
			addTable(section, tokens.slice(at, end));
		} else if (token.type === 'inline' && tokens[at - 1].type !== 'heading_open') {
			addLine(section, token.children ?? []);
		}
	}
	return sections;
}
