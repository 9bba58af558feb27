import { notFoundPage404 } from './answers';
import type { Answer } from './faults';
import { mimeTypeOf } from './files';
import type { Instance } from './instance';
import { THUMBNAIL } from './seeds';

/** Where a file is: `/media/{idInstance}/{name}` under the simulator's address. */
export interface MediaPath {
	instance: string;
	name: string;
}

/** Takes the path of a file apart; undefined for any other path. */
export function parseMediaPath(path: string): MediaPath | undefined {
	const match = /^\/media\/(\d+)\/([^/]+)$/.exec(path);
	return match ? { instance: match[1], name: match[2] } : undefined;
}

/** The address of a stored file. */
export const mediaAddress = (url: string, { idInstance }: Instance, name: string): string => `${url}/media/${idInstance}/${name}`;

/** The last part of an address; a name stays as it is. */
export const nameIn = (downloadUrl: string): string => downloadUrl.slice(downloadUrl.lastIndexOf('/') + 1);

/** A row as it is answered: its downloadUrl, where it is only a file's name, made an address. */
export function withAddress<Row extends object>(row: Row, url: string, instance: Instance): Row {
	const { downloadUrl } = row as { downloadUrl?: unknown };
	const isName = typeof downloadUrl === 'string' && downloadUrl !== '' && !downloadUrl.includes('/');
	return isName ? { ...row, downloadUrl: mediaAddress(url, instance, downloadUrl) } : row;
}

/** Small bytes that differ from file to file: for a picture a JPEG with the name in its comment, for anything else a text. */
export function standIn(name: string): Buffer {
	if (!mimeTypeOf(name).startsWith('image/')) return Buffer.from(`Stands for ${name}`);
	const jpeg = Buffer.from(THUMBNAIL, 'base64');
	const comment = Buffer.from(name);
	return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment, jpeg.subarray(2)]);
}

/** The rows of the four journals that may have a file. */
function fileRows({ statuses, incomingStatuses, messages, incomingMessages }: Instance): object[] {
	return [...statuses.map(({ content }) => content), ...incomingStatuses, ...messages, ...incomingMessages];
}

const mentions = (instance: Instance, name: string): boolean =>
	fileRows(instance).some((row) => 'downloadUrl' in row && typeof row.downloadUrl === 'string' && nameIn(row.downloadUrl) === name);

/**
 * What a link to a file gives.
 *
 * @returns the stored bytes, a stand-in for a file that only a journal knows of, or undefined when there is none or the link has expired
 */
export function fileOf(instance: Instance | undefined, name: string): Buffer | undefined {
	if (!instance || instance.expiredFiles.has(name)) return undefined;
	return instance.files.get(name) ?? (mentions(instance, name) ? standIn(name) : undefined);
}

/** GET /media/{idInstance}/{name}: the file, without a token. */
export function serveFile(instances: Map<string, Instance>, verb: string, { instance, name }: MediaPath): Answer {
	const bytes = verb === 'GET' || verb === 'HEAD' ? fileOf(instances.get(instance), name) : undefined;
	return bytes ? { status: 200, body: bytes, contentType: mimeTypeOf(name) } : notFoundPage404();
}
