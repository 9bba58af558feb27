/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import axios from 'axios';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstalledN8n } from './install';
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
	signal?: AbortSignal;
}

/** A running n8n. */
export interface N8n {
	url: string;
	logFile: string;
	/** Comes when it has ended, and says how. */
	end: Promise<string>;
	/** The last lines of its log. */
	lastWords(): Promise<string>;
	/** Ends it and all it started. */
	stop(): Promise<void>;
}

function ownEnvironment(): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
}

async function environment({ userFolder, logLevel = 'info', reload = false }: N8nOptions, port: number): Promise<NodeJS.ProcessEnv> {
	return {
		...ownEnvironment(),
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		N8N_SECURE_COOKIE: 'false',
		N8N_LOG_LEVEL: logLevel,
		...(reload && { N8N_DEV_RELOAD: 'true' }),
		// Everything that would report or ask something on the Internet, and the survey after signing in.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry',
		N8N_PYTHON_ENABLED: 'false',
		NO_PROXY: [process.env.NO_PROXY, '127.0.0.1', 'localhost'].filter(Boolean).join(','),
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

/** The health page speaks before the database is ready, the readiness page before the last routes are there. */
async function waitUntilReady(url: string, group: ProcessGroup, logFile: string, signal?: AbortSignal): Promise<void> {
	await until(
		'n8n\'s readiness',
		SECONDS_TO_START,
		async () => {
			if (group.ended()) throw new Error(`n8n ${group.ended()}. The end of its log:\n${await lastWords(logFile)}`);
			return ((await answers(`${url}/healthz/readiness`)) && (await answers(`${url}/rest/settings`))) || undefined;
		},
		signal,
	);
}

/**
 * Starts n8n on 127.0.0.1 and waits until it can be used.
 *
 * @throws Error with the end of its log when it ends instead, or takes minutes
 */
export async function startN8n(installed: InstalledN8n, options: N8nOptions): Promise<N8n> {
	const port = options.port ?? (await freePort());
	const url = `http://127.0.0.1:${port}`;
	const logFile = join(options.userFolder, 'n8n.log');
	await mkdir(options.userFolder, { recursive: true });
	const group = startGroup(installed.node, [join(installed.folder, 'node_modules', 'n8n', 'bin', 'n8n'), 'start'], {
		cwd: options.userFolder,
		env: await environment(options, port),
		logFile,
	});
	await waitUntilReady(url, group, logFile, options.signal).catch(async (error: unknown) => {
		await group.stop();
		return await Promise.reject(error);
	});
	return { url, logFile, end: group.end, lastWords: async () => await lastWords(logFile), stop: group.stop };
}
