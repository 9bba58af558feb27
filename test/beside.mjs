/* Runs npm scripts beside each other, as `node test/beside.mjs lint typecheck`. Each one's output comes in one piece; fails when one fails. */
import { spawn } from 'node:child_process';

/** Runs a script to its end, writes what it has written, and gives its exit code. */
async function run(script) {
	const child = spawn('npm', ['run', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
	const output = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => output.push(piece));
	const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
	process.stdout.write(Buffer.concat(output));
	return code;
}

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
