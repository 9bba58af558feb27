/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { buildPackage } from '../host/package';
import { say } from '../host/progress';
import { run } from '../host/run';
import { chosen } from './chosen';
import { locate } from './engines';
import { runSuites } from './runSuites';
import type { Version } from './versions';

interface Result {
	version: Version;
	/** The Node that it ran on, and what became of it; in words where it could not be run. */
	node: string;
	passed: number | string;
	failed: number | string;
	seconds: number;
	ok: boolean;
}

const headingOf = ({ n8n, core, workflow, expressions }: Version): string =>
	`n8n ${n8n}: n8n-core ${core}, n8n-workflow ${workflow}, expressions by "${expressions}"`;

async function test(version: Version, engines: string, args: string[]): Promise<Result> {
	say(`\n=== ${headingOf(version)} ===\n`);
	const start = Date.now();
	const seconds = () => Math.round((Date.now() - start) / 1000);
	let node = '';
	try {
		const installed = await locate(version, engines);
		node = (await run(installed.binary, ['--version'], { cwd: '.' })).trim().slice(1);
		return { version, node, ...(await runSuites(installed, args)), seconds: seconds() };
	} catch (error) {
		say(`\nn8n ${version.n8n} could not be tested: ${error instanceof Error ? error.message : String(error)}`);
		return { version, node, passed: '-', failed: 'not run', seconds: seconds(), ok: false };
	}
}

const rowOf = ({ version: { n8n, core, workflow, expressions }, node, passed, failed, seconds }: Result): string[] =>
	[n8n, core, workflow, node, expressions, passed, failed, `${seconds} s`].map(String);

function table(results: Result[]): string {
	const rows = [['n8n', 'n8n-core', 'n8n-workflow', 'Node', 'expressions', 'passed', 'failed', 'time'], ...results.map(rowOf)];
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}

/** Runs the engine suites in each version of n8n that the package supports, one after the other; what is given to it goes to jest. */
async function main(args: string[]): Promise<void> {
	const { wanted, engines } = await chosen();
	await buildPackage();
	const results: Result[] = [];
	for (const version of wanted) results.push(await test(version, engines, args));
	say(`\n${table(results)}`);
	if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
	say(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
});
