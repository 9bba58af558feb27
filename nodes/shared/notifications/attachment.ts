import { refusal } from '../failures/failure';
import { type Attachment, attachmentsFor, textOf, type Attaching } from '../journals/attachments';
import { type Asker, askOnce } from '../transport/ask';
import { orStop, throwIfOver } from '../transport/pause';
import { endingWith } from '../web/follow';
import type { Notification } from './notification';

/** n8n's functions for a trigger, as far as a file needs them. */
export type Porter = Asker & { helpers: Attaching['context']['helpers'] } & Pick<Attaching['context'], 'getCredentials'>;

/** How long a file may hold back what has come after it. Milliseconds. */
const LONGEST_WAIT = 120_000;

/** How long GREEN-API may take for another link. Milliseconds. */
const LONGEST_ANSWER = 30_000;

const tooSlow = refusal(
	'The file could not be downloaded within two minutes',
	'Download it with Message > Download, or look at it in WhatsApp',
);

/**
 * The file of a notification; empty where it has none. Where the file's link is empty or dead GREEN-API is asked for another one, once.
 * Where the file cannot be had within two minutes `fileMissing` says why. Throws a Failure only when `signal` aborts.
 */
export async function attachmentOf({ file, chatId, idMessage }: Notification, context: Porter, signal?: AbortSignal): Promise<Attachment> {
	if (!file) return {};
	const { signal: ending, end } = endingWith([AbortSignal.timeout(LONGEST_WAIT), ...(signal ? [signal] : [])]);
	const attaching: Attaching = {
		context: {
			getCredentials: context.getCredentials.bind(context),
			getExecutionCancelSignal: () => ending,
			helpers: context.helpers,
		},
		network: {},
		ask: async (name, content) => {
			throwIfOver(ending);
			return await orStop(askOnce(context, name, content, { timeout: LONGEST_ANSWER }, ending), ending);
		},
	};
	try {
		const [attachment] = await attachmentsFor([{ ...file, chatId, idMessage }], ['file'], attaching);
		return attachment;
	} catch {
		throwIfOver(signal);
		return { fileMissing: textOf(tooSlow) };
	} finally {
		end();
	}
}
