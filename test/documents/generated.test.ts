import { handWritten, withGenerated } from './generated';
import { asGenerated, generatedPages } from './generatedPages';

it.each(generatedPages().map((page) => [page.path, page] as const))('%s has the reference as the nodes have it; if not, run `npx tsx test/documents/writeOperations.ts`', (_, page) => {
	const { text, wanted } = asGenerated(page);
	expect(text).toBe(wanted);
});

it('writes between its own lines alone, however often', () => {
	const once = withGenerated('# Title\n\nProse\n', 'Facts');
	expect(handWritten(once).trim()).toBe('# Title\n\nProse');
	expect(withGenerated(once, 'Facts')).toBe(once);
	expect(withGenerated(`${once}\nMore prose\n`, 'Other facts')).toBe(`${once.replace('Facts', 'Other facts')}\nMore prose\n`);
});
