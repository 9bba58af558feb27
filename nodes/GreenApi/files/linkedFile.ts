import { refusal } from '../../shared/failures/failure';
import { givenName } from '../../shared/files/fileField';
import { anyFormatByName, anyFormatOf, extensionOf, type Format, isPosted, type OtherFormat } from '../../shared/files/formats';
import { toLink } from '../../shared/files/link';
import { extensionSeen, lookBehind } from '../../shared/files/lookBehind';
import { hasExtension, withExtension } from '../../shared/files/names';
import { lastPartOf } from '../../shared/files/namesIn';
import type { Form } from '../../shared/form/field';
import type { Seen } from '../../shared/web/lookAt';
import type { FileToSend } from './fileToSend';
import { cleanName } from './nameFor';

/** Ends of links that name a program of the server, and not the file that it gives. */
const PROGRAM = /\.(action|ashx|aspx?|cgi|do|jsp|php)$/i;

const ADVICE = 'Enter the name of the file with its extension, e.g. prices.pdf: WhatsApp tells the kind of file by it';

/** A link without spaces and other letters than those of addresses, which GREEN-API does not take. One without them is as it was. */
const encoded = (link: string): string => (/^[!-~]+$/.test(link) ? link : new URL(link).href);

const whatIs = (format: Format | OtherFormat): string => (isPosted(format) ? `a ${format.kind}` : format.what);

/** Refuses a name in the form that contradicts what the file is, `known` as an extension: the phone could not open it. */
function refuseContradiction(given: string, known: string): void {
	const [byName, byFile] = [anyFormatByName(given), anyFormatOf(known)];
	if (!byName || !byFile || byName.kind === byFile.kind || !(isPosted(byName) || isPosted(byFile))) return;
	throw refusal(
		`'File URL' leads to ${whatIs(byFile)}, and 'File Name' is '${given}', ${whatIs(byName)}`,
		"Leave 'File Name' empty to take it from the link, or correct one of the two",
	);
}

/** The name of the file behind a link, by the form, by the link's end, and by what its server says where that tells nothing. */
function nameOf(given: string, end: string, seen: Seen): string {
	const byServer = cleanName(seen.fileName ?? '');
	const names = [byServer, end].filter(hasExtension);
	const known = extensionSeen(seen) || names.filter(anyFormatByName).map(extensionOf)[0] || '';
	refuseContradiction(given, known);
	if (hasExtension(given)) return given;
	const [named] = names;
	if (!given && named && (named === byServer || anyFormatByName(named) || !known)) return named;
	const extension = known || (named && extensionOf(named));
	if (extension) return withExtension(given || byServer || end || 'file', extension);
	throw given
		? refusal(`'File Name' needs an extension, which '${given}' lacks`, ADVICE)
		: refusal("'File Name' is empty, and 'File URL' does not end in a file name with an extension", ADVICE);
}

/**
 * The file behind the form's link, whatever it is. Where the link's end does not tell what it is, its server is asked, once a run. Throws
 * a Failure for a link with which GREEN-API would not get the file.
 */
export async function linkedFile(form: Form): Promise<FileToSend> {
	const { item, run } = form;
	const urlFile = toLink(form.value('urlFile'));
	const given = cleanName(givenName(form));
	const end = cleanName(lastPartOf(urlFile).replace(PROGRAM, ''));
	const isPage = extensionOf(given) === 'html' || extensionOf(given) === 'htm';
	const seen = run && !anyFormatByName(end) ? await lookBehind(urlFile, item, run, isPage) : {};
	return { fileName: nameOf(given, end, seen), linkTo: async () => encoded(urlFile) };
}
