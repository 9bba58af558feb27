/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An execution as n8n's database has it. */
export interface ExecutionRow {
	number: number;
	/** The JSON of its items. */
	items: object[];
	key?: string;
	/** 'running' in a process that is gone becomes 'crashed' when the next one starts, as n8n does it. */
	status: string;
	startedAt: number;
	endedAt?: number;
}

/** What saveFailedExecution has recorded. */
export interface FailureRow {
	failure: string;
	at: number;
}

type Line = ExecutionRow | Pick<ExecutionRow, 'number' | 'status' | 'endedAt'> | FailureRow;

/**
 * n8n's database, as far as a trigger touches it, in a folder: every write is there for whoever reads it next, also when the process is
 * killed at once. The next process, or the test, reads it from the beginning.
 */
export class Database {
	readonly executions = new Map<number, ExecutionRow>();

	readonly failures: FailureRow[] = [];

	private readonly keys = new Set<string>();

	private readonly log: string;

	private readonly staticFile: string;

	constructor(folder: string) {
		this.log = join(folder, 'executions.jsonl');
		this.staticFile = join(folder, 'static.json');
		const lines = existsSync(this.log) ? readFileSync(this.log, 'utf8').split('\n') : [];
		for (const line of lines) if (line !== '') this.take(JSON.parse(line) as Line);
	}

	private take(line: Line): void {
		if ('failure' in line) return void this.failures.push(line);
		const row = { ...this.executions.get(line.number), ...line } as ExecutionRow;
		this.executions.set(row.number, row);
		if (row.key !== undefined) this.keys.add(row.key);
	}

	private write(line: Line): void {
		appendFileSync(this.log, `${JSON.stringify(line)}\n`);
		this.take(line);
	}

	/** The static data of the workflow, as JSON. */
	get stored(): string {
		return existsSync(this.staticFile) ? readFileSync(this.staticFile, 'utf8') : '{}';
	}

	/** Whole or not at all. */
	store(staticData: string): void {
		writeFileSync(`${this.staticFile}.new`, staticData);
		renameSync(`${this.staticFile}.new`, this.staticFile);
	}

	knows(key: string): boolean {
		return this.keys.has(key);
	}

	insert(items: object[], key?: string): ExecutionRow {
		const number = this.executions.size + 1;
		this.write({ number, items, key, status: 'running', startedAt: Date.now() });
		return this.executions.get(number) as ExecutionRow;
	}

	end(number: number, status: string): void {
		this.write({ number, status, endedAt: Date.now() });
	}

	fail(failure: string): void {
		this.write({ failure, at: Date.now() });
	}

	/** What runs in no process any more has crashed: n8n notes it as it starts. */
	noteCrashes(): void {
		for (const { number, status } of [...this.executions.values()]) if (status === 'running') this.end(number, 'crashed');
	}
}
