import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { isObject } from '../shared/isObject';
import { unreadable } from '../shared/transport/answer';
import type { Journey, Work } from '../shared/transport/journey';
import type { AcceptedFiles } from './acceptedFiles';
import { toBinaryFile } from './binary';
import { binaryFieldsOf, fileMeant } from './binaryFields';
import { contentOf, startInItem } from './content';
import { START_BYTES } from './fileContent';
import type { Format } from './formats';

/**
 * The failure of an upload in the words of its user: it was a request to the media host, and no status can have been posted.
 */
export function notUploaded(failure: Failure): Failure {
	const { title, advice } = failure.facts;
	const ofMediaHost = (text: string): string => text.replaceAll('API URL', 'Media URL').replaceAll('apiUrl', 'mediaUrl');
	return failure.with({ title: `The file could not be uploaded. ${ofMediaHost(title)}`, advice: `${ofMediaHost(advice)}. It was not posted`, mayBeDone: false });
}

/** What GREEN-API has to know of a file; it keeps it under a name of its own. */
export const headersFor = ({ mimeTypes: [type], extensions: [extension], unlisted }: Format): IDataObject => ({
	'Content-Type': type,
	...(unlisted && { 'GA-Filename': `file.${extension}` }),
});

/** The link in the answer to an upload. Throws a Failure where there is none. */
function linkIn(answer: unknown): string {
	if (!isObject(answer) || typeof answer.urlFile !== 'string' || !URL.canParse(answer.urlFile)) throw unreadable('a link to the file');
	return answer.urlFile;
}

/**
 * Uploads a file to GREEN-API, which keeps it for 15 days, and returns the link to it. Throws a Failure of which it is
 * certain that no status was posted. Follows https://green-api.com/en/docs/api/sending/UploadFile/
 */
async function upload({ context, form, ask }: Pick<Journey, 'context' | 'form' | 'ask'>, accepted: AcceptedFiles): Promise<string> {
	const fields = binaryFieldsOf(context, startInItem);
	const { field, binary } = fileMeant(form, fields);
	const body = await contentOf(context, field, binary);
	const { format } = toBinaryFile(form, accepted, { ...fields, startOf: () => body.subarray(0, START_BYTES) });
	try {
		return linkIn(await ask('uploadFile', { body, headers: headersFor(format) }));
	} catch (error) {
		const failure = failureFrom(error);
		const told = context.getExecutionCancelSignal()?.aborted ? failure.with({ mayBeDone: false }) : notUploaded(failure);
		throw told;
	}
}

/** The work of a status with a file: one in a binary field is uploaded first, and its link goes into the request. */
export const uploadFirst = (accepted: AcceptedFiles): Work => async ({ context, form, request, route, ask }) => {
	if (form.fileFrom === 'binary') {
		const urlFile = await upload({ context, form, ask }, accepted);
		request.options.body = { ...(request.options.body as IDataObject), urlFile };
	}
	return await route();
};
