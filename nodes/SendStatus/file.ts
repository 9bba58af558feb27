import { binaryFieldsOf, fileMeant } from '../shared/files/binaryFields';
import { startOf } from '../shared/files/content';
import { fileField, type FileReaders, givenName, readFile } from '../shared/files/fileField';
import type { Field, Form } from '../shared/form/field';
import type { AcceptedFiles } from './acceptedFiles';
import { type BinaryFile, toBinaryFile } from './binary';
import { type LinkedFile, toLinkedFile } from './linkedFile';

/** The file in a binary field, by its first bytes, which may have to be read first. */
async function toItemFile(form: Form, accepted: AcceptedFiles): Promise<BinaryFile> {
	const file = fileMeant(form.value('binaryPropertyName'), binaryFieldsOf(form.item));
	const given = givenName(form);
	return toBinaryFile(file, await startOf(form.item, file), given, accepted);
}

const readersFor = (accepted: AcceptedFiles): FileReaders<BinaryFile | LinkedFile> => ({
	link: async (form) => await toLinkedFile(form, accepted),
	binary: async (form) => await toItemFile(form, accepted),
});

/** The file of a media or voice status. Throws a Failure that names the field and what is wrong with it. */
export const toFile = async (form: Form, accepted: AcceptedFiles): Promise<BinaryFile | LinkedFile> =>
	await readFile(form, readersFor(accepted));

/** The field for the file that an operation sends: a link to it, or a binary field of the item. */
export const fileToSend = (accepted: AcceptedFiles): Field<BinaryFile | LinkedFile> => fileField(accepted, readersFor(accepted));
