import type { IDataObject } from 'n8n-workflow';
import { type Failure, refusal } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import { isObject } from '../isObject';
import type { Api } from '../transport/api';
import { type File, fileFetcher, tooLarge } from './fetchFile';
import { isAddress, LastingFailure } from './linkGate';

/** Asks for new links to files, until an answer shows that no further request would get one. */
function linkerOf({ ask }: Api): (row: IDataObject) => Promise<string> {
	let doom: Failure | undefined;
	return async ({ chatId, idMessage }) => {
		if (doom) throw doom;
		try {
			const answer = await ask('downloadFile', { body: { chatId, idMessage } });
			if (isObject(answer) && isAddress(answer.downloadUrl)) return answer.downloadUrl;
			throw refusal('GREEN-API gives no link to the file', 'Look at it in WhatsApp');
		} catch (error) {
			const failure = failureFrom(error);
			if (failure.facts.hopeless) doom = failure;
			throw failure;
		}
	};
}

/** Nothing, for a failure that a new link may mend; throws any other. */
function noFile(failure: unknown): undefined {
	if (failure instanceof LastingFailure) throw failure;
}

/**
 * Downloads the files of an answer's rows: each from its own link, or where that does not work (any more) from a new one.
 * Throws a Failure. Follows https://green-api.com/en/docs/api/receiving/files/DownloadFile/
 */
export async function fileDownloader(api: Api): Promise<(row: IDataObject) => Promise<File>> {
	const [fetchFile, newLink] = [await fileFetcher(api), linkerOf(api)];
	return async (row) => {
		const { downloadUrl } = row;
		if (String(downloadUrl).includes('SWE002')) throw tooLarge();
		const file = isAddress(downloadUrl) ? await fetchFile(downloadUrl).catch(noFile) : undefined;
		return file ?? (await fetchFile(await newLink(row)));
	};
}
