import { anyFormatByName, extensionOf } from './formats';

/** Disks limit names by bytes: in any alphabet they take a name of this length. Characters. */
const LONGEST_NAME = 120;

/** The longest end of a name that counts as its extension, dot included. Characters. */
const LONGEST_EXTENSION = 20;

/** Control characters, halves of characters, and changes of the reading direction, by which a name can fake another extension. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name without what nobody sees in it. */
export const withoutInvisible = (name: string): string => name.replace(INVISIBLE, '');

/** A name without folders, 'file' where nothing is left, and no longer than disks take it: its extension is kept. */
export function asFileName(text: string): string {
	const name = text.replace(/[\\/]/g, '_').trim();
	if (/^\.*$/.test(name)) return 'file';
	const characters = [...name];
	if (characters.length <= LONGEST_NAME) return name;
	const end = characters.slice(-LONGEST_EXTENSION).join('');
	const extension = end.includes('.') ? end.slice(end.lastIndexOf('.')) : '';
	return characters.slice(0, LONGEST_NAME - [...extension].length).join('') + extension;
}

/** A name with this extension in place of another format's, or behind what is none. */
export const withExtension = (name: string, extension: string): string =>
	`${anyFormatByName(name) ? name.slice(0, name.lastIndexOf('.')) : name}.${extension}`;

/** Whether the end of a name tells what kind of file it is: .pdf or .geojson, and not the end of "Offer 1.5". */
export const hasExtension = (name: string): boolean => anyFormatByName(name) !== undefined || /^[a-z]\w{0,9}$/.test(extensionOf(name));
