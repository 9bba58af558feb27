/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @typescript-eslint/no-require-imports */
import { join } from 'node:path';

type Clock = 'virtual' | 'real';

/** The files that are run together, in test/, by their clock. */
const suites = require('./suites.js') as Record<Clock, string[]>;

/** From the configuration: files and folders of test/ whose suites are not run here. */
declare const ELSEWHERE: string[];

const isHere = (file: string): boolean => !ELSEWHERE.some((part) => file === part || file.startsWith(`${part}/`));

/** Runs one of so many parts of the suites with this clock. Parts are about as long as each other, since they take files in turn. */
export function runTogether(clock: Clock, part: number, parts: number): void {
	const files = suites[clock].filter(isHere).filter((_, index) => index % parts === part - 1);
	for (const file of files) {
		describe(file, () => void require(join(__dirname, '..', file)));
	}
}
