import type { IN8nHttpFullResponse } from 'n8n-workflow';
import { toWire } from '../../../simulator/answers';
import type { Answer } from '../../../simulator/faults';

export const TOKEN = 'd75b3a66'.repeat(6);
export const PATH = `/waInstance7103000000/sendTextStatus/${TOKEN}`;

function parsed(payload: string): unknown {
	try {
		return JSON.parse(payload);
	} catch {
		return payload;
	}
}

/** An answer as n8n hands it to a node: the body parsed where it is JSON. */
export function received(answer: Answer): IN8nHttpFullResponse {
	const { status, headers, payload } = toWire(answer, PATH, Date.UTC(2026, 0, 1));
	return { statusCode: status, headers, body: parsed(payload) as IN8nHttpFullResponse['body'] };
}
