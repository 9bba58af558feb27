import type { IDataObject } from 'n8n-workflow';
import { upload } from '../../shared/files/upload';
import type { Surroundings } from '../../shared/form/field';
import type { ItemFile } from '../../shared/form/itemFile';
import type { Api } from '../../shared/transport/api';
import { markOf } from '../../shared/transport/sameWork';

/** The links to the files that a run has uploaded, which GREEN-API keeps for 15 days: messages with the same file share one. */
class Uploads {
	private readonly links = new Map<string, string>();

	/** The link to a file of an item. It is uploaded, unless a message of the run or of an earlier try of it has brought it. */
	async linkTo(file: ItemFile, headers: IDataObject, api: Api): Promise<string> {
		const key = JSON.stringify([markOf(file.binary), headers]);
		const link = this.links.get(key) ?? (await upload(file, headers, api));
		this.links.set(key, link);
		return link;
	}
}

/** The uploads of a run, which its items share; a form that is read outside of one has its own. */
export const uploadsOf = async (run: Surroundings | undefined): Promise<Uploads> =>
	await (run?.once('uploads', async () => new Uploads()) ?? new Uploads());
