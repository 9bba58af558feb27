/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { writeFileSync } from 'node:fs';
import { asGenerated, generatedPages } from './generatedPages';
import { METHODS_FILE, methodsDocument } from './methodsTable';
import { OPERATIONS_FILE, operationsDocument } from './operationsTable';

// Writes what is known from the nodes: the lists of operations and of GREEN-API's methods, and the reference on the nodes' pages. Run it after
// a change of an operation, of a form, of an output or of an explanation.
writeFileSync(OPERATIONS_FILE, operationsDocument());
writeFileSync(METHODS_FILE, methodsDocument());
for (const page of generatedPages()) {
	const { file, wanted } = asGenerated(page);
	writeFileSync(file, wanted);
}
