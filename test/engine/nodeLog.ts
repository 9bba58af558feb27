import type { Logger } from 'n8n-workflow';

/** What n8n's own virtual machine for expressions writes. */
const OF_N8N = /^\[IsolatedVmBridge\]/;

/** Keeps what a node writes into n8n's log, in place of writing it. */
export function keepLog(logger: Logger, log: string[]): void {
	for (const level of ['debug', 'info', 'warn', 'error'] as const) {
		jest.spyOn(logger, level).mockImplementation((...[message]) => void (OF_N8N.test(message) || log.push(message)));
	}
}
