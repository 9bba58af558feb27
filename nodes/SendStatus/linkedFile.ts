import { refusal } from '../shared/failures/failure';
import { givenName } from '../shared/files/fileField';
import { anyFormatByName, extensionOf, type Format, formatByName, isPosted } from '../shared/files/formats';
import { toLink } from '../shared/files/link';
import { formatSeen, lookBehind } from '../shared/files/lookBehind';
import { lastPartOf } from '../shared/files/namesIn';
import type { Form } from '../shared/form/field';
import type { Seen } from '../shared/web/lookAt';
import type { AcceptedFiles } from './acceptedFiles';
import { linkedName } from './linkedName';
import { wrongFile } from './wrongFile';

/** A file on the web, under its link. */
export interface LinkedFile {
	urlFile: string;
	/** With an extension. */
	fileName: string;
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
export async function toLinkedFile(form: Form, accepted: AcceptedFiles): Promise<LinkedFile> {
	const { item, run } = form;
	const urlFile = toLink(form.value('urlFile'));
	const given = givenName(form);
	const hasKnownEnd = anyFormatByName(lastPartOf(urlFile)) !== undefined;
	// A name that is wrong by itself is refused before anybody is asked.
	if (hasKnownEnd || !run || extensionOf(given) !== '') {
		const fileName = linkedName(urlFile, given, accepted);
		if (hasKnownEnd || !run) return { urlFile, fileName };
	}
	const seen = await lookBehind(urlFile, item, run);
	return { urlFile, fileName: nameBySeen(urlFile, given, seen, accepted) };
}
