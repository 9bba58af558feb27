import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';
import { Failure, refusal } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import { isObject } from '../isObject';
import { networkOptionsOf } from '../transport/ask';
import type { Journey } from '../transport/journey';

/** A file as it was downloaded. */
interface File {
	bytes: Buffer;
	mimeType?: string;
}

type Download = (url: string) => Promise<File>;

/** Gets a file from wherever GREEN-API keeps it, without the credential. Throws a Failure when it is not there. */
function downloaderOf({ context, request }: Journey): Download {
	// To which hosts the credential may go does not matter where it stays at home.
	const options = { ...networkOptionsOf(request.options), allowedDomains: undefined, abortSignal: context.getExecutionCancelSignal() };
	return async (url) => {
		try {
			const answer = await context.helpers.httpRequest({ method: 'GET', url, encoding: 'arraybuffer', returnFullResponse: true, ignoreHttpStatusErrors: true, ...options });
			const { statusCode, headers, body } = answer as IN8nHttpFullResponse;
			const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body as unknown as ArrayBuffer);
			if (statusCode === 200 && bytes.length > 0) return { bytes, mimeType: headers['content-type'] as string | undefined };
			throw refusal(`The link to the file does not work (HTTP ${statusCode})`, 'GREEN-API keeps files for some days: download them sooner after they came');
		} catch (error) {
			const { code, message } = error as { code?: string; message: string };
			const failure = error instanceof Failure ? error : refusal(`The connection to the server of the file broke off (${code ?? message})`, 'Run the node again');
			throw failure;
		}
	};
}

/** Asks for new links to files, until an answer shows that no further request would get one. */
function linkerOf({ ask }: Journey): (row: IDataObject) => Promise<string> {
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

/** Whether a row's link can be downloaded from at all. */
export const isAddress = (value: unknown): value is string => typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);

/**
 * Downloads the files of an answer's rows: each from its own link, or where that does not work (any more) from a new one.
 * Throws a Failure. Follows https://green-api.com/en/docs/api/receiving/files/DownloadFile/
 */
export function fileDownloader(journey: Journey): (row: IDataObject) => Promise<File> {
	const [download, newLink] = [downloaderOf(journey), linkerOf(journey)];
	return async (row) => {
		const { downloadUrl } = row;
		if (String(downloadUrl).includes('SWE002')) throw refusal('The file is larger than 100 MB, and GREEN-API keeps no such files', 'Look at it in WhatsApp');
		const file = isAddress(downloadUrl) ? await download(downloadUrl).catch(() => undefined) : undefined;
		return file ?? (await download(await newLink(row)));
	};
}
