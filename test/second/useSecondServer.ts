// First, since the nodes must find its clock in place.
import { inVirtualTime, virtualHold } from '../engine/virtualTime';
import type { INodeType } from 'n8n-workflow';
import { type NodeRun, type Outcome, runNode } from '../engine/runNode';
import { ID } from './account';
import { SecondServer, TOKEN } from './server';

/** The second server of the test that runs. */
export let server: SecondServer;

/** The credential of its instance. */
export let credential: NodeRun['credential'];

/** Starts a server that nobody has asked yet for each test of a file, on the virtual clock. */
export function useSecondServer(): void {
	beforeEach(async () => {
		server = await new SecondServer(virtualHold).start();
		credential = { apiUrl: server.url, idInstance: ID, apiTokenInstance: TOKEN };
	});
	afterEach(async () => await server.close());
}

/** Runs a node in n8n's engine against it, and looks for the token in all that the execution leaves behind. */
export const run = async (node: INodeType, more: Omit<NodeRun, 'credential'>): Promise<Outcome> =>
	await inVirtualTime(async () => await runNode(node, { credential, ...more }));
