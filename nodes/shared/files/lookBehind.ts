import { refusal } from '../failures/failure';
import type { Form, Surroundings } from '../form/field';
import { lookAt, type Seen } from '../web/lookAt';
import { refuseTooLarge } from './content';
import { anyFormatByName, anyFormatOf, extensionByType, type Format, type OtherFormat } from './formats';
import { AS_BINARY, DIRECT } from './link';
import { PAGE_TYPE, VAGUE_TYPE } from './recognise';

const page = refusal("'File URL' opens a web page, not the file: GREEN-API would not get the file", `${DIRECT}, or ${AS_BINARY}`);

const gone = refusal(
	"There is no file under 'File URL': its server answers that nothing is there any more (HTTP 410)",
	`${DIRECT}. If it opens in a browser all the same, ${AS_BINARY}`,
);

async function look(link: string, mayBePage: boolean, item: Form['item'], { network }: Surroundings): Promise<Seen> {
	const seen = await lookAt(link, item, network);
	if (seen.isGone) throw gone;
	if (!mayBePage && PAGE_TYPE.test(seen.mimeType ?? '')) throw page;
	refuseTooLarge(seen.bytes ?? 0, "The file under 'File URL'");
	return seen;
}

/**
 * What the server of a link says is behind it, asked once a run. Throws a Failure where that is certainly no file that can be sent: a web
 * page, unless the form says that the file is one.
 */
export const lookBehind = async (link: string, item: Form['item'], run: Surroundings, mayBePage = false): Promise<Seen> =>
	await run.once(`HEAD ${link}${mayBePage ? ' page' : ''}`, async () => await look(link, mayBePage, item, run));

/** The extension for what a server describes by its type; empty where that does not say. */
export const extensionSeen = ({ mimeType = '' }: Seen): string => (VAGUE_TYPE.test(mimeType) ? '' : extensionByType(mimeType));

/** The format of what a server describes; undefined where it does not say. */
export const formatSeen = (seen: Seen): Format | OtherFormat | undefined =>
	anyFormatOf(extensionSeen(seen)) ?? anyFormatByName(seen.fileName ?? '');
