/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Version } from './versions';

/** A version that is ready to be tested. */
export interface InstalledVersion extends Version {
	/** The file that n8n-core is loaded from. */
	entry: string;
	/** The Node binary to test it with. */
	binary: string;
}

/** The environment variable that tells jest and its suites which version they run in. */
export const UNDER_TEST = 'N8N_ENGINE_UNDER_TEST';

/** The version that main.ts has started this jest for. */
export const underTest = (): InstalledVersion => JSON.parse(process.env[UNDER_TEST] ?? '{}') as InstalledVersion;

/** Whether the version under test is of a release line, such as 2.39, or newer. The checkout's own, which runs where none is chosen, is newer than all. */
export const isSince = (line: string): boolean => (underTest().n8n ?? line).localeCompare(line, 'en', { numeric: true }) >= 0;
