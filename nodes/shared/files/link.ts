import { isPrivate } from '../address/privateHost';
import { refusal } from '../failures/failure';
import { oneText } from '../form/oneText';
import { requiredText } from '../form/text';
import { sharingServiceOf } from './sharingServices';

export const DIRECT = 'Enter the direct public link to the file';

export const AS_BINARY = "set 'File From' to Binary Field after an HTTP Request node that downloads the file";

/** The links in a text. A comma, or another link in the query, can be part of a link; a line break cannot. */
function linksIn(text: string): string[] {
	if (/[\r\n]/.test(text)) return text.split(/[\r\n]+/);
	const spaced = text.replace(/\s+/g, ' ');
	const links = spaced.split(/ ?[,;| ] ?(?=https?:\/\/)|(?:[,;|] ?| )(?=www\.)/i);
	const [, query = ''] = links[0].split('?');
	const isPartOfQuery = !spaced.includes(' ') && /=https?:/i.test(query);
	return links.length === 1 || isPartOfQuery ? [text] : links;
}

/**
 * A file's web address as the user entered it. Throws a Failure for anything else, and for links with which nothing is sent
 * although GREEN-API answers with success.
 */
export function toLink(value: unknown): string {
	const link = requiredText(oneText(value, 'File URL', linksIn), 'File URL', `${DIRECT}, or ${AS_BINARY}`);
	// URL would also accept an address without the two slashes.
	const url = /^https?:\/\//i.test(link) && URL.canParse(link) ? new URL(link) : undefined;
	if (!url) {
		throw refusal(
			`'File URL' must be a web address, not '${link}'`,
			`${DIRECT}, starting with https://. For a file that the workflow has, set 'File From' to Binary Field`,
		);
	}
	const service = sharingServiceOf(url);
	if (service) {
		const { name, remedy = DIRECT } = service;
		throw refusal(`'File URL' opens a page of ${name}, not the file: GREEN-API would not get the file`, `${remedy}, or ${AS_BINARY}`);
	}
	if (isPrivate(url)) {
		throw refusal(
			`'File URL' leads to '${url.hostname}', which GREEN-API cannot reach from outside`,
			`${DIRECT}, or ${AS_BINARY}`,
		);
	}
	return link;
}
