// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { MadeFiles } from '../../engine/nodeTypes';
import type { NodeRun } from '../../engine/runNode';
import type { Credential } from '../../simulator';
import { refused } from '../../unit/shared/files/samples';
import { sendsIn, uploadsIn } from '../SendStatus/fileSends';

export const [ANNA, BORIS, VERA] = ['79001110001@c.us', '79001110002@c.us', '79001110003@c.us'];
export const GROUP = '120363020000000001@g.us';

export const [pdf] = refused.pdf;

/** A file in the binary field `data`. */
export const document = (content: Buffer = pdf, fileName?: string, mimeType = 'application/pdf'): MadeFiles => ({ data: { content, fileName, mimeType } });

/** So many other people. */
export const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `7900111${String(at + 1).padStart(4, '0')}@c.us`);

export let credential: Credential;

/** In each test of a file the clock, the simulator and an instance of its own. */
export function useFileMessages(): void {
	useVirtualSimulator();
	beforeEach(() => void (credential = simulator.addInstance()));
}

/** A file sent to Anna, if the form does not say otherwise. */
export const asRun = (parameters: INodeParameters, run: Partial<NodeRun> = {}): NodeRun => ({
	credential,
	...run,
	parameters: { resource: 'message', operation: 'sendFile', chatId: ANNA, ...parameters },
	items: run.items ?? run.files?.map((_, item) => ({ item })),
});

export const send = async (parameters: INodeParameters, run?: Partial<NodeRun>) => await runNode(new GreenApi(), asRun(parameters, run));

/** Where the form takes the file from. */
export const held = { fileFrom: 'binary' };
export const link = { urlFile: 'https://shop.example/prices.pdf' };

export const sends = () => sendsIn(simulator);
export const uploads = () => uploadsIn(simulator);
