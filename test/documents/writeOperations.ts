/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { writeFileSync } from 'node:fs';
import { METHODS_FILE, methodsDocument } from './methodsTable';
import { OPERATIONS_FILE, operationsDocument } from './operationsTable';

// Writes the lists of operations and of GREEN-API's methods from the nodes. Run it after a change of an operation's name, page or method.
writeFileSync(OPERATIONS_FILE, operationsDocument());
writeFileSync(METHODS_FILE, methodsDocument());
