import { type Failure, refusal } from '../shared/failures/failure';
import type { AcceptedFiles } from './acceptedFiles';
import { type Format, isPosted, type OtherFormat } from '../shared/files/formats';

/** The end of a sentence that says what a file is, for a file that is not posted. */
export function whatItIs(format: Format | OtherFormat | undefined, { inWords, kinds }: AcceptedFiles): string {
	if (!format) return `which does not name ${inWords}`;
	if (isPosted(format)) return `a ${format.kind}, which this operation cannot publish`;
	const isShown = format.kind !== undefined && kinds.includes(format.kind);
	return `${format.what}, which ${isShown ? 'a status does not take' : `is not ${inWords}`}`;
}

/** What to do with a file that is not posted. */
export function remedyFor(format: Format | OtherFormat | undefined, { kinds, convertTo, other }: AcceptedFiles): string {
	if (format && !isPosted(format) && format.remedy) return format.remedy;
	if (!format?.kind || kinds.includes(format.kind)) return `Convert it to ${convertTo} first`;
	const operation = `${isPosted(format) ? 'Set' : 'set'} 'Operation' to ${other.operation}`;
	return isPosted(format) ? operation : `Convert it to ${other.convertTo}, and ${operation}`;
}

/** The refusal of a file that is not posted; `subject` is the beginning of a sentence, with the field and what it holds. */
export const wrongFile = (subject: string, format: Format | OtherFormat | undefined, accepted: AcceptedFiles): Failure =>
	refusal(`${subject}, ${whatItIs(format, accepted)}`, remedyFor(format, accepted));
