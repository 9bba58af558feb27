/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { textsIn } from '../documents/literals';
import { packageRoot } from '../host/paths';

/* What n8n asks of nodes that it verifies, as far as its linter leaves it unchecked: docs/VERIFICATION.md has it all. */

const texts = textsIn('nodes', 'credentials').filter((text) => text.includes(' '));

it('has texts to look at', () => {
	expect(texts.length).toBeGreaterThan(300);
});

it('avoids the words that n8n does not want in what happened and what to do', () => {
	// So n8n itself calls a setting.
	const own = texts.map((text) => text.replaceAll("'On Error'", ''));
	expect(own.filter((text) => /\b(error|problem|failure|mistake)s?\b/i.test(text))).toEqual([]);
});

it('speaks English, in the forms as in the README, where a translation is called by its own name', () => {
	const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8').replace(/\[[^\]]*\]\(docs\/README\.\w+\.md\)/g, '');
	const letters = [...texts, readme].flatMap((text) => text.match(/(?!\p{Script=Latin})\p{L}/gu) ?? []);
	expect(letters).toEqual([]);
});

it('needs nothing at run time but n8n and Node', () => {
	const built = readdirSync(join(packageRoot, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
	const required = built.flatMap((file) => [...readFileSync(join(packageRoot, 'dist', file), 'utf8').matchAll(/\b(?:require|import)\(["']([^"'.][^"']*)["']\)/g)].map(([, name]) => name));
	expect([...new Set(required)].sort()).toEqual(['crypto', 'n8n-workflow']);
});

describe('in the forms', () => {
	let fields: INodeProperties[];
	const isField = (option: INodePropertyOptions | INodeProperties | INodePropertyCollection): option is INodeProperties => 'type' in option;
	const isChoice = (option: INodePropertyOptions | INodeProperties | INodePropertyCollection): option is INodePropertyOptions => 'value' in option;
	const withInner = (field: INodeProperties): INodeProperties[] => [field, ...(field.options ?? []).filter(isField).flatMap(withInner)];

	beforeAll(async () => {
		const loader = new PackageDirectoryLoader(packageRoot);
		await loader.loadAll();
		fields = [...loader.types.nodes, ...loader.types.credentials].flatMap(({ properties }) => properties.flatMap(withInner));
	});

	it('examples in empty fields begin with e.g.', () => {
		const placeholders = fields.filter(({ type }) => type === 'string').flatMap(({ placeholder }) => placeholder ?? []);
		expect(placeholders.length).toBeGreaterThan(5);
		expect(placeholders.filter((placeholder) => !placeholder.startsWith('e.g. '))).toEqual([]);
	});

	it('actions name what they work on, without articles', () => {
		const actions = fields.flatMap(({ options = [], displayOptions }) =>
			options.filter(isChoice).flatMap(({ action }) => (action === undefined ? [] : [{ action, resource: String(displayOptions?.show?.resource?.[0] ?? 'status') }])),
		);
		expect(actions.length).toBeGreaterThan(8);
		expect(actions.filter(({ action, resource }) => !new RegExp(`\\b${resource}(e?s)?\\b`).test(action) || /\b(a|an|the)\b/i.test(action))).toEqual([]);
	});
});
