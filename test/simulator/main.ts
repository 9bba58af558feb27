/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { startSimulator } from './index';

/** `npx tsx test/simulator/main.ts [port]`: a simulator to try the nodes on, until Ctrl-C. */
async function main(port: number): Promise<void> {
	const simulator = await startSimulator({ port });
	const { apiUrl, idInstance, apiTokenInstance } = simulator.credential;
	process.stdout.write(
		[
			'A local GREEN-API is running. Nothing sent to it reaches WhatsApp. Its credential:',
			`  API URL            ${apiUrl}`,
			`  Media URL          ${simulator.mediaUrl}`,
			`  idInstance         ${idInstance}`,
			`  apiTokenInstance   ${apiTokenInstance}`,
			`What it can do: curl ${apiUrl}/simulator`,
			'',
		].join('\n'),
	);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
}

main(Number(process.argv[2] ?? 0)).catch((error: unknown) => {
	process.stderr.write(`The simulator did not start: ${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
