/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { loaded } from '../../engine/nodeTypes';
import { simulator } from '../../engine/useSimulator';

async function received(requests: number): Promise<void> {
	while (simulator.requests.length < requests) await new Promise(setImmediate);
}

/**
 * A node in an n8n that ends its first tries when so many requests have been made, while their items are still on their way, as
 * some versions do when an expression fails. What those tries give is lost; they go on all the same.
 */
export function endedAfter(nodeType: INodeType, ...requests: number[]): INodeType {
	const node = loaded(nodeType);
	const route = node.execute!;
	let tries = 0;
	node.execute = async function (this: IExecuteFunctions) {
		const last = requests[tries++];
		const outputs = route.call(this) as Promise<INodeExecutionData[][]>;
		if (last === undefined) return await outputs;
		await received(last);
		throw new Error('An expression has failed');
	};
	return node;
}
