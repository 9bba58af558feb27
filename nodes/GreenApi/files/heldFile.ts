import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { binaryFieldsOf, fileMeant } from '../../shared/files/binaryFields';
import { checkKnownSize, startOf } from '../../shared/files/content';
import { givenName } from '../../shared/files/fileField';
import {
	anyFormatByName,
	anyFormatOf,
	extensionByType,
	extensionOf,
	type Format,
	isPosted,
	type OtherFormat,
} from '../../shared/files/formats';
import { extensionInside, unsuited, VAGUE_TYPE } from '../../shared/files/recognise';
import { headersFor } from '../../shared/files/upload';
import type { Form } from '../../shared/form/field';
import type { ItemFile } from '../../shared/form/itemFile';
import type { FileToSend } from './fileToSend';
import { nameFor, nameOf } from './nameFor';
import { uploadsOf } from './uploads';

/** What a node gives in place of a file that it has not got, or has destroyed. */
const NO_FILE = /^(b64|destroyed|html|json|txt|xml)$/;

/** What a file is called, by its names or its MIME type. */
const calledFormat = (name: string, { fileName = '', mimeType = '' }: IBinaryData): Format | OtherFormat | undefined =>
	anyFormatByName(name) ?? anyFormatByName(fileName) ?? anyFormatOf(extensionByType(mimeType));

/** Refuses what is certainly not the picture, recording, video or PDF that it is called: an answer, a page, a destroyed file. */
function refuseOther(file: ItemFile, name: string, inside: string | undefined): void {
	if (!inside || !NO_FILE.test(inside)) return;
	const called = calledFormat(name, file.binary);
	const isMeantToBe = called && (isPosted(called) || called.extensions.includes('pdf'));
	if (!isMeantToBe && inside !== 'destroyed') return;
	const { what, remedy = '' } = anyFormatOf(inside) as OtherFormat;
	throw unsuited(file, `whose content is ${what}`, inside === 'html', remedy);
}

/** What GREEN-API has to know of a file with this name; its type where that fits the name, and is one that a header can hold. */
export function uploadHeaders(fileName: string, { mimeType = '' }: IBinaryData): IDataObject {
	const format = anyFormatByName(fileName);
	if (format && isPosted(format)) return headersFor(format);
	const [type] = mimeType.toLowerCase().split(';');
	const byType = anyFormatOf(extensionByType(type));
	const fits = /^[\w.+-]+\/[\w.+-]+$/.test(type) && !VAGUE_TYPE.test(type) && (byType === undefined || byType === format);
	return { 'Content-Type': fits ? type : 'application/octet-stream', 'GA-Filename': `file.${extensionOf(fileName)}` };
}

/** The file in a binary field, whatever it is. It is uploaded when the first message is sent that brings it. */
export async function heldFile(form: Form): Promise<FileToSend> {
	const file = fileMeant(form.value('binaryPropertyName'), binaryFieldsOf(form.item));
	const given = givenName(form);
	const start = await startOf(form.item, file);
	checkKnownSize(file, start);
	const inside = extensionInside(start, file.binary);
	const name = nameOf(given, file.binary);
	refuseOther(file, name, inside);
	const fileName = nameFor(name, file.binary, inside);
	const uploads = await uploadsOf(form.run);
	return { fileName, file, linkTo: async (api) => await uploads.linkTo(file, uploadHeaders(fileName, file.binary), api) };
}
