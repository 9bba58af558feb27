/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import './environment';
import { rmSync } from 'node:fs';

afterAll(() => rmSync(process.env.N8N_USER_FOLDER ?? '', { recursive: true, force: true }));
