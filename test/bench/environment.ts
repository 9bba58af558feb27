/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import '../engine/environment';
import { rmSync } from 'node:fs';

// The engine's user folder is a temporary one, and a benchmark starts dozens of processes with one each.
process.once('exit', () => rmSync(process.env.N8N_USER_FOLDER ?? '', { recursive: true, force: true }));
