import { refusal } from '../shared/failures/failure';
import type { Form } from '../shared/form/field';
import { oneText } from '../shared/form/oneText';
import { lookAt, type Seen } from '../shared/web/lookAt';
import type { AcceptedFiles } from './acceptedFiles';
import { PAGE_TYPE, VAGUE_TYPE } from './binary';
import { refuseTooLarge } from './content';
import {
	anyFormatByName,
	anyFormatOf,
	extensionOf,
	type Format,
	formatByMimeType,
	formatByName,
	isPosted,
	type OtherFormat,
} from './formats';
import { lastPartOf, linkedName, namesIn } from './linkedName';
import { AS_BINARY, DIRECT, toLink } from './link';
import { wrongFile } from './wrongFile';

/** A file on the web, under its link. */
export interface LinkedFile {
	urlFile: string;
	/** With an extension. */
	fileName: string;
}

const page = refusal("'File URL' opens a web page, not the file: GREEN-API would post nothing", `${DIRECT}, or ${AS_BINARY}`);

const gone = refusal(
	"There is no file under 'File URL': its server answers that nothing is there any more (HTTP 410)",
	`${DIRECT}. If it opens in a browser all the same, ${AS_BINARY}`,
);

/** What the server of a link says is behind it. Throws a Failure where that is certainly no file that can be posted. */
async function lookBehind(link: string, item: Form['item'], { network }: NonNullable<Form['run']>): Promise<Seen> {
	const seen = await lookAt(link, item, network);
	if (seen.isGone) throw gone;
	if (PAGE_TYPE.test(seen.mimeType ?? '')) throw page;
	refuseTooLarge(seen.bytes ?? 0, "The file under 'File URL'");
	return seen;
}

/** The format with a MIME type, posted or not, also where only its second half tells: application/pdf, image/svg+xml. */
function formatOfType(type: string): Format | OtherFormat | undefined {
	const [, subtype = ''] = /^\w+\/(?:x-)?([\w-]+)/.exec(type.toLowerCase()) ?? [];
	const other = anyFormatOf(subtype);
	return formatByMimeType(type) ?? (other && !isPosted(other) ? other : undefined);
}

/** The format of what a server describes; undefined where it does not say. */
function formatSeen({ mimeType = '', fileName = '' }: Seen): Format | OtherFormat | undefined {
	return (VAGUE_TYPE.test(mimeType) ? undefined : formatOfType(mimeType)) ?? anyFormatByName(fileName);
}

/** The name of a file of this format: one that was given without an extension, what its server calls it, or the end of its link. */
function nameFor(link: string, given: string, { fileName = '' }: Seen, format: Format): string {
	const name = given || fileName || lastPartOf(link) || 'file';
	return formatByName(name) === format ? name : `${name}.${format.extensions[0]}`;
}

/** The name under which a link's file is posted, by what the link's server says of it. Throws a Failure for a kind that is not posted. */
function nameBySeen(link: string, given: string, seen: Seen, accepted: AcceptedFiles): string {
	const format = formatSeen(seen);
	if (!format) return linkedName(link, given, accepted);
	const subject = `'File URL' leads to a file of type ${seen.mimeType ?? 'unknown'}${seen.fileName ? ` named '${seen.fileName}'` : ''}`;
	if (!isPosted(format) || !accepted.kinds.includes(format.kind)) throw wrongFile(subject, format, accepted);
	if (extensionOf(given) === '') return nameFor(link, given, seen, format);
	const byName = formatByName(given);
	if (byName?.kind === format.kind) return given;
	throw refusal(
		`${subject}, a ${format.kind}, and 'File Name' is '${given}', a ${byName?.kind}`,
		"Leave 'File Name' empty to take it from the link, or correct one of the two",
	);
}

/**
 * The file behind the form's link. Where the link's end does not tell what the file is, its server is asked, once a run. Throws a
 * Failure for a link with which GREEN-API would post nothing.
 */
export async function toLinkedFile({ value, item, run }: Form, accepted: AcceptedFiles): Promise<LinkedFile> {
	const urlFile = toLink(value('urlFile'));
	const given = oneText(value('fileName'), 'File Name', namesIn);
	const hasKnownEnd = anyFormatByName(lastPartOf(urlFile)) !== undefined;
	// A name that is wrong by itself is refused before anybody is asked.
	if (hasKnownEnd || !run || extensionOf(given) !== '') {
		const fileName = linkedName(urlFile, given, accepted);
		if (hasKnownEnd || !run) return { urlFile, fileName };
	}
	const seen = await run.once(`HEAD ${urlFile}`, async () => await lookBehind(urlFile, item, run));
	return { urlFile, fileName: nameBySeen(urlFile, given, seen, accepted) };
}
