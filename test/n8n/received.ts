import { asSent, sendReference, type Sent } from '../engine/reference';
import { startSimulator, type Credential } from '../simulator';

/** A request as GREEN-API's documentation describes it: its query or body is the content. */
export interface Documented {
	apiMethod: string;
	method: 'DELETE' | 'GET' | 'POST';
	content: object;
}

/** What a simulator receives when axios makes these requests as the documentation has them. */
export async function receivedFromAxios(credential: Credential, documented: Documented[]): Promise<Sent[]> {
	const simulator = await startSimulator({ limits: false });
	try {
		const own = { ...credential, apiUrl: simulator.url };
		for (const { method, apiMethod, content } of documented) await sendReference(own, method, apiMethod, content);
		return simulator.requests.map(asSent);
	} finally {
		await simulator.close();
	}
}
