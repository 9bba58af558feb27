import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import type { Failure } from '../failures/failure';
import { redact } from '../failures/redact';
import { failureFrom } from '../failures/thrown';
import { field } from '../form/field';
import { asList } from '../form/text';
import { isObject } from '../isObject';
import type { Api } from '../transport/api';
import { tokenOf } from '../transport/secret';
import type { Downloading } from '../web/fetchFile';
import { fileDownloader } from './download';
import { nameOf } from './fileName';
import { storeFile, type Store } from './storeFile';

/** How many rows are downloaded at once: each may take 100 MB of memory. */
const AT_ONCE = 3;

/** What a download takes: what is asked, and where the file is kept. */
export type Attaching = Pick<Api, 'ask'> & Downloading & { context: Store };

/** What was downloaded for a row. */
export interface Attachment {
	binary?: IBinaryKeyData;
	/** Why the row's file or thumbnail could not be downloaded or stored. */
	fileMissing?: string;
}

/** The small preview in a row: of its file, of the page that a text links to, or of a place on a map. */
export function thumbnailOf(row: IDataObject): Buffer | undefined {
	const holders = [row, row.extendedTextMessage, row.location].filter(isObject);
	const encoded = holders.map(({ jpegThumbnail }) => jpegThumbnail).find((value) => typeof value === 'string' && value !== '');
	const bytes = Buffer.from(String(encoded ?? '').replace(/^data:[^,]*,/, ''), 'base64');
	return bytes.length > 0 ? bytes : undefined;
}

/** A failure as one text, as it stands in an item beside what was had. */
export const textOf = ({ facts: { title, advice } }: Failure): string => `${title}. ${advice}`;

/**
 * Downloads the files and thumbnails of rows, as far as `wanted` names them ('file', 'thumbnail'), each into the binary field of that
 * name. Gives one attachment a row, which is empty where the row has nothing to download. Where a download fails `fileMissing` says
 * why. Throws a Failure only when the execution is stopped.
 * Follows https://green-api.com/en/docs/api/receiving/files/DownloadFile/
 */
export async function attachmentsFor(rows: IDataObject[], wanted: string[], api: Attaching): Promise<Attachment[]> {
	const { context } = api;
	const downloadFile = await fileDownloader(api);
	const token = await tokenOf(context);

	const store = async (what: 'file' | 'thumbnail', bytes: Buffer, name: string, mimeType?: string): Promise<Attachment> => {
		try {
			return { binary: { [what]: await storeFile(context, what, bytes, name, mimeType) } };
		} catch (error) {
			return { fileMissing: redact(textOf(failureFrom(error)), token) };
		}
	};
	const attachFile = async (row: IDataObject): Promise<Attachment> => {
		if (!wanted.includes('file') || typeof row.downloadUrl !== 'string') return {};
		try {
			const { bytes, mimeType } = await downloadFile(row);
			return await store('file', bytes, nameOf(row, token), (typeof row.mimeType === 'string' && row.mimeType) || mimeType);
		} catch (error) {
			const failure = failureFrom(error);
			if (context.getExecutionCancelSignal()?.aborted) throw failure;
			return { fileMissing: redact(textOf(failure), token) };
		}
	};
	const attachTo = async (row: IDataObject): Promise<Attachment> => {
		const attachment = await attachFile(row);
		const bytes = wanted.includes('thumbnail') ? thumbnailOf(row) : undefined;
		if (!bytes) return attachment;
		const thumbnail = await store('thumbnail', bytes, 'thumbnail.jpg', 'image/jpeg');
		if (!thumbnail.binary) return { ...thumbnail, ...attachment };
		return { ...attachment, binary: { ...attachment.binary, ...thumbnail.binary } };
	};

	const attachments: Attachment[] = [];
	while (attachments.length < rows.length) {
		const next = rows.slice(attachments.length, attachments.length + AT_ONCE);
		attachments.push(...(await Promise.all(next.map(attachTo))));
	}
	return attachments;
}

/** The field in which a user says what to download. */
export const download = field(
	{
		displayName: 'Download',
		name: 'download',
		type: 'multiOptions',
		options: [
			{ name: 'File', value: 'file', description: "The picture, video, recording or document itself, as the binary field 'file'" },
			{
				name: 'Thumbnail',
				value: 'thumbnail',
				description: "The small preview that GREEN-API lists with it, as the binary field 'thumbnail'",
			},
		],
		default: [],
		description:
			"What to add to the returned items as binary data, where there is any. A file that can no longer be had leaves a text in 'fileMissing' that says why.",
	},
	asList,
);
