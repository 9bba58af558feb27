// First, since the nodes must find its clock in place.
import { inVirtualTime, virtualHold, virtualNow } from './virtualTime';
import type { INodeType } from 'n8n-workflow';
import { type NodeRun, type Outcome, runNode as runInRealTime } from './runNode';
import { useSimulator } from './useSimulator';

/**
 * What most engine suites start with: a simulator and nodes on one virtual clock, so that waiting for an allowance takes
 * no time. To be imported before the nodes.
 */
export { bodies, methodsAsked, simulator } from './useSimulator';

/** Starts a simulator on the virtual clock, as `useSimulator` does. */
export const useVirtualSimulator = (): void => useSimulator({ clock: virtualNow, wait: virtualHold });

/** Runs a node as `runNode` of runNode.ts does, in virtual time. */
export const runNode = async (nodeType: INodeType, run: NodeRun): Promise<Outcome> => await inVirtualTime(async () => await runInRealTime(nodeType, run));
