import type { IBinaryData, IPollFunctions } from 'n8n-workflow';
import { refusal } from '../failures/failure';

/** n8n's function that keeps a file. */
export interface Store {
	helpers: Pick<IPollFunctions['helpers'], 'prepareBinaryData'>;
}

/** Hands n8n a file that was downloaded, to keep it with an item; `what` it is. Throws a Failure where n8n cannot store it. */
export async function storeFile(
	{ helpers }: Store,
	what: string,
	bytes: Buffer,
	name: string,
	mimeType?: string,
): Promise<IBinaryData> {
	try {
		return await helpers.prepareBinaryData(bytes, name, mimeType);
	} catch (error) {
		const { code, message } = error as Error & { code?: string };
		const advice = 'Check the disk or the bucket where n8n keeps binary data, and the room that is left there';
		throw refusal(`n8n could not store the ${what} (${code ?? message})`, advice);
	}
}
