import type { IBinaryKeyData, IWebhookFunctions } from 'n8n-workflow';
import type { FormField } from './formField';
import { type Given, nameOf } from './given';
import { filesIn } from './postedFile';

/** The binary fields of an answer: named by the labels, as those of n8n's own forms, but with the letters of all alphabets. */
export async function binaryOf(context: IWebhookFunctions, fields: FormField[], given: Given): Promise<IBinaryKeyData> {
	const binary: IBinaryKeyData = {};
	for (const [index, { label, type }] of fields.entries()) {
		const posted = type === 'file' ? filesIn(given[nameOf(index)]) : [];
		for (const [at, { path, filename, mimetype }] of posted.entries()) {
			let name = label.replace(/[^\p{L}\p{N}_]/gu, '_') + (posted.length > 1 ? `_${at}` : '');
			while (Object.hasOwn(binary, name)) name += '_';
			binary[name] = await context.nodeHelpers.copyBinaryFile(path, filename, mimetype);
		}
	}
	return binary;
}
