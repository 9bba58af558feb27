import type { IN8nHttpFullResponse } from 'n8n-workflow';
import { Failure, refusal } from '../failures/failure';
import type { NetworkOptions } from '../transport/ask';
import { followerFor, RUN_OR_LOOK, type Visitor } from './follow';
import { isBlockedByN8n, lasting } from './linkGate';
import { dispositionName } from './lookAt';

/** A downloaded file. */
export interface File {
	bytes: Buffer;
	mimeType?: string;
	/** What its server calls it. */
	fileName?: string;
}

/** GREEN-API keeps no larger files. */
const MOST_BYTES = 100 * 1024 * 1024;

/** The bytes that are reserved at first for a file whose length is not announced. */
const FIRST_ROOM = 64 * 1024;

/** The longest that a download takes, its redirects included. Milliseconds. */
const LONGEST_DOWNLOAD = 10 * 60_000;

/** The failure of a file that GREEN-API does not keep because of its size. */
export const tooLarge = (): Failure =>
	lasting('The file is larger than 100 MB, and GREEN-API keeps no such files', 'Look at it in WhatsApp');

const tooSlow = (): Failure => lasting('The download of the file took longer than 10 minutes', RUN_OR_LOOK);

const DOWNLOAD_SOONER = 'GREEN-API keeps files for some days: download them sooner after they came';

const brokenLink = (statusCode: number): Failure => refusal(`The link to the file does not work (HTTP ${statusCode})`, DOWNLOAD_SOONER);

/**
 * All bytes of a stream. `announced` is how many of them the server has announced, 0 for unknown. No second copy of them is made, so
 * a file takes no more memory than it is long. Throws a Failure, and ends the stream, as soon as there are more than `most`.
 */
export async function readAtMost(most: number, stream: AsyncIterable<Uint8Array>, announced: number): Promise<Buffer> {
	let room = Buffer.allocUnsafeSlow(announced > 0 ? announced : Math.min(FIRST_ROOM, most));
	let length = 0;
	for await (const chunk of stream) {
		if (length + chunk.length > most) throw tooLarge();
		if (length + chunk.length > room.length) {
			// Memory that is reserved but not written to is not used up yet.
			const larger = Buffer.allocUnsafeSlow(most);
			room.copy(larger, 0, 0, length);
			room = larger;
		}
		room.set(chunk, length);
		length += chunk.length;
	}
	return room.subarray(0, length);
}

/** The file in an answer, read to its end. Throws a Failure where the answer is no file, or the file is too large. */
async function fileIn({ statusCode, headers, body }: IN8nHttpFullResponse): Promise<File> {
	if (statusCode !== 200) throw brokenLink(statusCode);
	const announced = Number(headers['content-length'] ?? 0);
	if (announced > MOST_BYTES) throw tooLarge();
	const bytes = await readAtMost(MOST_BYTES, body as unknown as AsyncIterable<Uint8Array>, announced);
	const { 'content-type': mimeType, 'content-disposition': disposition } = headers as Record<string, string | undefined>;
	if (bytes.length > 0) return { bytes, mimeType, fileName: dispositionName(disposition) };
	throw brokenLink(statusCode);
}

/** The failure behind whatever a request for a file threw. */
function failureOf(error: unknown, isLate: boolean): Failure {
	if (error instanceof Failure) return error;
	if (isLate) return tooSlow();
	const { code, message } = error as Error & { code?: string };
	if (isBlockedByN8n(error as Error)) {
		const advice = "Ask n8n's administrator to allow the host, or look at the file in WhatsApp";
		return lasting(`n8n does not let the request for the file through (${message})`, advice);
	}
	return refusal(`The connection to the server of the file broke off (${code ?? message})`, 'Run the node again');
}

/** What is needed to download a file: n8n's functions, and how servers are reached. */
export interface Downloading {
	context: Visitor;
	network: NetworkOptions;
}

/**
 * A function that downloads a file, without the credential, from a link that `isAddress` accepts. It throws a Failure when there is no
 * file, or when the link leads where nothing may be fetched.
 */
export async function fileFetcher({ context, network }: Downloading): Promise<(link: string) => Promise<File>> {
	const follow = await followerFor(context, network);
	return async (link) => {
		const tooLate = AbortSignal.timeout(LONGEST_DOWNLOAD);
		try {
			return await follow(link, { method: 'GET', encoding: 'stream', read: fileIn }, tooLate);
		} catch (error) {
			const failure = failureOf(error, tooLate.aborted);
			throw failure;
		}
	};
}
