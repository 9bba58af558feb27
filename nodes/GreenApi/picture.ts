import type { INodeExecutionData } from 'n8n-workflow';
import { failureFrom } from '../shared/failures/thrown';
import { textOf } from '../shared/journals/attachments';
import { nameOf } from '../shared/journals/fileName';
import { storeFile } from '../shared/journals/storeFile';
import type { Api } from '../shared/transport/api';
import { fileFetcher } from '../shared/web/fetchFile';
import { isAddress, LastingFailure } from '../shared/web/linkGate';

/** How many pictures of a run are downloaded at the same time. */
const AT_ONCE = 3;

/** What the next pictures of each run wait for, one each; a run is known by its line. */
const lanes = new WeakMap<object, Array<Promise<unknown>>>();

/** Does what takes memory when few others of the run are at it. */
async function inLane<Done>({ line }: Api, work: () => Promise<Done>): Promise<Done> {
	const ahead = lanes.get(line) ?? Array<Promise<unknown>>(AT_ONCE).fill(Promise.resolve());
	const done = (ahead.shift() ?? Promise.resolve()).then(work);
	lanes.set(line, [...ahead, done.catch(() => undefined)]);
	return await done;
}

/**
 * Adds to an output the picture under its link, in this binary field. Where there is none it stays as it is; `fileMissing` says why one
 * could not be had. Throws a Failure only when the execution is stopped.
 */
export async function withPicture({ json, ...rest }: INodeExecutionData, fieldName: string, api: Api): Promise<INodeExecutionData> {
	const { context } = api;
	const { urlAvatar } = json;
	if (!isAddress(urlAvatar)) return { json, ...rest };
	try {
		const picture = await inLane(api, async () => {
			const fetchFile = await fileFetcher(api);
			const { bytes, mimeType } = await fetchFile(urlAvatar);
			return await storeFile(context, 'picture', bytes, nameOf({ downloadUrl: urlAvatar }), mimeType);
		});
		return { json, ...rest, binary: { [fieldName]: picture } };
	} catch (error) {
		const failure = failureFrom(error);
		if (context.getExecutionCancelSignal()?.aborted) throw failure;
		const advice = failure instanceof LastingFailure ? failure.facts.advice : 'Run the node again, which gets a new link';
		return { json: { ...json, fileMissing: textOf(failure.with({ advice })) }, ...rest };
	}
}
