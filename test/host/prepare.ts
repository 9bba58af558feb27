/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { inPath, provide } from './debian';
import { installN8n } from './install';
import { lineUnderTest } from './line';

const COMPILER = ['python3', 'make', 'g++'];

/** Where the suites' n8n and browser are, on every machine: where people use GREEN-API, far from UTC, which hides mistakes. */
const TIME_ZONE = 'Europe/Moscow';

/** Before the first suite: the time zone, n8n, and on Debian what compiles its database driver. */
export default async function prepare(): Promise<void> {
	process.env.TZ = TIME_ZONE;
	if (inPath('apt-get')) await provide('A compiler', COMPILER, () => COMPILER.every(inPath) || undefined);
	await installN8n(lineUnderTest);
}
