/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @typescript-eslint/no-require-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** From the configuration: folders and files of test/ that are not run together. */
declare const NOT_TOGETHER: string[];

const tests = join(__dirname, '..');

const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(sep).join('/'))
	.filter((file) => file.endsWith('.test.ts') && !NOT_TOGETHER.some((part) => file === part || file.startsWith(`${part}/`)))
	.sort();

const sourceOf = (file: string): string => readFileSync(join(tests, file), 'utf8');

/** Whether a suite wants the nodes with a clock that is not real, which all of them have then that are loaded together. */
const isVirtual = (file: string): boolean => /^import .*'[./]+engine\/virtual/m.test(sourceOf(file));

/** What one suite would do to all that come after it: the virtual clock is a mock, too. */
const changes = { virtual: /jest\.(mock|resetModules|restoreAllMocks)\(/, real: /jest\.(mock|resetModules)\(/ };

/** Runs one of so many parts of the suites with this clock. Parts are about as long as each other, since they take files in turn. */
export function runTogether(clock: 'virtual' | 'real', part: number, parts: number): void {
	const ofClock = files.filter((file) => isVirtual(file) === (clock === 'virtual'));
	const ofPart = ofClock.filter((_, index) => index % parts === part - 1);
	for (const file of ofPart) {
		if (changes[clock].test(sourceOf(file))) throw new Error(`${file} changes what all suites share: add it to those that are alone, in jest.config.js`);
		describe(file, () => void require(join(tests, file)));
	}
}
