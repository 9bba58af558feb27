/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { fork, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import { packageRoot } from '../host/paths';
import { buildHost, type HostProgram } from './buildHost';
import { ReaderHost } from './host';
import type { HostSetup } from './messages';

interface PoolOptions {
	/** The built file of a node, and the name of its class. */
	nodeFile: string;
	className: string;
	/** How many processes are loaded ahead, so that the next host is there at once (default 1). */
	ahead?: number;
	/** By how much pauses of one to ten seconds are shorter there (default 1). */
	hurry?: number;
}

/**
 * Processes that run one node, each as an n8n of its own. Loading the engine takes most of a second on a busy machine, so the next
 * one is loaded while the present one works.
 */
export class HostPool {
	private readonly hosts = new Set<ReaderHost>();

	private readonly ready: ReaderHost[] = [];

	private constructor(
		private readonly program: HostProgram,
		private readonly options: PoolOptions,
	) {
		this.loadAhead();
	}

	static async open(options: PoolOptions): Promise<HostPool> {
		return new HostPool(await buildHost(), options);
	}

	private loadAhead(): void {
		while (this.ready.length < (this.options.ahead ?? 1)) this.ready.push(this.load());
	}

	private load(): ReaderHost {
		const { nodeFile, className, hurry = 1 } = this.options;
		const env = { ...process.env, NODE_PATH: join(packageRoot, 'node_modules'), N8N_LOG_LEVEL: 'silent', HURRY: String(hurry), N8N_ENCRYPTION_KEY: 'hosts', N8N_USER_FOLDER: dirname(this.program.file) };
		const child: ChildProcess = fork(this.program.file, [nodeFile, className], { env, execArgv: [], serialization: 'json' });
		const host = new ReaderHost(child);
		this.hosts.add(host);
		void host.gone.then(() => this.hosts.delete(host));
		return host;
	}

	/** The next process, set up as this n8n, with what its folder has; nothing is published yet. */
	async start(setup: HostSetup): Promise<ReaderHost> {
		const host = this.ready.shift() ?? this.load();
		this.loadAhead();
		await host.setUp(setup);
		return host;
	}

	/** The same, with the trigger published. Throws what the node throws. */
	async startHost(setup: HostSetup): Promise<ReaderHost> {
		const host = await this.start(setup);
		await host.publish(setup.activation ?? 'init');
		return host;
	}

	/** Kills all and removes the program. */
	async close(): Promise<void> {
		await Promise.all([...this.hosts].map(async (host) => await host.kill()));
		await this.program.remove();
	}
}
