/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { OPERATIONS_FILE, operationsDocument } from './operationsTable';

it('lists every operation as the nodes have it; if not, run `npx tsx test/documents/writeOperations.ts`', () => {
	expect(readFileSync(OPERATIONS_FILE, 'utf8')).toBe(operationsDocument());
});
