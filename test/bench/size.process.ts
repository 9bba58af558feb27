/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import './environment';
import axios from 'axios';
import { GetOutgoingStatuses } from '../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node.js';
import { loaded } from '../engine/nodeTypes';
import { executeNode } from '../engine/runNode';
import type { Credential } from '../simulator';
import { measures, peak } from './process';

/** How a journal is read: by axios and JSON.parse, or by the node with Simplify off or on. */
export type Reader = 'axios' | 'node' | 'simplified';

/** A journal to read, and a short one of another instance to warm up with. */
export interface SizeTask {
	reader: Reader;
	short: Credential;
	long: Credential;
	rows: number;
}

/** Milliseconds, and the bytes by which the process's memory had grown at its peak. */
export interface SizeFound {
	time: number;
	memory: number;
}

const node = loaded(new GetOutgoingStatuses());

async function byNode(credential: Credential, simplify: boolean): Promise<unknown[]> {
	const { items, error } = await executeNode(node, { credential, parameters: { returnAll: true, simplify } });
	if (error) throw error;
	return items;
}

async function byAxios({ apiUrl, idInstance, apiTokenInstance }: Credential): Promise<unknown[]> {
	const url = `${apiUrl}/waInstance${idInstance}/getOutgoingStatuses/${apiTokenInstance}?minutes=1440`;
	const { data } = await axios.get<string>(url, { responseType: 'text', transformResponse: (text: string) => text });
	return JSON.parse(data) as unknown[];
}

const read: Record<Reader, (credential: Credential) => Promise<unknown[]>> = {
	axios: byAxios,
	node: async (credential) => await byNode(credential, false),
	simplified: async (credential) => await byNode(credential, true),
};

async function measure({ reader, short, long, rows }: SizeTask): Promise<SizeFound> {
	await read[reader](short);
	globalThis.gc?.();
	const [memory, start] = [process.memoryUsage().rss, performance.now()];
	const { length } = await read[reader](long);
	const time = performance.now() - start;
	if (length !== rows) throw new Error(`${reader} gave ${length} of ${rows} rows`);
	return { time, memory: peak() - memory };
}

measures(measure);
