/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { join } from 'node:path';
import { type Change, type Method, methods } from '../../nodes/shared/api/methods';
import { nameOf } from '../allNodes';
import { packageRoot } from '../host/paths';
import { type TitledOperation, titledOperations } from '../titledOperations';

export const OPERATIONS_FILE = join(packageRoot, 'docs', 'OPERATIONS.md');

const ABOUT = `# Operations

Every operation of the nodes, with the GREEN-API method that it asks. The requests a second are what GREEN-API allows each instance, and the pace that the nodes keep. After an answer that leaves open whether GREEN-API did what was asked, such as a 502 or a connection that broke off, a request is made again where that does no harm. What is refused with 429 is sent again in any case.

Some operations ask further methods for what their form wants besides: \`uploadFile\` for a file of the workflow, \`downloadFile\` for one whose link has expired, \`checkWhatsapp\` for *Look Up Number First*, \`getMessage\` for *Wait for Delivery*, \`getContacts\` for names, \`getGroupData\` for why a group refuses what was asked, \`getSettings\` for what explains an empty list and for what *Update Settings* compares.

This page is written by \`npx tsx test/documents/writeOperations.ts\`.
`;

const HEADER = ['Node', 'Resource', 'Operation', 'GREEN-API method', 'Requests a second', 'Changes', 'Made again where the outcome is open'];

const NONE = '–';

const changed = (change: Change | undefined): string => (change ? `${/^[aeiou]/.test(change.noun) ? 'an' : 'a'} ${change.noun} is ${change.verb}` : 'nothing');

/** Whether a request is made again after an answer that leaves open what became of it, and what that does. */
export function repeated(change: Change | undefined): string {
	if (!change) return 'yes';
	return change.isRepeatable ? `yes: ${change.doing.toLowerCase()} it once more does no harm` : `no: look at ${change.lookAt}`;
}

function rowOf({ node, names, operation: { method, example } }: TitledOperation): string[] {
	const { perSecond, change }: Method = methods[method];
	const { resource = NONE, operation = NONE } = names;
	return [nameOf(node), resource, operation, `[${method}](${example.page})`, String(perSecond), changed(change), repeated(change)];
}

const asLine = (cells: string[]): string => `| ${cells.join(' | ')} |`;

/** The document that lists every operation, in Markdown. */
export const operationsDocument = (): string => {
	const rows = [HEADER, HEADER.map(() => '---'), ...titledOperations.map(rowOf)];
	return `${ABOUT}\n${rows.map(asLine).join('\n')}\n`;
};
