import { validation400, wrongType500 } from './answers';
import type { Handler } from './call';
import type { Instance } from './instance';
import { anyKey, chatId as anyChat, filled, refusal, required } from './validation';

/** What is wrong with moving a chat into the archive, or out of it; undefined when nothing is. */
function problemWith({ contacts, incomingMessages, archivedChats }: Instance, chatId: string, toArchive: boolean): string | undefined {
	const hasIncoming = incomingMessages.some((row) => row.chatId === chatId);
	if (!hasIncoming && !contacts.some(({ id }) => id === chatId)) return `chat with id ${chatId} not found`;
	// The method for the way out says "archive" here, too.
	if (!hasIncoming) return 'cannot archive chat cause last message not found in chat';
	return archivedChats.has(chatId) === toArchive ? `chat with id ${chatId} already archive=${toArchive}` : undefined;
}

const move =
	(toArchive: boolean): Handler =>
	({ instance, body }) => {
		if (typeof body.chatId === 'boolean') return wrongType500();
		const refused = refusal({ ...body, value: body }, { value: anyKey, chatId: required(filled(anyChat)) });
		if (refused) return refused;
		const chatId = String(body.chatId);
		const problem = problemWith(instance, chatId, toArchive);
		if (problem !== undefined) return validation400(`${toArchive ? 'ArchiveChatError' : 'UnarchiveChatError'}: ${problem}`);
		if (toArchive) instance.archivedChats.add(chatId);
		else instance.archivedChats.delete(chatId);
		return { status: 200 };
	};

/** POST archiveChat (docs: ArchiveChat): puts a chat with an incoming message into the archive, answers 200 without a body. */
export const archiveChat = move(true);

/** POST unarchiveChat (docs: UnarchiveChat): takes a chat out of the archive, answers 200 without a body. */
export const unarchiveChat = move(false);
