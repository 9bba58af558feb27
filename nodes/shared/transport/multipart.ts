import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

/** A file in a form: the form's field that holds it, and what it is. */
export interface FormFile {
	field: string;
	fileName: string;
	mimeType: string;
	bytes: Buffer;
}

/** The body of a request that is no JSON, and the headers that say what it is. */
export interface FormBody {
	body: Buffer;
	headers: IDataObject;
}

const LINE = '\r\n';

/**
 * A file and texts as a browser sends a form with them: multipart/form-data. The names and texts must need no quoting. What separates the
 * parts is made of the file's digest, which stands in no file. Follows https://www.rfc-editor.org/rfc/rfc7578
 */
export function multipart(texts: Record<string, string>, { field, fileName, mimeType, bytes }: FormFile): FormBody {
	const boundary = createHash('sha256').update(bytes).digest('hex');
	const begin = (name: string, more: string): string => `--${boundary}${LINE}Content-Disposition: form-data; name="${name}"${more}`;
	const parts = Object.entries(texts).map(([name, text]) => begin(name, `${LINE}${LINE}${text}${LINE}`));
	const head = begin(field, `; filename="${fileName}"${LINE}Content-Type: ${mimeType}${LINE}${LINE}`);
	return {
		body: Buffer.concat([Buffer.from(parts.join('') + head), bytes, Buffer.from(`${LINE}--${boundary}--${LINE}`)]),
		headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
	};
}
