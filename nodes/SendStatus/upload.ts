import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { isObject } from '../shared/isObject';
import { unreadable } from '../shared/transport/answer';
import type { Journey, Work } from '../shared/transport/journey';
import type { Wanted } from './acceptedFiles';
import { type BinaryFile, bytesOf, checkSize, itemOf, toBinaryFile } from './binary';
import type { Kind } from './formats';

/** Reads a file that n8n has stored outside of its item. */
async function readStored({ helpers }: IExecuteSingleFunctions, id: string, { field, binary }: BinaryFile): Promise<Buffer> {
	const lost = refusal(`The file in '${field}' cannot be read`, 'The n8n server no longer has it: run the node again that outputs it');
	const bytes = bytesOf(binary) ?? (await helpers.getBinaryMetadata(id).catch(() => undefined))?.fileSize;
	if (bytes === undefined) throw lost;
	checkSize(bytes, field);
	const content = await helpers.getBinaryStream(id).then(helpers.binaryToBuffer).catch(() => undefined);
	if (content === undefined) throw lost;
	return content;
}

/** The bytes of a file, wherever n8n keeps it. Throws a Failure when they cannot be had. */
async function contentOf(context: IExecuteSingleFunctions, file: BinaryFile): Promise<Buffer> {
	const { id, data } = file.binary;
	return id ? await readStored(context, id, file) : Buffer.from(data, 'base64');
}

/** The failure of an upload: of a request to the media host, after which nothing can have been posted. */
export function notUploaded(failure: Failure): Failure {
	const { title, advice } = failure.facts;
	const named = (text: string): string => text.replaceAll('API URL', 'Media URL').replaceAll('apiUrl', 'mediaUrl');
	return failure.with({ title: `The file could not be uploaded. ${named(title)}`, advice: `${named(advice)}. It was not posted`, taken: 'no' });
}

/** What GREEN-API has to know of a file; it keeps it under a name of its own. */
export const headersFor = ({ mimeTypes: [type], extensions: [extension], unlisted }: Kind): IDataObject => ({
	'Content-Type': type,
	...(unlisted && { 'GA-Filename': `file.${extension}` }),
});

/** The link in the answer to an upload. */
function linkIn(answer: unknown): string {
	if (!isObject(answer) || typeof answer.urlFile !== 'string' || !URL.canParse(answer.urlFile)) throw unreadable('a link to the file');
	return answer.urlFile;
}

/**
 * Uploads a file to GREEN-API, which keeps it for 15 days, and returns the link to it. Throws a Failure of which it is
 * certain that no status was posted. Follows https://green-api.com/en/docs/api/sending/UploadFile/
 */
async function upload(file: BinaryFile, { context, ask }: Pick<Journey, 'context' | 'ask'>): Promise<string> {
	const body = await contentOf(context, file);
	try {
		return linkIn(await ask('uploadFile', { body, headers: headersFor(file.kind) }));
	} catch (error) {
		const failure = failureFrom(error);
		const told = context.getExecutionCancelSignal()?.aborted ? failure.with({ taken: 'no' }) : notUploaded(failure);
		throw told;
	}
}

/** The work of a status with a file: one in a binary field is uploaded first, and its link goes into the request. */
export const uploadFirst = (wanted: Wanted): Work => async ({ context, form, request, route, ask }) => {
	if (form.fileFrom === 'binary') {
		const urlFile = await upload(toBinaryFile(form, wanted, itemOf(context)), { context, ask });
		request.options.body = { ...(request.options.body as IDataObject), urlFile };
	}
	return await route();
};
