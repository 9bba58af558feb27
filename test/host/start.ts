/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { resolve } from 'node:path';
import { rebuildOnChange } from './develop';
import { freePort, isFree } from './ports';
import { say } from './progress';
import { owner, startWorld, type World } from './world';

const EDITOR_PORT = 5678;
const SIMULATOR_PORT = 8090;

/** Aborts on Ctrl-C, on a polite kill, and when whoever started this is gone: npm's shell dies without a word to us. */
function untilStopped(): AbortSignal {
	const controller = new AbortController();
	const stop = () => controller.abort();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
	const parent = process.ppid;
	setInterval(() => process.ppid !== parent && stop(), 1000).unref();
	return controller.signal;
}

const comesTo = async (signal: AbortSignal): Promise<void> => await new Promise((come) => (signal.aborted ? come() : signal.addEventListener('abort', () => come(), { once: true })));

async function editorPort(): Promise<number> {
	const port = Number(process.env.N8N_PORT ?? EDITOR_PORT);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`N8N_PORT is "${process.env.N8N_PORT}", which is no port`);
	if (await isFree(port)) return port;
	throw new Error(`Port ${port} is taken, maybe by another n8n. Stop that, or choose another port for this one with the environment variable N8N_PORT: N8N_PORT=5680 npm start`);
}

function introduce({ n8n, simulator, examples }: World): void {
	say(`
  n8n         ${n8n.url}
              e-mail ${owner.email}, password ${owner.password}
  Example     ${n8n.url}/workflow/${examples['post-and-follow-a-status'].id}, and more in its list of workflows
  Simulator   ${simulator.url} (a GREEN-API of your own: nothing is sent to WhatsApp)
  n8n's log   ${n8n.logFile}

  Changes in nodes/ and credentials/ are built and loaded at once. Ctrl-C stops everything.
`);
}

/** A fresh n8n each time, so that nothing stale is in the way; whoever wants to keep workflows names a folder for them. */
function keptFolder(): string | undefined {
	const folder = process.env.GREEN_API_N8N_FOLDER;
	return folder ? resolve(folder) : undefined;
}

async function demonstrate(signal: AbortSignal): Promise<void> {
	const world = await startWorld({
		port: await editorPort(),
		simulatorPort: await freePort(SIMULATOR_PORT),
		userFolder: keptFolder(),
		reload: true,
		signal,
	});
	introduce(world);
	rebuildOnChange(world.userFolder, signal);
	const ended = await Promise.race([comesTo(signal), world.n8n.end]);
	say(ended ? `n8n ${ended}. The end of its log:\n${await world.n8n.lastWords()}` : '\nStopping …');
	await world.close();
	if (ended) process.exitCode = 1;
}

const signal = untilStopped();
demonstrate(signal).catch((error: unknown) => {
	say(signal.aborted ? '\nStopped' : `\n${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
});
