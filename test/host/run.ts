/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';

/** A command that did not end with success, with all it printed. */
export class CommandFailed extends Error {
	constructor(
		command: string,
		reason: string,
		readonly output: string,
	) {
		super(`\`${command}\` ${reason}. Its last words:\n${output.trimEnd().split('\n').slice(-15).join('\n')}`);
	}
}

/** How a command is run. */
interface RunOptions {
	cwd: string;
	/** Ends the command. */
	signal?: AbortSignal;
	/** Ends the command when it takes longer. */
	seconds?: number;
}

/**
 * Runs a command to its end and gives what it printed.
 *
 * @throws CommandFailed
 */
export async function run(command: string, args: string[], { cwd, signal, seconds }: RunOptions): Promise<string> {
	return await new Promise((resolve, reject) => {
		const timeout = seconds === undefined ? undefined : seconds * 1000;
		// npm takes its time to end when asked politely; nothing that is run here leaves something worth tidying up.
		const ending = { signal, timeout, killSignal: 'SIGKILL' } as const;
		const child = spawn(command, args, { cwd, ...ending, stdio: ['ignore', 'pipe', 'pipe'], shell: command === 'npm' && process.platform === 'win32' });
		const chunks: Buffer[] = [];
		const output = () => Buffer.concat(chunks).toString();
		const shown = [command, ...args].join(' ');
		child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.once('error', (error) => reject(signal?.aborted ? error : new CommandFailed(shown, `did not start (${error.message})`, output())));
		child.once('close', (code, killedBy) => (code === 0 ? resolve(output()) : reject(new CommandFailed(shown, `ended with ${killedBy ?? `code ${code}`}`, output()))));
	});
}

/** Runs npm: the very one that runs this script, if one does, since that needs no shell on any platform. */
export async function npm(args: string[], options: RunOptions): Promise<string> {
	const running = process.env.npm_execpath;
	return running?.endsWith('npm-cli.js') ? await run(process.execPath, [running, ...args], options) : await run('npm', args, options);
}
