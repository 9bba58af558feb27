import { readme } from './readmes';

/** More than this nobody reads before the first message: the rest stands in docs/. */
const MOST_LINES = 149;

it.each(Object.values(readme).map(({ path, text }) => [path, text] as const))('%s is read in ten minutes', (_, text) => {
	expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
});
