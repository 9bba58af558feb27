import { fileGone500, validation400 } from './answers';
import { ok, type Handler } from './call';
import type { Instance } from './instance';
import { mediaAddress, nameIn, standIn } from './media';
import { chatId as anyChat, filled, refusal, required, text } from './validation';

const checks = { chatId: required(filled(anyChat)), idMessage: required(filled(text(Infinity))) };

/** The downloadUrl of a row in any of the four journals; undefined when there is no such row or it has no file. */
function linkOf({ wid, statuses, incomingStatuses, messages, incomingMessages }: Instance, chatId: unknown, idMessage: unknown): string | undefined {
	const own = statuses.filter(({ deletedAt }) => deletedAt === undefined).map((status) => ({ ...status.content, chatId: wid, idMessage: status.idMessage }));
	const row: object | undefined = [...own, ...incomingStatuses, ...messages, ...incomingMessages].find(
		(candidate) => candidate.chatId === chatId && candidate.idMessage === idMessage,
	);
	return row && 'downloadUrl' in row && typeof row.downloadUrl === 'string' && row.downloadUrl !== '' ? row.downloadUrl : undefined;
}

/** POST downloadFile (docs: DownloadFile): a new link to the file of a row, which works also when the row's own has expired. */
export const downloadFile: Handler = ({ instance, body, url, nextFileNumber }) => {
	const refused = refusal(body, checks);
	if (refused) return refused;
	const { chatId, idMessage } = body;
	const link = linkOf(instance, chatId, idMessage);
	if (link === undefined) return validation400(`File message encrypted url not found by chatId ${String(chatId)} and idMessage ${String(idMessage)}`);
	const name = nameIn(link);
	if (instance.lostFiles.has(name)) return fileGone500(String(chatId), String(idMessage));
	const fresh = `${nextFileNumber()}-${name}`;
	instance.files.set(fresh, instance.files.get(name) ?? standIn(name));
	return ok({ downloadUrl: mediaAddress(url, instance, fresh) });
};
