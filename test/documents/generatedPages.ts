/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../host/paths';
import { withGenerated } from './generated';
import { pageNames } from './readmes';
import { explainedAnswers, referenceOf } from './reference';
import { english, russian } from './referenceWords';

/** A document of which a part is written by a script. */
interface GeneratedPage {
	path: string;
	generated: string;
}

const languages = [['.md', english], ['.ru.md', russian]] as const;

/** All documents of which a part is written by a script, and that part. */
export const generatedPages = (): GeneratedPage[] =>
	languages.flatMap(([ending, words]) => [
		...pageNames.map((name) => ({ path: `docs/nodes/${name}${ending}`, generated: referenceOf(name, words) })).filter(({ generated }) => generated !== ''),
		{ path: `docs/TROUBLESHOOTING${ending}`, generated: explainedAnswers(words) },
	]);

/** Where such a document is, its text, and its text with that part as it should be. */
export function asGenerated({ path, generated }: GeneratedPage): { file: string; text: string; wanted: string } {
	const file = join(packageRoot, path);
	const text = readFileSync(file, 'utf8');
	return { file, text, wanted: withGenerated(text, generated) };
}
