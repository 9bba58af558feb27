/*
 * Runs a program for a parent process and ends it when the parent is gone, however it went: a Ctrl-C that ends a test
 * runner on the spot, or a kill -9, would otherwise leave n8n running for ever.
 */
import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const program = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });

const end = () => program.kill('SIGTERM');
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.on('disconnect', end);

program.on('error', (error) => {
	process.stderr.write(`${command} did not start: ${error.message}\n`);
	process.exit(1);
});
program.on('exit', (code) => process.exit(code ?? 1));
