import { type Method, methods } from '../../nodes/shared/api/methods';
import { GAP, textsIn } from './literals';
import { rowsOf, sectionOf, type Translated, troubleshooting } from './readmes';

/** So much of a text has to stand in the source before its first gap. */
const LEAST = 10;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a failure whose text stands like this in the source can begin with these words. */
function canBegin(source: string, words: string): boolean {
	if (source.split(GAP)[0].length < LEAST || !words.startsWith(source.slice(0, LEAST))) return false;
	const beginnings = Array.from(source, (_, at) => source.slice(0, at + 1));
	return beginnings.some((beginning) => new RegExp(`^${escaped(beginning).replaceAll(GAP, '.+')}$`).test(words));
}

const seen = (language: keyof Translated = 'english'): string[] =>
	rowsOf(sectionOf('When something goes wrong', troubleshooting, language)).map(([text]) => text);

/** The rows that describe what a failure looks like, not what it says. */
const isDescription = (text: string): boolean => /^(No items|An item)/.test(text);

const quoted = seen().filter((text) => !isDescription(text));

/** How failures begin that leave open whether something was done. */
const inDoubt = Object.values<Method>(methods).flatMap(({ change }) => (change ? [`The ${change.noun} may have been ${change.verb}`] : []));

it('lists failures in the words of the nodes', () => {
	const texts = [...textsIn('nodes', 'credentials'), ...inDoubt];
	expect(quoted.filter((words) => !texts.some((text) => canBegin(text, words)))).toEqual([]);
});

it('lists them in Russian in the same words, with a translation behind', () => {
	const words = seen('russian').map((text) => text.replace(/ \([^()]+\)$/, ''));
	expect(words.filter((_, at) => !isDescription(seen()[at]))).toEqual(quoted);
});
