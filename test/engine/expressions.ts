/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { Expression } from 'n8n-workflow';

/** n8n's own defaults, but for one isolate in place of several. */
const isolates = { engine: 'vm', poolSize: 1, maxCodeCacheSize: 1024, bridgeTimeout: 5000, bridgeMemoryLimit: 128 } as const;

/** Starts the engine for expressions that n8n's own variable names. The older one, which is the default here, needs no start. */
export async function startExpressions(): Promise<void> {
	if (process.env.N8N_EXPRESSION_ENGINE === 'vm') await Expression.initExpressionEngine(isolates);
}

/** Ends the engine, where one was started: its isolates would keep the process alive. */
export async function endExpressions(): Promise<void> {
	if (process.env.N8N_EXPRESSION_ENGINE === 'vm') await Expression.disposeExpressionEngine();
}
