/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, regularNodes, triggers } from '../allNodes';
import { lines } from '../host/line';
import { packageRoot } from '../host/paths';
import { versions } from '../versions/versions';
import { readDocument } from './document';

const { sections } = readDocument('docs/VERIFICATION.md');

const sectionCalled = (heading: string) => sections.find((section) => section.heading === heading)!;

const textOf = (file: string): string => readFileSync(join(packageRoot, file), 'utf8');

/** What is packed and no source: the texts of the package itself, and for each node what the panel finds it by and its outputs. */
const packedTexts = ['package.json', 'LICENSE', ...readdirSync(join(packageRoot, 'nodes'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json')).map((file) => join('nodes', file))];

it('counts and names every node in the shape of the package', () => {
	const { tables, prose } = sectionCalled('The shape');
	const named = tables[0].slice(1).flatMap(([names]) => names.split(', '));
	expect(named.sort()).toEqual([...triggers, ...regularNodes].map(nameOf).sort());
	const words: Record<number, string> = { 3: 'three', 7: 'seven', 11: 'eleven' };
	expect(prose.join(' ')).toContain(`${words[named.length]} nodes`);
	const beside = sections.flatMap((section) => section.tables.flat(2)).find((cell) => cell.startsWith('GREEN-API alone'));
	expect(beside).toContain(`${words[triggers.length]} triggers and ${words[regularNodes.length - 1]} more nodes`);
});

it('names the releases in which whole servers are tested', () => {
	const row = sectionCalled('Submission').tables[0].find(([step]) => step === 'Tested in a local n8n');
	expect(row?.[2].match(/\d+\.\d+/g)).toEqual([...[...lines].reverse(), lines[0]]);
});

it('names the range of the engines in which the suites run', () => {
	const releases = [...new Set(versions.map(({ n8n }) => n8n))];
	const words: Record<number, string> = { 6: 'six', 7: 'seven' };
	const [, answer] = sectionCalled('What a reviewer may ask').tables[0].find(([question]) => question === 'In which n8n does it run?')!;
	expect(answer).toContain(`${words[releases.length]} releases from ${releases[0]} to ${releases.at(-1)}`);
});

it.each(packedTexts)('is packed in English only: %s', (file) => {
	expect(textOf(file).match(/(?!\p{Script=Latin})\p{L}/gu)).toBeNull();
});

it('names tests that are there', () => {
	const named = sections.flatMap(({ code }) => code).filter((text) => text.startsWith('test/'));
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter((file) => !readdirSync(join(packageRoot, 'test'), { recursive: true, encoding: 'utf8' }).includes(file.replace(/^test\/(.*?)\/?$/, '$1')))).toEqual([]);
});
