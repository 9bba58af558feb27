import type { IBinaryData } from 'n8n-workflow';
import { anyFormatByName, anyFormatOf, extensionByType, isPosted } from '../../shared/files/formats';
import { asFileName, hasExtension, withExtension, withoutInvisible } from '../../shared/files/names';
import { VAGUE_TYPE } from '../../shared/files/recognise';
import { asUtf8 } from '../../shared/web/asUtf8';

/** Formats that hold files of many other kinds, which only their names tell: a .csv is a text, an .epub an archive. */
const HOLDS_ANYTHING = /^(docx?|gz|html|json|od[pst]|pptx?|txt|xlsx?|xml|zip)$/;

/** Formats of which the content does not tell which of their kind it is: Word or Excel, plain text or a table. */
const IS_ONE_OF_SEVERAL = /^(docx?|txt)$/;

/** A name without folders, quotes and what nobody sees, any of which GREEN-API's queue may choke on; empty where nothing is left. */
export function cleanName(text: string): string {
	const name = withoutInvisible(text).replace(/["'`]/g, '').trim();
	return /^[.\\/\s]*$/.test(name) ? '' : asFileName(name);
}

/** The last part of a path, as which some nodes keep a file's name. */
const endOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';

/** The name of a file of the item, as the form gives it or as the file has it. */
export const nameOf = (given: string, { fileName = '' }: IBinaryData): string => cleanName(given) || cleanName(endOf(asUtf8(fileName))) || 'file';

/** The extension that n8n or the node before has for a file; empty where it is none that says something. */
function guessed({ mimeType = '', fileExtension = '' }: IBinaryData): string {
	const isVague = VAGUE_TYPE.test(mimeType);
	const isDefault = isVague && /^(bin|txt)?$/i.test(fileExtension);
	const extension = isDefault ? '' : fileExtension.toLowerCase();
	if (/^[a-z0-9]+$/.test(extension)) return extension;
	return isVague ? '' : extensionByType(mimeType);
}

/** Whether a name may keep its extension where the content is of another format, which is none that WhatsApp shows. */
function isKept(name: string, inside: string): boolean {
	const called = anyFormatByName(name);
	return called ? !isPosted(called) : hasExtension(name) && HOLDS_ANYTHING.test(inside);
}

/**
 * A name for a file of the item with an extension that fits: the name's own, unless the content, `inside` as an extension, is certainly
 * another one; where the name has none that of the content, else what n8n has guessed.
 */
export function nameFor(name: string, binary: IBinaryData, inside: string | undefined): string {
	const format = anyFormatOf(inside ?? '');
	if (!inside || !format) return hasExtension(name) ? name : `${name}.${guessed(binary) || 'bin'}`;
	const fits = anyFormatByName(name) === format || (!isPosted(format) && isKept(name, inside));
	if (fits) return name;
	const guess = guessed(binary);
	return withExtension(name, IS_ONE_OF_SEVERAL.test(inside) && anyFormatOf(guess) === format ? guess : inside);
}
