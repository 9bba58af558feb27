/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workflow } from '../host/clientTypes';
import { exampleNames } from '../host/example';
import { packageRoot } from '../host/paths';

const folder = join(packageRoot, 'examples');

const readme = readFileSync(join(folder, 'README.md'), 'utf8');

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('- '));

/** What the README says of one example: from its heading to the next. */
const sectionOf = (heading: string): string => readme.slice(readme.indexOf(heading) + heading.length).split('\n## ')[0];

describe('examples/README.md', () => {
	test('has every example, with a picture that is there and the three lines of its note', async () => {
		for (const name of await exampleNames()) {
			const workflow = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Workflow;
			const heading = `## [${workflow.name}](${name}.json)`;
			expect(readme).toContain(heading);
			const picture = /!\[.+\]\((.+)\)/.exec(sectionOf(heading))?.[1] ?? '';
			expect(picture).toBe(`../docs/example-${name}.png`);
			expect([picture, existsSync(join(folder, picture))]).toEqual([picture, true]);
			const note = workflow.nodes.find(({ type }) => type.endsWith('.stickyNote'));
			const lines = linesOf(String(note?.parameters.content));
			expect(lines).toEqual([expect.stringMatching(/^- \*\*What it does:/), expect.stringMatching(/^- \*\*What it needs:/), expect.stringMatching(/^- \*\*What to change:/)]);
			expect(linesOf(sectionOf(heading))).toEqual(lines);
		}
	});

	test('has the example that a refusal of the GREEN-API Trigger names', () => {
		const [, named] = /see the example "(.+?)"/.exec(readFileSync(join(packageRoot, 'nodes/GreenApiTrigger/otherReaders.ts'), 'utf8')) ?? [];
		expect(readme).toContain(`## [${named}](`);
	});

	test('names no example that is not there', async () => {
		const named = [...readme.matchAll(/\(([^()]+)\.json\)/g)].map(([, name]) => name);
		expect(named.sort()).toEqual(await exampleNames());
	});
});
