import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../../shared/isObject';
import type { Given } from './given';

/** A file that the page was sent with: n8n has laid it down at a path. A text that somebody posts is never one. */
export class PostedFile {
	constructor(
		readonly path: string,
		readonly filename: string,
		readonly mimetype: string,
		readonly size: number,
	) {}
}

/** The file that n8n tells of; none for what a browser sends of a field that was left empty. */
const toPosted = (file: unknown): PostedFile[] =>
	isObject(file) && (file.originalFilename || file.size)
		? [new PostedFile(String(file.filepath), String(file.originalFilename ?? ''), String(file.mimetype ?? ''), Number(file.size))]
		: [];

/**
 * The files that a page was sent with, by the names of its fields. Only a form that n8n itself has taken apart has any: JSON that looks
 * like one could name each file of n8n's computer.
 */
export function postedFiles(context: IWebhookFunctions): Given {
	const { files } = (context.getBodyData() as IDataObject | undefined) ?? {};
	if (context.getRequestObject().contentType !== 'multipart/form-data' || !isObject(files)) return {};
	return Object.fromEntries(Object.entries(files).map(([name, posted]) => [name, [posted].flat().flatMap(toPosted)]));
}

/** The files among what a field was sent with. */
export const filesIn = (given: unknown): PostedFile[] => [given].flat().filter((one) => one instanceof PostedFile);
