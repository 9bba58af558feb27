/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core reads these when it is first loaded, and writes a settings file into its user folder.
const userFolder = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_ENCRYPTION_KEY = 'engine tests';
process.env.N8N_LOG_LEVEL = 'silent';

/** Removes what n8n-core has written; to be called at the end. */
export const removeUserFolder = (): void => rmSync(userFolder, { recursive: true, force: true });
