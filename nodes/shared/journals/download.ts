import type { IDataObject } from 'n8n-workflow';
import { type Failure, refusal } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import { isObject } from '../isObject';
import type { Api } from '../transport/api';
import { type Downloading, type File, fileFetcher, tooLarge } from '../web/fetchFile';
import { isAddress, LastingFailure } from '../web/linkGate';

/** A function that asks for a new link to a row's file. After a failure that every request would meet it asks no more. */
function newLinkFrom({ ask }: Pick<Api, 'ask'>): (row: IDataObject) => Promise<string> {
	let hopeless: Failure | undefined;
	return async ({ chatId, idMessage }) => {
		if (hopeless) throw hopeless;
		try {
			const answer = await ask('downloadFile', { body: { chatId, idMessage } });
			if (isObject(answer) && isAddress(answer.downloadUrl)) return answer.downloadUrl;
			throw refusal('GREEN-API gives no link to the file', 'Look at it in WhatsApp');
		} catch (error) {
			const failure = failureFrom(error);
			if (failure.facts.hopeless) hopeless = failure;
			throw failure;
		}
	};
}

/** Throws a failure, unless a new link may help. */
function noFile(failure: unknown): undefined {
	if (failure instanceof LastingFailure) throw failure;
}

/**
 * A function that downloads the file of a row: from the row's link, or from a new one where that does not work (any more). It
 * throws a Failure. Follows https://green-api.com/en/docs/api/receiving/files/DownloadFile/
 */
export async function fileDownloader(api: Downloading & Pick<Api, 'ask'>): Promise<(row: IDataObject) => Promise<File>> {
	const [fetchFile, newLink] = [await fileFetcher(api), newLinkFrom(api)];
	return async (row) => {
		const { downloadUrl } = row;
		if (String(downloadUrl).includes('SWE002')) throw tooLarge();
		const file = isAddress(downloadUrl) ? await fetchFile(downloadUrl).catch(noFile) : undefined;
		return file ?? (await fetchFile(await newLink(row)));
	};
}
