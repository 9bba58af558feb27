import type { FileOf } from '../shared/transport/sameWork';
import { binaryFieldsOf, fileMeant } from './binaryFields';
import { startInItem } from './content';

/** The file of the item that a status posts, by its binary field; none for a link, which the form itself holds. Throws a Failure. */
export const postedFile: FileOf = (form, context) =>
	form.fileFrom === 'binary' ? fileMeant(form, binaryFieldsOf(context, startInItem)) : undefined;
