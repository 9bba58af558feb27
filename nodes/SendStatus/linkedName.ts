import { refusal } from '../shared/failures/failure';
import type { AcceptedFiles } from './acceptedFiles';
import { anyFormatByName, extensionOf, type Format, formatOf, isPosted, type OtherFormat } from './formats';
import { remedyFor, whatItIs, wrongFile } from './wrongFile';

const TOLD_BY = 'WhatsApp tells the kind of file by it';

/** The names of files in a text. White space and commas may belong to one, so that parts count as names by their extensions. */
export function namesIn(text: string): string[] {
	const listed = text.split(/[,;\r\n]/).map((part) => part.trim()).filter(Boolean);
	if (listed.length > 1 && listed.every((part) => /\.[a-z][a-z0-9]{1,4}$/i.test(part))) return listed;
	const words = text.split(/\s+/);
	return words.every((word) => /^[\w-]+\.[a-z0-9]+$/i.test(word) && anyFormatByName(word)) ? words : [text];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** What stands at the end of a link, which may be the name of the file. */
const endOf = (link: string): string => decoded(new URL(link).pathname.split('/').at(-1) ?? '');

const isAccepted = (format: Format | OtherFormat | undefined, { kinds }: AcceptedFiles): format is Format =>
	format !== undefined && isPosted(format) && kinds.includes(format.kind);

/** Throws a Failure for a format that is posted under another name, which tells that name. */
function refuseAlias(subject: string, name: string, format: Format | OtherFormat | undefined, accepted: AcceptedFiles): void {
	if (!format || isPosted(format) || !format.sameAs || !isAccepted(formatOf(format.sameAs), accepted)) return;
	const better = `${name.slice(0, name.lastIndexOf('.'))}.${format.sameAs}`;
	throw refusal(`${subject}, ${format.what}`, `Set 'File Name' to ${better}: ${TOLD_BY}`);
}

/** The name at the end of a link, where none is given. */
function nameFromLink(end: string, accepted: AcceptedFiles): string {
	const { example } = accepted;
	const advice = `Enter the name of the file with its extension, e.g. ${example}: ${TOLD_BY}`;
	if (extensionOf(end) === '') throw refusal("'File Name' is empty, and 'File URL' does not end in a file name with an extension", advice);
	const format = anyFormatByName(end);
	if (isAccepted(format, accepted)) return end;
	const subject = `'File Name' is empty, and 'File URL' ends in '${end}'`;
	refuseAlias(subject, end, format, accepted);
	throw format ? wrongFile(subject, format, accepted) : refusal(`${subject}, ${whatItIs(format, accepted)}`, advice);
}

/** Refuses a given name with another extension than that of a file which can be posted. */
function formatOfGiven(given: string, accepted: AcceptedFiles): Format {
	const { example, convertTo } = accepted;
	if (extensionOf(given) === '') {
		throw refusal(`'File Name' needs an extension, which '${given}' lacks`, `Add the extension of the file, as in ${example}: ${TOLD_BY}`);
	}
	const format = anyFormatByName(given);
	if (isAccepted(format, accepted)) return format;
	const subject = `'File Name' is '${given}'`;
	refuseAlias(subject, given, format, accepted);
	if (format) throw wrongFile(subject, format, accepted);
	throw refusal(
		`${subject}, ${whatItIs(format, accepted)}`,
		`Enter the name with the extension of the file, as in ${example}. A file of another format has to be converted to ${convertTo} first`,
	);
}

/** Refuses a link whose end names another format than the given name, which does not change what the file is. */
function refuseContradiction(end: string, given: string, format: Format, accepted: AcceptedFiles): void {
	const atEnd = anyFormatByName(end);
	if (!atEnd || (isPosted(atEnd) ? atEnd.kind === format.kind : atEnd.sameAs === format.extensions[0])) return;
	const subject = `'File URL' ends in '${end}'`;
	if (!isAccepted(atEnd, accepted)) {
		throw refusal(`${subject}, ${whatItIs(atEnd, accepted)}, whatever 'File Name' says`, remedyFor(atEnd, accepted));
	}
	throw refusal(
		`${subject}, a ${atEnd.kind}, and 'File Name' is '${given}', a ${format.kind}`,
		"Leave 'File Name' empty to take it from the link, or correct one of the two",
	);
}

/**
 * The name of the file behind a link: the given one, or without one the link's end. Throws a Failure when neither names a file that
 * the operation posts, or when the link's end names another one.
 */
export function linkedName(link: string, given: string, accepted: AcceptedFiles): string {
	const end = endOf(link);
	if (given === '') return nameFromLink(end, accepted);
	refuseContradiction(end, given, formatOfGiven(given, accepted), accepted);
	return given;
}
