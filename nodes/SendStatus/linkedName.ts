import { refusal } from '../shared/failures/failure';
import { anyFormatByName, extensionOf, type Format, formatOf, isPosted, type OtherFormat } from '../shared/files/formats';
import { lastPartOf } from '../shared/files/namesIn';
import type { AcceptedFiles } from './acceptedFiles';
import { remedyFor, whatItIs, wrongFile } from './wrongFile';

const WHY_EXTENSION = 'WhatsApp tells the kind of file by it';

const isAccepted = (format: Format | OtherFormat | undefined, { kinds }: AcceptedFiles): format is Format =>
	format !== undefined && isPosted(format) && kinds.includes(format.kind);

/** Throws a Failure for a file that is posted under another name, and gives that name. */
function refuseAlias(subject: string, name: string, format: Format | OtherFormat | undefined, accepted: AcceptedFiles): void {
	if (!format || isPosted(format) || !format.sameAs || !isAccepted(formatOf(format.sameAs), accepted)) return;
	const better = `${name.slice(0, name.lastIndexOf('.'))}.${format.sameAs}`;
	throw refusal(`${subject}, ${format.what}`, `Set 'File Name' to ${better}: ${WHY_EXTENSION}`);
}

/** The name at the end of a link, for a form without a name. Throws a Failure where it is not the name of a file that is posted. */
function nameFromLink(lastPart: string, accepted: AcceptedFiles): string {
	const { example } = accepted;
	const advice = `Enter the name of the file with its extension, e.g. ${example}: ${WHY_EXTENSION}`;
	if (extensionOf(lastPart) === '') {
		throw refusal("'File Name' is empty, and 'File URL' does not end in a file name with an extension", advice);
	}
	const format = anyFormatByName(lastPart);
	if (isAccepted(format, accepted)) return lastPart;
	const subject = `'File Name' is empty, and 'File URL' ends in '${lastPart}'`;
	refuseAlias(subject, lastPart, format, accepted);
	throw format ? wrongFile(subject, format, accepted) : refusal(`${subject}, ${whatItIs(format, accepted)}`, advice);
}

/** The format by the name in the form. Throws a Failure where it is not the name of a file that is posted. */
function formatOfGiven(given: string, accepted: AcceptedFiles): Format {
	const { example, convertTo } = accepted;
	if (extensionOf(given) === '') {
		throw refusal(
			`'File Name' needs an extension, which '${given}' lacks`,
			`Add the extension of the file, as in ${example}: ${WHY_EXTENSION}`,
		);
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

/** Refuses a link that ends in the name of another kind of file than the form's, as a name does not change what the file is. */
function refuseContradiction(lastPart: string, given: string, format: Format, accepted: AcceptedFiles): void {
	const atEnd = anyFormatByName(lastPart);
	if (!atEnd) return;
	const isSame = isPosted(atEnd) ? atEnd.kind === format.kind : atEnd.sameAs === format.extensions[0];
	if (isSame) return;
	const subject = `'File URL' ends in '${lastPart}'`;
	if (!isAccepted(atEnd, accepted)) {
		throw refusal(`${subject}, ${whatItIs(atEnd, accepted)}, whatever 'File Name' says`, remedyFor(atEnd, accepted));
	}
	throw refusal(
		`${subject}, a ${atEnd.kind}, and 'File Name' is '${given}', a ${format.kind}`,
		"Leave 'File Name' empty to take it from the link, or correct one of the two",
	);
}

/**
 * The name of the file behind a link: `given`, the one in the form, or if that is empty the end of the link. Throws a Failure when it is
 * not the name of a file that the operation posts, or when the two contradict each other.
 */
export function linkedName(link: string, given: string, accepted: AcceptedFiles): string {
	const lastPart = lastPartOf(link);
	if (given === '') return nameFromLink(lastPart, accepted);
	refuseContradiction(lastPart, given, formatOfGiven(given, accepted), accepted);
	return given;
}
