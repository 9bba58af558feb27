/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../engine/virtualSuite';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { allNodes, typeOf } from '../allNodes';
import { deletion, type Operation, reads, sends } from '../faults/operations';
import { formOf } from './form';
import { outputsOf } from './outputs';

/**
 * The files beside this one hold what workflows depend on, as it was last meant to be. Who means to change it writes them anew
 * with `CONTRACT=write npx jest contract`, and reads the difference.
 */
const isWriting = process.env.CONTRACT === 'write';

const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Compares with a file, or writes it. */
function expectAsIn(name: string, value: unknown): void {
	const file = join(__dirname, `${name}.json`);
	if (isWriting) writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);
	expect(asData(value)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}

useVirtualSimulator();

it.each(allNodes.map((node): [string, INodeType] => [typeOf(node), node]))('the form of %s is as it was', (name, node) => {
	expectAsIn(`${name}.form`, formOf(node));
});

it.each([...sends, ...reads, deletion].map((operation): [string, Operation] => [operation.name, operation]))(
	'%s gives what it gave, and fails as it failed',
	async (name, operation) => {
		expectAsIn(`${name}.outputs`, await outputsOf(operation));
	},
);
