import { fileTooLarge500, validation400 } from './answers';
import { ok, type Handler } from './call';
import { extensionFor, extensionOf } from './files';
import { mediaAddress } from './media';

const MEGABYTE = 1024 * 1024;

/** How many bytes a file may have. */
const MAX_UPLOAD = 100 * MEGABYTE;

/**
 * POST uploadFile (docs: UploadFile): keeps the body's bytes, answers the address of the file.
 * Its extension comes from the Content-Type, else from the header GA-Filename, and is .bin when neither is known.
 * The docs do not say what an empty or too large file gets; here it is what other methods answer.
 */
export const uploadFile: Handler = ({ instance, bytes, headers, url, nextFileNumber }) => {
	if (bytes.length === 0) return validation400("Validation failed. Details: 'file' is required");
	if (bytes.length > MAX_UPLOAD) return fileTooLarge500(Math.ceil(bytes.length / MEGABYTE));
	const extension = extensionFor(String(headers['content-type'] ?? '')) ?? (extensionOf(String(headers['ga-filename'] ?? '')) || 'bin');
	const name = `${nextFileNumber().toString(16).padStart(32, '0')}.${extension}`;
	instance.files.set(name, bytes);
	return ok({ urlFile: mediaAddress(url, instance, name) });
};
