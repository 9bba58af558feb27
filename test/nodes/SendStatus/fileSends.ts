import type { INodeParameters } from 'n8n-workflow';
import type { MadeFiles } from '../../engine/nodeTypes';
import type { ReceivedRequest, Simulator } from '../../simulator';

export const everybody = { audience: 'allContacts' };

/** The form of a media status whose file lies in the binary field `data`. */
export const fromBinary: INodeParameters = { operation: 'sendMedia', fileFrom: 'binary', ...everybody };

/** Bytes of every value. */
export const content = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7) % 256));

export const picture = (fileName?: string): MadeFiles => ({ data: { content, fileName, mimeType: 'image/png' } });

/** Bytes that tell no format, so that the name and the type decide. */
const NO_FORMAT = Buffer.from([1, 0x80, 0x81, 0x82]);

/** A file that holds a text, and is none. */
export const holding = (text: string): Buffer => Buffer.concat([NO_FORMAT, Buffer.from(text)]);

/** The pictures of so many items, of which each holds a text of its own. */
export const pictures = (count: number): MadeFiles[] =>
	Array.from({ length: count }, (_, item) => ({ data: { content: holding(`picture ${item}`), fileName: `${item}.png`, mimeType: 'image/png' } }));

export const uploadsIn = ({ requests }: Simulator): ReceivedRequest[] => requests.filter(({ apiMethod }) => apiMethod === 'uploadFile');

export const sendsIn = ({ requests }: Simulator): ReceivedRequest[] => requests.filter(({ apiMethod }) => apiMethod.startsWith('send'));

export const linkIn = ({ body }: ReceivedRequest): string => (body as { urlFile: string }).urlFile;

export const namesIn = (requests: ReceivedRequest[]): string[] => requests.map(({ body }) => (body as { fileName: string }).fileName);

/** What the files of the posted statuses hold, as texts, in the order in which they were sent. */
export const textsIn = (simulator: Simulator): Array<string | undefined> =>
	sendsIn(simulator)
		.filter(({ taken }) => taken)
		.map((request) => simulator.file(linkIn(request))?.subarray(NO_FORMAT.length).toString());
