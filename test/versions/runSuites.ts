/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../host/paths';
import { type InstalledVersion, UNDER_TEST } from './underTest';

/** Only what hangs takes so long: on a busy machine a version takes a third of it. */
const LONGEST_MINUTES = 45;

/** jest's count of its tests, and whether all went well. */
interface Tally {
	passed: number;
	failed: number;
	ok: boolean;
}

interface JestReport {
	numPassedTests: number;
	numFailedTests: number;
	success: boolean;
}

/** Node's modules have to be real ones for n8n's expression engine, and for what n8n 2.0 requires. */
const nodeOptions = ({ node }: InstalledVersion): string => [process.env.NODE_OPTIONS, ...(node === '24' ? ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'] : [])].join(' ').trim();

const environmentFor = (version: InstalledVersion): NodeJS.ProcessEnv => ({
	...process.env,
	NODE_OPTIONS: nodeOptions(version),
	N8N_EXPRESSION_ENGINE: version.expressions,
	[UNDER_TEST]: JSON.stringify(version),
});

/** Runs jest in sight of the user, and gives its exit code; null when it had to be killed. */
async function jest(version: InstalledVersion, args: string[]): Promise<number | null> {
	const all = [require.resolve('jest/bin/jest'), '--config', join(__dirname, 'jest.config.js'), ...args];
	const child = spawn(version.binary, all, { cwd: packageRoot, env: environmentFor(version), stdio: 'inherit', timeout: LONGEST_MINUTES * 60_000, killSignal: 'SIGKILL' });
	return await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
}

/**
 * Runs the engine suites in one version, with more arguments for jest.
 *
 * @throws Error when jest did not get to its end
 */
export async function runSuites(version: InstalledVersion, args: string[]): Promise<Tally> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-versions-'));
	const file = join(folder, 'report.json');
	try {
		const code = await jest(version, ['--json', '--outputFile', file, ...args]);
		if (code === null) throw new Error(`jest did not end within ${LONGEST_MINUTES} minutes`);
		const report = JSON.parse(await readFile(file, 'utf8')) as JestReport;
		return { passed: report.numPassedTests, failed: report.numFailedTests, ok: report.success && code === 0 };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
