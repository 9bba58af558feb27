import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { isObject } from '../shared/isObject';
import type { Output } from '../shared/operation/plan';
import { unreadable } from '../shared/transport/answer';
import type { Api } from '../shared/transport/api';
import type { Audience } from './audience';
import type { BinaryFile } from './binary';
import { contentOf } from './content';
import type { Format } from './formats';
import type { LinkedFile } from './linkedFile';
import { kindOfFile, postedAs } from './posted';

/**
 * The failure of an upload in the words of its user: it was a request to the media host, and no status can have been posted.
 */
export function notUploaded(failure: Failure): Failure {
	const { title, advice } = failure.facts;
	const ofMediaHost = (text: string): string => text.replaceAll('API URL', 'Media URL').replaceAll('apiUrl', 'mediaUrl');
	return failure.with({
		title: `The file could not be uploaded. ${ofMediaHost(title)}`,
		advice: `${ofMediaHost(advice)}. It was not posted`,
		mayBeDone: false,
	});
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

/** An upload's failure as its user reads it. That of a stopped execution needs no other words. */
const uploadFailure = (error: unknown, isStopped: boolean): Failure => {
	const failure = failureFrom(error);
	return isStopped ? failure.with({ mayBeDone: false }) : notUploaded(failure);
};

/**
 * Uploads a file of the item to GREEN-API, which keeps it for 15 days, and returns the link to it. Throws a Failure of which it is
 * certain that no status was posted. Follows https://green-api.com/en/docs/api/sending/UploadFile/
 */
export async function upload({ file, format }: BinaryFile, { context, ask }: Pick<Api, 'ask' | 'context'>): Promise<string> {
	const body = await contentOf(context, file);
	try {
		return linkIn(await ask('uploadFile', { body, headers: headersFor(format) }));
	} catch (error) {
		const failure = uploadFailure(error, context.getExecutionCancelSignal()?.aborted ?? false);
		throw failure;
	}
}

/** What is read of the form of a status with a file. */
interface Input {
	file: BinaryFile | LinkedFile;
	caption?: string;
	backgroundColor?: string;
	audience: Audience;
}

/** Sends a status with a file: one of the item is uploaded first, and its link goes into the request. Throws a Failure. */
export async function sendWithFile({ file, caption, backgroundColor, audience }: Input, api: Api): Promise<Output[]> {
	const { fileName } = file;
	const urlFile = 'urlFile' in file ? file.urlFile : await upload(file, api);
	const body = await api.send({ urlFile, fileName, caption, backgroundColor, participants: audience.participants });
	return [{ json: postedAs({ kind: kindOfFile(fileName), text: caption, audience }, body, api) }];
}
