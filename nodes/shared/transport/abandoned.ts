import { type IExecutePaginationFunctions, sleep } from 'n8n-workflow';

/**
 * Whether n8n has ended the node although this item of it still waits. With On Error = Continue n8n before 1.123, and
 * 2.0 to 2.38, does so when an expression of a later item fails: nothing may be posted behind the user's back then.
 */
export async function isAbandoned(context: IExecutePaginationFunctions): Promise<boolean> {
	// n8n starts the items in one go; where that fails, it ends the node before anything else gets its turn.
	await sleep(0);
	const { $node, $runIndex } = context.getWorkflowDataProxy(context.getItemIndex());
	const { runIndex: latestEnded } = $node[context.getNode().name] as { runIndex: number };
	return latestEnded >= $runIndex;
}
