/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @typescript-eslint/no-require-imports */
import { join } from 'node:path';

type Clock = 'virtual' | 'real';

/** The files that are run together, in test/, by their clock. */
const suites = require('./suites.js') as Record<Clock, string[]>;

/** Runs one of so many parts of the suites with this clock. Parts are about as long as each other, since they take files in turn. */
export function runTogether(clock: Clock, part: number, parts: number): void {
	for (const file of suites[clock].filter((_, index) => index % parts === part - 1)) {
		describe(file, () => void require(join(__dirname, '..', file)));
	}
}
