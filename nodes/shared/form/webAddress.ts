import { refusal } from '../failures/failure';
import { oneText } from './oneText';

/** A web address, undefined where none is given. Throws a Failure that names the field for anything else. */
export function toWebAddress(value: unknown, field: string): string | undefined {
	const link = oneText(value, field);
	if (link === '') return undefined;
	// URL would also accept an address without the two slashes.
	if (/^https?:\/\/\S+$/i.test(link) && URL.canParse(link)) return link;
	throw refusal(`'${field}' must be a web address, not '${link}'`, 'Start it with https://, and write %20 for each space in it');
}
