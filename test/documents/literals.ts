/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../host/paths';

/** What stands for anything. */
export const GAP = '…';

/** The texts in a piece of source code, with a gap for every value that is put into one. */
function textsBelow(node: ts.Node): string[] {
	const texts: string[] = [];
	if (ts.isStringLiteralLike(node)) texts.push(node.text);
	if (ts.isTemplateExpression(node)) texts.push(node.head.text + node.templateSpans.map(({ literal }) => GAP + literal.text).join(''));
	ts.forEachChild(node, (child) => void texts.push(...textsBelow(child)));
	return texts;
}

/** All texts in the TypeScript sources of these folders, with a gap for every value that is put into one. */
export function textsIn(...folders: string[]): string[] {
	const files = folders.flatMap((folder) => readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(packageRoot, folder, file)));
	const sources = files.filter((file) => file.endsWith('.ts'));
	return sources.flatMap((file) => textsBelow(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)));
}
