import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import type { ItemFile } from '../form/itemFile';
import { isObject } from '../isObject';
import { unreadable } from '../transport/answer';
import type { Api } from '../transport/api';
import { contentOf } from './content';
import type { Format } from './formats';

/**
 * The failure of an upload in the words of its user: it was a request to the media host, and nothing can have been sent.
 */
export function notUploaded(failure: Failure): Failure {
	const { title, advice } = failure.facts;
	const ofMediaHost = (text: string): string => text.replaceAll('API URL', 'Media URL').replaceAll('apiUrl', 'mediaUrl');
	return failure.with({
		title: `The file could not be uploaded. ${ofMediaHost(title)}`,
		advice: `${ofMediaHost(advice)}. It was not sent`,
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
 * certain that nothing was sent. `headers` tell what the file is. Follows https://green-api.com/en/docs/api/sending/UploadFile/
 */
export async function upload(file: ItemFile, headers: IDataObject, { context, ask }: Pick<Api, 'ask' | 'context'>): Promise<string> {
	const body = await contentOf(context, file);
	try {
		return linkIn(await ask('uploadFile', { body, headers }));
	} catch (error) {
		const failure = uploadFailure(error, context.getExecutionCancelSignal()?.aborted ?? false);
		throw failure;
	}
}
