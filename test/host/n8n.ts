/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import axios from 'axios';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstalledN8n } from './install';
import type { N8nLine } from './line';
import { freePort } from './ports';
import { startGroup, type ProcessGroup } from './processGroup';
import { until } from './until';

const SECONDS_TO_START = 240;

/** Settings of n8n, of Node and of npm in our own environment are not meant for this n8n. */
const FOREIGN = /^(N8N_|DB_|EXECUTIONS_|QUEUE_|WEBHOOK_|NODE_|NODES_|CREDENTIALS_|JEST_|npm_)/i;

/** How an n8n is started. */
export interface N8nOptions {
	/** Empty, or one that an n8n of the same version has used before. */
	userFolder: string;
	/** Default: any free one. */
	port?: number;
	logLevel?: 'info' | 'debug';
	/** n8n watches the installed package and loads it anew when it changes. */
	reload?: boolean;
	/** More of n8n's settings, by their names in its environment. */
	settings?: Record<string, string>;
	signal?: AbortSignal;
}

/** A running n8n. */
export interface N8n {
	/** A worker answers only health checks there. */
	url: string;
	logFile: string;
	/** Comes when it has ended, and says how. */
	end: Promise<string>;
	/** The last lines of its log. */
	lastWords(): Promise<string>;
	/** Ends it and all it started. */
	stop(): Promise<void>;
	/** Ends it and all it started on the spot, as a crash would. */
	kill(): Promise<void>;
}

/** One of the programs that n8n consists of. */
interface Program {
	/** n8n's command line. */
	args: string[];
	/** What it needs beside the settings that all have. */
	settings: Record<string, string>;
	/** Pages that answer once it can be used. */
	pages: string[];
}

function ownEnvironment(): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
}

/** n8n knows its modules by name and refuses to start for one that it does not have. */
const ASKING_MODULES: Record<N8nLine, string> = { '2.41': 'mcp-registry', '1.123': '' };

async function environment(line: N8nLine, { userFolder, logLevel = 'info', reload = false, settings }: N8nOptions, program: Program): Promise<NodeJS.ProcessEnv> {
	return {
		...ownEnvironment(),
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		// n8n does not take the machine's own, but New York's.
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		N8N_SECURE_COOKIE: 'false',
		N8N_LOG_LEVEL: logLevel,
		...(reload && { N8N_DEV_RELOAD: 'true' }),
		// n8n answers nobody while its database is silent for five seconds, and a busy machine may let it be.
		DB_PING_INTERVAL_SECONDS: '3600',
		// Everything that would report or ask something on the Internet, and the survey after signing in.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DISABLED_MODULES: ASKING_MODULES[line],
		N8N_PYTHON_ENABLED: 'false',
		NO_PROXY: [process.env.NO_PROXY, '127.0.0.1', 'localhost'].filter(Boolean).join(','),
		...program.settings,
		...settings,
	};
}

async function answers(url: string): Promise<boolean> {
	return await axios.get(url, { proxy: false, timeout: 10_000 }).then(
		() => true,
		() => false,
	);
}

async function lastWords(logFile: string): Promise<string> {
	return (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-20).join('\n');
}

async function waitUntilReady(url: string, pages: string[], group: ProcessGroup, logFile: string, signal?: AbortSignal): Promise<void> {
	await until(
		'n8n\'s readiness',
		SECONDS_TO_START,
		async () => {
			if (group.ended()) throw new Error(`n8n ${group.ended()}. The end of its log:\n${await lastWords(logFile)}`);
			for (const page of pages) if (!(await answers(`${url}${page}`))) return undefined;
			return true;
		},
		signal,
	);
}

async function start(installed: InstalledN8n, options: N8nOptions, port: number, program: Program): Promise<N8n> {
	const url = `http://127.0.0.1:${port}`;
	const logFile = join(options.userFolder, 'n8n.log');
	await mkdir(options.userFolder, { recursive: true });
	const group = startGroup(installed.node, [join(installed.folder, 'node_modules', 'n8n', 'bin', 'n8n'), ...program.args], {
		cwd: options.userFolder,
		env: await environment(installed.line, options, program),
		logFile,
	});
	await waitUntilReady(url, program.pages, group, logFile, options.signal).catch(async (error: unknown) => {
		await group.stop();
		return await Promise.reject(error);
	});
	return { url, logFile, end: group.end, lastWords: async () => await lastWords(logFile), stop: group.stop, kill: group.kill };
}

/**
 * Starts n8n on 127.0.0.1 and waits until it can be used.
 *
 * @throws Error with the end of its log when it ends instead, or takes minutes
 */
export async function startN8n(installed: InstalledN8n, options: N8nOptions): Promise<N8n> {
	const port = options.port ?? (await freePort());
	// The health page speaks before the database is ready, the readiness page before the last routes are there.
	return await start(installed, options, port, { args: ['start'], settings: { N8N_PORT: String(port) }, pages: ['/healthz/readiness', '/rest/settings'] });
}

/**
 * Starts a worker, which runs up to `concurrency` executions at once for an n8n in queue mode, and waits until it takes
 * them. Its `settings` are those of that n8n, its user folder is another.
 *
 * @throws Error with the end of its log when it ends instead, or takes minutes
 */
export async function startWorker(installed: InstalledN8n, options: N8nOptions, concurrency: number): Promise<N8n> {
	const port = options.port ?? (await freePort());
	const settings = { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: String(port), N8N_WORKER_SERVER_ADDRESS: '127.0.0.1' };
	return await start(installed, options, port, { args: ['worker', `--concurrency=${concurrency}`], settings, pages: ['/healthz/readiness'] });
}

/**
 * Starts a process that takes the calls of published workflows for an n8n in queue mode, with the same settings and another user folder,
 * and waits until it does.
 *
 * @throws Error with the end of its log when it ends instead, or takes minutes
 */
export async function startWebhookProcess(installed: InstalledN8n, options: N8nOptions): Promise<N8n> {
	const port = options.port ?? (await freePort());
	return await start(installed, options, port, { args: ['webhook'], settings: { N8N_PORT: String(port) }, pages: ['/healthz/readiness'] });
}
