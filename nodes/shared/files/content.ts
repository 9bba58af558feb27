import type { IBinaryData } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import type { Item } from '../form/field';
import type { ItemFile } from '../form/itemFile';
import { START_BYTES } from './fileContent';

const MEGABYTE = 1024 * 1024;

/** The largest file that GREEN-API takes: https://green-api.com/en/docs/api/sending/UploadFile/ */
const MOST_MEGABYTES = 100;

/** The size of a file in bytes, if its item shows it: older versions of n8n leave it out for a stored file. */
export const bytesOf = ({ id, data, bytes }: IBinaryData): number | undefined => (id ? bytes : Buffer.byteLength(data, 'base64'));

/** Throws a Failure for a file that is larger than GREEN-API takes. `file` is what it is called: The file in 'data'. */
export function refuseTooLarge(bytes: number, file: string): void {
	if (bytes <= MOST_MEGABYTES * MEGABYTE) return;
	throw refusal(
		`${file} is too large: ${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB, at most ${MOST_MEGABYTES} MB are allowed`,
		'Take a smaller file, e.g. one of lower resolution or quality',
	);
}

/** Throws a Failure for a file that is empty or larger than GREEN-API takes, naming the binary field that holds it. */
export function checkSize(bytes: number, field: string): void {
	if (bytes === 0) throw refusal(`The file in '${field}' is empty`, 'Look at the node that outputs it: the file has 0 bytes');
	refuseTooLarge(bytes, `The file in '${field}'`);
}

/** The same for a file of the item, as far as its size is known: `start` are its first bytes. */
export function checkKnownSize({ field, binary }: ItemFile, start: Buffer | undefined): void {
	const bytes = bytesOf(binary) ?? (start?.length === 0 ? 0 : undefined);
	if (bytes !== undefined) checkSize(bytes, field);
}

const lost = (field: string) =>
	refusal(`The file in '${field}' cannot be read`, 'The n8n server no longer has it: run the node again that outputs it');

/** The first bytes of a file that lies in its item. */
export const startInItem = ({ data }: IBinaryData): Buffer =>
	Buffer.from(data.slice(0, Math.ceil(START_BYTES / 3) * 4), 'base64').subarray(0, START_BYTES);

/** For each execution, by its data, the reading of its latest file. They follow one another: too many files may not be open at once. */
const readings = new WeakMap<object, Promise<unknown>>();

/** Reads no more than the start, and closes the file. */
async function firstBytes({ helpers }: Pick<Item, 'helpers'>, id: string): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of await helpers.getBinaryStream(id, START_BYTES)) {
		chunks.push(chunk as Buffer);
		length += (chunk as Buffer).length;
		if (length >= START_BYTES) break;
	}
	return Buffer.concat(chunks).subarray(0, START_BYTES);
}

/**
 * Reads the first bytes of a file that n8n has stored, after those of the items before. Gives undefined when the execution was stopped
 * meanwhile. Throws a Failure when the file is not there.
 */
async function readStart(context: Item, id: string, field: string): Promise<Buffer | undefined> {
	// A tool of an agent may have no execution's data of its own.
	const execution: object = context.getExecuteData() ?? context;
	const before = readings.get(execution);
	const reading = (async () => {
		await before?.catch(() => undefined);
		if (context.getExecutionCancelSignal()?.aborted) return undefined;
		return await firstBytes(context, id).catch(() => {
			throw lost(field);
		});
	})();
	readings.set(execution, reading);
	return await reading;
}

/** Reads a file that n8n has stored outside of its item. */
async function readStored({ helpers }: Pick<Item, 'helpers'>, id: string, field: string, binary: IBinaryData): Promise<Buffer> {
	const bytes = bytesOf(binary) ?? (await helpers.getBinaryMetadata(id).catch(() => undefined))?.fileSize;
	if (bytes === undefined) throw lost(field);
	checkSize(bytes, field);
	const content = await helpers.getBinaryStream(id).then(helpers.binaryToBuffer).catch(() => undefined);
	if (content === undefined) throw lost(field);
	return content;
}

/** The first bytes of a file of the item, wherever n8n keeps it, as far as they are known. Throws a Failure when it is not there. */
export async function startOf(context: Item, { field, binary }: ItemFile): Promise<Buffer | undefined> {
	return binary.id ? await readStart(context, binary.id, field) : startInItem(binary);
}

/** The bytes of a file of the item, wherever n8n keeps it. Throws a Failure when they cannot be had. */
export async function contentOf(context: Pick<Item, 'helpers'>, { field, binary }: ItemFile): Promise<Buffer> {
	const { id, data } = binary;
	return id ? await readStored(context, id, field, binary) : Buffer.from(data, 'base64');
}
