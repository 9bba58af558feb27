import type { ItemFile } from '../../shared/form/itemFile';
import { fileField } from '../../shared/files/fileField';
import { anyFormatByName, isPosted } from '../../shared/files/formats';
import type { Field } from '../../shared/form/field';
import type { Api } from '../../shared/transport/api';
import { heldFile } from './heldFile';
import { linkedFile } from './linkedFile';

/** A file as it goes into a message. */
export interface FileToSend {
	/** With an extension, by which WhatsApp knows what kind of file it is. */
	fileName: string;
	/** The link to it; the file of an item is uploaded for it, once. */
	linkTo: (api: Api) => Promise<string>;
	/** The file of the item. */
	file?: ItemFile;
}

/** What WhatsApp makes of a file of this name, in the words of the journals. */
export function kindOfFile(fileName: string): 'audio' | 'document' | 'picture' | 'video' {
	const format = anyFormatByName(fileName);
	if (format?.kind === 'sound') return 'audio';
	return format && isPosted(format) ? format.kind : 'document';
}

/** The field for the file that a message brings: a link to it, or a binary field of the item. */
export const fileToSend: Field<FileToSend> = fileField<FileToSend>(
	{ inWords: 'a file of any kind', example: 'prices.pdf' },
	{ link: linkedFile, binary: heldFile },
);
