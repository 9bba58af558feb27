/** A file that a form in a request's body brings. */
export interface FormFile {
	fileName: string;
	mimeType: string;
	bytes: Buffer;
}

/** What a form brings, by the names of its fields. */
export type Form = Record<string, string | FormFile>;

const END_OF_HEAD = '\r\n\r\n';

/** One part of a form: its name and what it brings. A part without a name is none. */
function fieldOf(part: string): Array<[string, string | FormFile]> {
	const at = part.indexOf(END_OF_HEAD);
	const [head, content] = [part.slice(0, at), part.slice(at + END_OF_HEAD.length)];
	const [, name] = /\bname="([^"]*)"/.exec(head) ?? [];
	if (at < 0 || name === undefined) return [];
	const [, fileName] = /\bfilename="([^"]*)"/.exec(head) ?? [];
	if (fileName === undefined) return [[name, Buffer.from(content, 'latin1').toString()]];
	const [, mimeType = ''] = /^content-type: *(\S+)/im.exec(head) ?? [];
	return [[name, { fileName, mimeType, bytes: Buffer.from(content, 'latin1') }]];
}

/** The form in a body of the type multipart/form-data; {} for any other. */
export function formIn(bytes: Buffer, contentType = ''): Form {
	const [, boundary] = /^multipart\/form-data;.*\bboundary="?([^";]+)/i.exec(contentType) ?? [];
	if (boundary === undefined) return {};
	const [, ...parts] = `\r\n${bytes.toString('latin1')}`.split(`\r\n--${boundary}`);
	return Object.fromEntries(parts.slice(0, -1).flatMap(fieldOf));
}
