/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';
import type { N8n } from '../host/n8n';

/** One execution on one worker. */
export interface Run {
	/** The worker's place among the others. */
	worker: number;
	executionId: string;
	isOver: boolean;
}

const ids = (log: string, pattern: RegExp): string[] => [...log.matchAll(pattern)].map(([, id]) => id);

function runsIn(log: string, worker: number): Run[] {
	const over = new Set(ids(log, /Worker (?:finished|errored while running) execution (\d+)/g));
	return ids(log, /Worker started execution (\d+)/g).map((executionId) => ({ worker, executionId, isOver: over.has(executionId) }));
}

/** What each worker has run since it was started, by its own log. */
export async function runsOf(workers: N8n[]): Promise<Run[]> {
	const logs = await Promise.all(workers.map(async ({ logFile }) => await readFile(logFile, 'utf8')));
	return logs.flatMap(runsIn);
}
