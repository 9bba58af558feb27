import type { IDataObject, Logger } from 'n8n-workflow';
import { presentable } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import { Recent } from '../notifications/recent';
import { type Asker, ask } from '../transport/ask';
import { tokenOf } from '../transport/secret';

/** The questions of which this process has said that they are decided: as many as it remembers. */
const told = new Recent();

/** What is written to a chat in which an answer has come too late. */
export interface Late {
	question: string;
	/** Empty for nothing. */
	text: string;
	chatId: string;
	/** The ID of the message that is quoted. */
	quoted: string;
}

/** Writes it to the chat, at the pace of all messages. It does not throw. */
async function write(context: Asker & { logger: Logger }, { text, chatId, quoted }: Late): Promise<void> {
	const body: IDataObject = { chatId, message: text, ...(quoted !== '' && { quotedMessageId: quoted }) };
	try {
		await ask(context, 'sendMessage', { body });
	} catch (error) {
		const title = presentable(failureFrom(error).facts.title, await tokenOf(context));
		context.logger.warn(`GREEN-API: a reply that came too late was not answered. ${title}`);
	}
}

/**
 * Says in the chat that a question has been decided, once a question, as far as this process remembers. Nothing waits for that. Gives
 * whether it is said.
 */
export function tellDecided(context: Asker & { logger: Logger }, late: Late): boolean {
	if (late.text === '' || told.has(late.question)) return false;
	told.note(late.question);
	void write(context, late);
	return true;
}
