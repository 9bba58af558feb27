import { isPrivate } from '../shared/address/privateHost';
import { refusal } from '../shared/failures/failure';
import { requiredText } from '../shared/form/text';
import type { AcceptedFiles } from './acceptedFiles';
import { extensionOf, formatByName } from './formats';
import { sharingServiceOf } from './sharingServices';

const DIRECT = 'Enter the direct public link to the file';

const AS_BINARY = "set 'File From' to Binary Field after an HTTP Request node that downloads the file";

/**
 * A file's web address as the user entered it. Throws a Failure for what is none, and for a link with which GREEN-API is known
 * to post nothing although it answers with success.
 */
export function toLink(value: unknown): string {
	const link = requiredText(value, 'File URL', `${DIRECT}, or ${AS_BINARY}`).trim();
	const url = URL.canParse(link) ? new URL(link) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw refusal(`'File URL' must be a web address, not '${link}'`, `${DIRECT}, starting with https://. For a file that the workflow has, set 'File From' to Binary Field`);
	}
	const service = sharingServiceOf(url);
	if (service) {
		const { name, remedy = DIRECT } = service;
		throw refusal(`'File URL' opens a page of ${name}, not the file: GREEN-API would post nothing`, `${remedy}, or ${AS_BINARY}`);
	}
	if (isPrivate(url)) {
		throw refusal(`'File URL' leads to '${url.hostname}', which GREEN-API cannot reach from outside: it would post nothing`, `${DIRECT}, or ${AS_BINARY}`);
	}
	return link;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The name of the file at the end of a link. Throws a Failure when the link does not tell it. */
export function nameFromLink(link: string, { inWords, example }: AcceptedFiles): string {
	const end = decoded(new URL(link).pathname.split('/').at(-1) ?? '');
	const advice = `Enter the name of the file with its extension, e.g. ${example}: WhatsApp tells the kind of file by it`;
	if (extensionOf(end) === '') throw refusal("'File Name' is empty, and 'File URL' does not end in a file name with an extension", advice);
	if (!formatByName(end)) throw refusal(`'File Name' is empty, and '${end}' at the end of 'File URL' does not name ${inWords}`, advice);
	return end;
}
