import axios, { type AxiosRequestConfig } from 'axios';
import { startSimulator, type Credential, type ReceivedRequest } from '../simulator';

/** What matters in a request: everything but the instance and when it came. */
export type Gist = Pick<ReceivedRequest, 'method' | 'path' | 'query' | 'body'>;

/** A request without what differs from simulator to simulator. */
export const gist = ({ method, path, query, body }: ReceivedRequest): Gist => ({ method, path, query, body });

/** How a request is described by GREEN-API's documentation. */
export interface Documented extends AxiosRequestConfig {
	apiMethod: string;
}

/** What a simulator receives when axios makes these requests as the documentation has them. */
export async function receivedFromAxios(credential: Credential, documented: Documented[]): Promise<Gist[]> {
	const simulator = await startSimulator({ limits: false });
	try {
		for (const { apiMethod, ...config } of documented) {
			const url = `${simulator.url}/waInstance${credential.idInstance}/${apiMethod}/${credential.apiTokenInstance}`;
			await axios.request({ ...config, url, proxy: false, validateStatus: () => true });
		}
		return simulator.requests.map(gist);
	} finally {
		await simulator.close();
	}
}
