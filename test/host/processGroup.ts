/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until';

const SECONDS_TO_END = 40;

/** A started program with all that it starts in its turn. */
export interface ProcessGroup {
	/** How it ended, once it has. */
	ended(): string | undefined;
	/** Comes when it has ended, and says how. */
	end: Promise<string>;
	/** Ends it and its children on the spot, as a crash would, and waits until they are gone. */
	kill(): Promise<void>;
	/** Asks it to end, waits until it and its children are gone, and ends them by force if they take too long. */
	stop(): Promise<void>;
}

interface GroupOptions {
	cwd: string;
	env: NodeJS.ProcessEnv;
	logFile: string;
}

const posix = process.platform !== 'win32';

/** On POSIX a negative id means the whole group; signal 0 only asks whether there is one. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
	try {
		return process.kill(posix ? -pid : pid, signal);
	} catch {
		return false;
	}
}

/**
 * Starts a program in a group of its own, so that a Ctrl-C in the terminal reaches only us and the end comes in order.
 * Its warden ends it when this process is gone without having stopped it.
 */
export function startGroup(command: string, args: string[], { cwd, env, logFile }: GroupOptions): ProcessGroup {
	const log = openSync(logFile, 'a');
	const child = spawn(process.execPath, [join(__dirname, 'warden.mjs'), command, ...args], { cwd, env, detached: posix, windowsHide: true, stdio: ['ignore', log, log, 'ipc'] });
	closeSync(log);
	let ended: string | undefined;
	const end = new Promise<string>((resolve) => {
		child.once('error', (error) => resolve((ended = `did not start: ${error.message}`)));
		child.once('exit', (code, signal) => resolve((ended = `ended with ${signal ?? `code ${code}`}`)));
	});

	const isGone = async () => (ended !== undefined && (!posix || child.pid === undefined || !signalGroup(child.pid, 0)) ? true : undefined);
	const kill = async () => {
		if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
		await until('The end of a killed process', SECONDS_TO_END, isGone);
	};
	const stop = async () => {
		if (child.pid !== undefined && ended === undefined) child.kill('SIGTERM');
		await until('The end of a process', SECONDS_TO_END, isGone).catch(kill);
	};
	return { ended: () => ended, end, kill, stop };
}
