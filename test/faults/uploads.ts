// First, since the nodes must find its clock in place.
import { runNode, simulator } from '../engine/virtualSuite';
import type { INode } from 'n8n-workflow';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node';
import { openDoor } from '../engine/door';
import type { MadeFiles } from '../engine/nodeTypes';
import type { Outcome } from '../engine/runNode';
import { asUsual, type Fault, type ReceivedRequest } from '../simulator';
import type { Happening } from './row';

export const ITEMS = 3;

/** The item whose upload meets the fault; the one before it is posted by then. */
export const FAULTY = 1;

/** What an execution over three files left behind. */
export interface Uploaded {
	outcome: Outcome;
	/** When each item's file was uploaded, in milliseconds of virtual time; every try counts. */
	uploadedAt: number[][];
	/** How often each item's status was sent, and how often it is posted. */
	sent: number[];
	posted: number[];
}

/** A file is known by its length; its bytes tell no format. */
const fileOf = (item: number): MadeFiles => ({ data: { content: Buffer.alloc(item + 1, 0x80), fileName: `${item}.png`, mimeType: 'image/png' } });

const items = Array.from({ length: ITEMS }, (_, item) => item);

const ofUpload = ({ body }: ReceivedRequest): number => (body as { bytes: number }).bytes - 1;

const nameIn = ({ body }: ReceivedRequest): string => (body as { fileName: string }).fileName;

/** Sends three files as statuses, of which the second's upload meets what happens. The sends themselves meet nothing. */
export async function uploadThrough(happening: Happening, settings: Partial<INode>): Promise<Uploaded> {
	simulator.reset();
	const credential = simulator.addInstance();
	const { apiUrl, idInstance, apiTokenInstance: token } = credential;
	const faults = happening.answers({ apiUrl, idInstance, method: 'uploadFile', token });
	simulator.answerNext('uploadFile', ...Array<Fault>(FAULTY).fill(asUsual), ...faults);
	const door = await openDoor(simulator.mediaUrl, new Map(happening.refusesFor === undefined ? [] : [[FAULTY, happening.refusesFor]]));
	const parameters = { operation: 'sendMedia', fileFrom: 'binary', audience: 'allContacts', ...(happening.timeout && { requestOptions: { timeout: happening.timeout } }) };

	const outcome = await runNode(new SendStatus(), {
		credential: { ...credential, mediaUrl: door.url } as typeof credential,
		parameters,
		items: items.map((item) => ({ item })),
		files: items.map(fileOf),
		settings,
	}).finally(() => door.close());

	const uploads = simulator.requests.filter(({ apiMethod }) => apiMethod === 'uploadFile');
	const sends = simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendMediaStatus');
	return {
		outcome,
		uploadedAt: items.map((item) => uploads.filter((request) => ofUpload(request) === item).map(({ at }) => at)),
		sent: items.map((item) => sends.filter((request) => nameIn(request) === `${item}.png`).length),
		posted: items.map((item) => sends.filter((request) => request.taken && nameIn(request) === `${item}.png`).length),
	};
}
