import axios from 'axios';
import type { Credential, ReceivedRequest, Simulator } from '../simulator';
import type { MadeFile } from './nodeTypes';

export type Sent = Pick<ReceivedRequest, 'method' | 'path' | 'query' | 'body'> & { contentType: unknown; gaFilename?: unknown };

/** What matters in a request: everything but when it came and from whom. */
export const asSent = ({ method, path, query, body, headers }: ReceivedRequest): Sent => ({
	method,
	path,
	query,
	body,
	// What separates the parts of a form is the sender's own.
	contentType: headers['content-type']?.toString().replace(/boundary=.*/, 'boundary=…'),
	...('ga-filename' in headers && { gaFilename: headers['ga-filename'] }),
});

/** A form with a file, as the web has forms. */
function formOf(content: object, { fileName, mimeType, content: bytes }: MadeFile): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(content)) {
		if (name === 'file') form.append(name, new Blob([new Uint8Array(bytes)], { type: mimeType }), fileName);
		else form.append(name, String(value));
	}
	return form;
}

/** A request as the documentation writes it, sent by axios, which shares no code with the nodes. With a file it is a form. */
export async function sendReference(
	{ apiUrl, idInstance, apiTokenInstance }: Credential,
	method: 'DELETE' | 'GET' | 'POST',
	apiMethod: string,
	content: object,
	file?: MadeFile,
): Promise<void> {
	const url = `${apiUrl}/waInstance${idInstance}/${apiMethod}/${apiTokenInstance}`;
	const body = file ? formOf(content, file) : content;
	await axios.request({ method, url, ...(method === 'POST' ? { data: body } : { params: content }), proxy: false, validateStatus: () => true });
}

/** An upload as the documentation writes it: the bytes of the file as they are, and what they are in a header. */
export async function uploadReference({ idInstance, apiTokenInstance }: Credential, mediaUrl: string, content: Buffer, headers: Record<string, string>): Promise<void> {
	await axios.post(`${mediaUrl}/waInstance${idInstance}/uploadFile/${apiTokenInstance}`, content, { headers, proxy: false, validateStatus: () => true });
}

/**
 * Expects that the node's request and axios's reference request reached the simulator as the same request:
 * verb, path with the token, query, body and content type.
 */
export async function expectSameRequest(simulator: Simulator, byNode: () => Promise<unknown>, byReference: () => Promise<void>): Promise<void> {
	simulator.requests.length = 0;
	await byNode();
	await byReference();
	expect(simulator.requests).toHaveLength(2);
	const [node, reference] = simulator.requests.map(asSent);
	expect(node).toEqual(reference);
}
