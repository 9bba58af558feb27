/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';
import * as n8nWorkflow from 'n8n-workflow';
import type { INodeType } from 'n8n-workflow';

/** A node as another process loads it, by the name of its class: it knows nothing of what this one has seen. */
export function loadedAnew(name: string): INodeType {
	let loaded: INodeType | undefined;
	jest.isolateModules(() => {
		jest.doMock('n8n-workflow', () => n8nWorkflow);
		const file = jest.requireActual<Record<string, new () => INodeType>>(join(__dirname, '..', '..', 'nodes', name, `${name}.node`));
		loaded = new file[name]();
	});
	if (!loaded) throw new Error('The node was not loaded');
	return loaded;
}
