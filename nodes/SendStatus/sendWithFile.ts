import { headersFor, upload } from '../shared/files/upload';
import type { Output } from '../shared/operation/plan';
import type { Api } from '../shared/transport/api';
import type { Audience } from './audience';
import type { BinaryFile } from './binary';
import type { LinkedFile } from './linkedFile';
import { kindOfFile, postedAs } from './posted';

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
	const urlFile = 'urlFile' in file ? file.urlFile : await upload(file.file, headersFor(file.format), api);
	const body = await api.send({ urlFile, fileName, caption, backgroundColor, participants: audience.participants });
	return [{ json: postedAs({ kind: kindOfFile(fileName), text: caption, audience }, body, api) }];
}
