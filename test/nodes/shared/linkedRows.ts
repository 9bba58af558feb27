import type { IDataObject } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { type NodeRun, runNode } from '../../engine/runNode';
import { fileServer, useFileServer } from '../../engine/useFileServer';
import { simulator, useSimulator } from '../../engine/useSimulator';
import type { Credential, Fault } from '../../simulator';

export const SECRET = 'content of the inner network';

export let credential: Credential & { mediaUrl?: string };

/** In each test of a file the simulator, an instance of its own, and a server of n8n's network that is none of GREEN-API's. */
export function useLinkedRows(): void {
	useSimulator({ limits: false });
	useFileServer((_, response) => void response.end(SECRET));
	beforeEach(() => {
		credential = simulator.addInstance();
	});
	afterEach(() => jest.restoreAllMocks());
}

/** A row with a link to a file. */
export const row = (downloadUrl: string, more: IDataObject = {}) => ({ idMessage: 'A', chatId: '79000000001@c.us', typeMessage: 'imageMessage', downloadUrl, ...more });

/** A link to a file of GREEN-API's own host. */
export const own = (name: string) => `${simulator.url}/media/${credential.idInstance}/${name}`;

/** An answer that leads on. */
export const redirect = (location: string, status = 302): Fault => ({ status, body: 'Moved', headers: { location } });

/** How often a new link was asked for. */
export const asksForLinks = () => simulator.requests.filter(({ apiMethod }) => apiMethod === 'downloadFile').length;

/** Lists rows with these fields and downloads their files. */
export async function listed(rows: IDataObject[], download = ['file'], more: Partial<NodeRun> = {}) {
	simulator.answerNext('getIncomingStatuses', { status: 200, body: rows });
	return await runNode(new GetIncomingStatuses(), { credential, parameters: { simplify: false, options: { download } }, ...more });
}

/** Makes that server the instance's own. */
export const inOwnHands = (): void => void (credential = { ...credential, mediaUrl: fileServer.url });
