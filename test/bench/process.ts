/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { fork } from 'node:child_process';
import { join } from 'node:path';

/**
 * Hands a task to one of the measuring scripts beside this file, in a Node process of its own, and gives what it found.
 *
 * @throws Error when the process ends without an answer
 */
export async function inOwnProcess<Task extends object, Found>(script: string, task: Task): Promise<Found> {
	// The standard output is for the tables.
	const stdio = ['inherit', process.stderr, 'inherit', 'ipc'] as const;
	const child = fork(join(__dirname, script), { execArgv: ['--import', 'tsx', '--expose-gc'], stdio: [...stdio] });
	return await new Promise<Found>((resolve, reject) => {
		child.once('message', (found) => resolve(found as Found));
		child.once('error', reject);
		child.once('close', (code) => reject(new Error(`${script} ended with code ${code} before it had measured anything`)));
		child.send(task);
	});
}

/** Makes the running script a measuring one: it does the task that `inOwnProcess` hands it, answers, and ends. */
export function measures<Task extends object, Found>(work: (task: Task) => Promise<Found>): void {
	process.once('message', async (task) => {
		const found = await work(task as Task);
		process.send?.(found, () => process.exit());
	});
}

/** The most memory that this process has ever had, in bytes. */
export const peak = (): number => process.resourceUsage().maxRSS * 1024;
