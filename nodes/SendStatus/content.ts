import type { IBinaryData, IExecuteSingleFunctions } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';

const MEGABYTE = 1024 * 1024;

/** GREEN-API takes files up to so many megabytes: https://green-api.com/en/docs/api/sending/UploadFile/ */
const MOST_MEGABYTES = 100;

/** Bytes of a file as far as its item tells them: that of an older n8n does not for a file that is stored. */
export function bytesOf({ id, data, bytes }: IBinaryData): number | undefined {
	if (id) return bytes;
	return Math.floor((data.replace(/=+$/, '').length * 3) / 4);
}

/** Throws a Failure for a file that is empty or larger than GREEN-API takes, naming the binary field that holds it. */
export function checkSize(bytes: number, field: string): void {
	if (bytes === 0) throw refusal(`The file in '${field}' is empty`, 'Look at the node that outputs it: the file has 0 bytes');
	if (bytes > MOST_MEGABYTES * MEGABYTE) {
		throw refusal(
			`The file in '${field}' is too large: ${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB, at most ${MOST_MEGABYTES} MB are allowed`,
			'Post a smaller file: lower its resolution or quality',
		);
	}
}

/** Reads a file that n8n has stored outside of its item. */
async function readStored({ helpers }: IExecuteSingleFunctions, id: string, field: string, binary: IBinaryData): Promise<Buffer> {
	const lost = refusal(`The file in '${field}' cannot be read`, 'The n8n server no longer has it: run the node again that outputs it');
	const bytes = bytesOf(binary) ?? (await helpers.getBinaryMetadata(id).catch(() => undefined))?.fileSize;
	if (bytes === undefined) throw lost;
	checkSize(bytes, field);
	const content = await helpers.getBinaryStream(id).then(helpers.binaryToBuffer).catch(() => undefined);
	if (content === undefined) throw lost;
	return content;
}

/** The bytes of the file in a binary field, wherever n8n keeps it. Throws a Failure when they cannot be had. */
export async function contentOf(context: IExecuteSingleFunctions, field: string, binary: IBinaryData): Promise<Buffer> {
	const { id, data } = binary;
	return id ? await readStored(context, id, field, binary) : Buffer.from(data, 'base64');
}
