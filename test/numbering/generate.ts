/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { writeFileSync } from 'node:fs';
import { TABLE_FILE, tableSource } from './table';

// Writes the numbering plans of the installed libphonenumber-js into the package's source. Run it after an update of that.
writeFileSync(TABLE_FILE, tableSource());
