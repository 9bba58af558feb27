import { wordOf } from '../../../shared/journals/text';

/** After how many seconds messages of a chat can disappear, by the words of the forms: WhatsApp has no other times. */
export const SECONDS = { '24Hours': 86_400, '7Days': 604_800, '90Days': 7_776_000, off: 0 };

/** The word for so many seconds; a number that is not known comes back as text. */
export const disappearingWord = (seconds: unknown): string =>
	Object.entries(SECONDS).find(([, known]) => known === Number(seconds))?.[0] ?? wordOf(seconds);
