import type { INodeProperties } from 'n8n-workflow';
import { binaryFieldsOf, fileMeant } from '../../shared/files/binaryFields';
import { checkKnownSize, contentOf, startOf } from '../../shared/files/content';
import { extensionInside, unsuited } from '../../shared/files/recognise';
import { type Field, group } from '../../shared/form/field';
import type { ItemFile } from '../../shared/form/itemFile';
import type { Api } from '../../shared/transport/api';
import { multipart } from '../../shared/transport/multipart';

const property: INodeProperties = {
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'Name of the input binary field with the picture',
	description: 'Name of the binary field of the input item that holds the picture, a JPG file',
};

/** The field for a picture of an account or a group, which lies in a binary field. Reading throws a Failure for what is no JPG. */
export const jpegPicture: Field<ItemFile> = group([property], async ({ value, item }) => {
	const file = fileMeant(value('binaryPropertyName'), binaryFieldsOf(item));
	const start = await startOf(item, file);
	checkKnownSize(file, start);
	const inside = extensionInside(start, file.binary);
	if (!start || inside === 'jpg') return file;
	const remedy = "Turn it into one by the node Edit Image, with 'Format' JPEG among its options";
	throw unsuited(file, 'which is no JPG picture', inside === 'html', remedy);
});

/** Sends a picture, beside what the method asks for in words, to the routed method, and returns the answer's body. Throws a Failure. */
export const sendPicture = async (picture: ItemFile, texts: Record<string, string>, { context, sendForm }: Api): Promise<unknown> =>
	await sendForm(
		multipart(texts, { field: 'file', fileName: 'picture.jpg', mimeType: 'image/jpeg', bytes: await contentOf(context, picture) }),
	);
