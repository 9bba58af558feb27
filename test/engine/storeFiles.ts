/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BinaryDataService } from 'n8n-core';

/** The container of n8n's services; the one of the very n8n-core that the suites run in. */
interface Services {
	Container: { get<T>(service: new (...given: never[]) => T): T };
}

/** Before n8n 1.12x the service is told where to store; later versions read it from the environment. */
type Init = (config: { mode: string; availableModes: string[]; localStoragePath: string }) => Promise<void>;

/** Lets n8n store the files of all executions that follow on disk, as its server does; otherwise they are kept in the items. Returns the way to end it. */
export async function storeFiles(): Promise<() => void> {
	const localStoragePath = mkdtempSync(join(tmpdir(), 'n8n-files-'));
	Object.assign(process.env, { N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem', N8N_AVAILABLE_BINARY_DATA_MODES: 'filesystem', N8N_BINARY_DATA_STORAGE_PATH: localStoragePath });
	const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as Services;
	const service = Container.get(BinaryDataService);
	await (service.init as Init).call(service, { mode: 'filesystem', availableModes: ['filesystem'], localStoragePath });
	return () => rmSync(localStoragePath, { recursive: true, force: true });
}
