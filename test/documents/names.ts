import type { Emphasis } from './markdown';
import { nodeNames } from './nodes';

/** What the GREEN-API console calls the instance's settings, in each of its languages, as GREEN-API's documentation has it. */
export const labels: Record<string, string> = {
	'Receive notifications about sent messages statuses': 'Получать уведомления о статусах отправленных сообщений',
	'Receive notifications about incoming messages and files': 'Получать уведомления о входящих сообщениях и файлах',
	'Receive notifications about messages sent from the phone': 'Получать уведомления о сообщениях, отправленных с телефона',
};

const marked = ({ kind, text }: Emphasis): string => (kind === 'em' ? `*${text}*` : `**${text}**`);

/** What the Russian document has to have for an emphasis of the English one: names stay, the console's change, sentences are free. */
function expectedFor({ kind, text }: Emphasis, translation: Emphasis | undefined): string {
	if (kind === 'em') return marked({ kind, text: labels[text] ?? text });
	const isName = nodeNames.includes(text) || /^[\d.]+$/.test(text);
	return !isName && translation?.kind === 'strong' ? marked(translation) : marked({ kind, text });
}

/** The bold and italic names of two sections as lists that are the same if the Russian one names what the English one does. */
export const comparableNames = (english: Emphasis[], russian: Emphasis[]): [wanted: string[], given: string[]] =>
	[english.map((emphasis, at) => expectedFor(emphasis, russian[at])), russian.map(marked)];
