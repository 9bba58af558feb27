/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { writeFileSync } from 'node:fs';
import { OPERATIONS_FILE, operationsDocument } from './operationsTable';

// Writes the list of operations from the nodes. Run it after a change of an operation's name, page or method.
writeFileSync(OPERATIONS_FILE, operationsDocument());
