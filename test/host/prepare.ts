import { inPath, provide } from './debian';
import { installN8n } from './install';
import { lineUnderTest } from './line';

const COMPILER = ['python3', 'make', 'g++'];

/** Before the first suite: n8n, and on Debian what compiles its database driver. */
export default async function prepare(): Promise<void> {
	if (inPath('apt-get')) await provide('A compiler', COMPILER, () => COMPILER.every(inPath) || undefined);
	await installN8n(lineUnderTest);
}
