/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An execution as n8n's database has it. */
export interface ExecutionRow {
	number: number;
	/** The JSON of its items. */
	items: object[];
	key?: string;
	/** The process that runs it. */
	pid: number;
	/** 'running' in a process that is gone becomes 'crashed' when the next one starts, as n8n does it. */
	status: string;
	startedAt: number;
	endedAt?: number;
}

/** What saveFailedExecution has recorded. */
interface FailureRow {
	failure: string;
	at: number;
}

type Line = ExecutionRow | Pick<ExecutionRow, 'number' | 'status' | 'endedAt'> | FailureRow;

/** Makes a folder; false where it is there already, also when another process makes it in the same moment. */
function isFirstToMake(folder: string): boolean {
	try {
		mkdirSync(folder);
		return true;
	} catch {
		return false;
	}
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** What a file has behind the first `from` bytes. */
function readFrom(file: string, from: number): Buffer {
	if (!existsSync(file)) return Buffer.alloc(0);
	const handle = openSync(file, 'r');
	const bytes = Buffer.alloc(Math.max(0, fstatSync(handle).size - from));
	const read = readSync(handle, bytes, 0, bytes.length, from);
	closeSync(handle);
	return bytes.subarray(0, read);
}

/**
 * n8n's database, as far as a trigger touches it, in a folder: every write is there for whoever reads it next, also when the process is
 * killed at once. Several processes may share it, as the mains of one n8n do: keys and numbers are given once only.
 */
export class Database {
	readonly executions = new Map<number, ExecutionRow>();

	readonly failures: FailureRow[] = [];

	private bytesRead = 0;

	private readonly log: string;

	private readonly staticFile: string;

	constructor(private readonly folder: string) {
		this.log = join(folder, 'executions.jsonl');
		this.staticFile = join(folder, 'static.json');
		this.refresh();
	}

	/** Takes in what was written meanwhile. */
	refresh(): this {
		const bytes = readFrom(this.log, this.bytesRead);
		const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
		this.bytesRead += whole.length;
		for (const line of whole.toString().split('\n')) if (line !== '') this.take(JSON.parse(line) as Line);
		return this;
	}

	private take(line: Line): void {
		if ('failure' in line) return void this.failures.push(line);
		const row = { ...this.executions.get(line.number), ...line } as ExecutionRow;
		this.executions.set(row.number, row);
	}

	private write(line: Line): void {
		appendFileSync(this.log, `${JSON.stringify(line)}\n`);
		this.refresh();
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

	/** Whether nobody had the key before; it is taken then. */
	claims(key: string): boolean {
		return isFirstToMake(join(this.folder, `key-${createHash('sha256').update(key).digest('hex')}`));
	}

	insert(items: object[], key?: string): ExecutionRow {
		let number = this.refresh().executions.size + 1;
		while (!isFirstToMake(join(this.folder, `execution-${number}`))) number += 1;
		this.write({ number, items, key, pid: process.pid, status: 'running', startedAt: Date.now() });
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
		for (const { number, pid, status } of [...this.executions.values()]) if (status === 'running' && !isAlive(pid)) this.end(number, 'crashed');
	}
}
