/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './document';

/** What stands for anything. */
export const GAP = '…';

/** The texts in a piece of source code, with a gap for every value that is put into one. */
function textsIn(node: ts.Node): string[] {
	const texts: string[] = [];
	if (ts.isStringLiteralLike(node)) texts.push(node.text);
	if (ts.isTemplateExpression(node)) texts.push(node.head.text + node.templateSpans.map(({ literal }) => GAP + literal.text).join(''));
	ts.forEachChild(node, (child) => void texts.push(...textsIn(child)));
	return texts;
}

/** All texts in the source of the nodes, with a gap for every value that is put into one. */
export function textsOfNodes(): string[] {
	const folder = join(root, 'nodes');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
	return files.flatMap((file) => textsIn(ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest)));
}
