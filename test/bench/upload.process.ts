/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import './environment';
import { GreenApi } from '../../nodes/GreenApi/GreenApi.node.js';
import { loaded } from '../engine/nodeTypes';
import { executeNode } from '../engine/runNode';
import { storeFiles } from '../engine/storeFiles';
import type { Credential } from '../simulator';
import { measures, peak } from './process';

/** A file of so many bytes, which is sent to these people. */
export interface UploadTask {
	credential: Credential;
	bytes: number;
	people: string[];
}

/** The bytes by which the process's memory had grown at its peak, beside the file that was there before. */
export type UploadFound = number;

const node = loaded(new GreenApi());

async function send({ credential, people }: UploadTask, content: Buffer): Promise<void> {
	const parameters = { resource: 'message', operation: 'sendFile', fileFrom: 'binary', binaryPropertyName: 'data', chatId: '={{ $json.people }}' };
	const files = [{ data: { content, fileName: 'film.mp4', mimeType: 'video/mp4' } }];
	const { items, error } = await executeNode(node, { credential, parameters, items: [{ people }], files });
	if (error) throw error;
	if (items.length !== people.length) throw new Error(`${items.length} of ${people.length} were sent`);
}

async function measure(task: UploadTask): Promise<UploadFound> {
	const removeFiles = await storeFiles();
	await send({ ...task, people: task.people.slice(0, 1) }, Buffer.alloc(1000));
	const content = Buffer.alloc(task.bytes, 1);
	globalThis.gc?.();
	const memory = process.memoryUsage().rss;
	await send(task, content);
	removeFiles();
	return peak() - memory;
}

measures(measure);
