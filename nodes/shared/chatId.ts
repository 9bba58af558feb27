import { refusal } from './failure';

const ID = /^\d+@(c\.us|lid)$/;
const PHONE = /^\d{8,15}$/;
const SPELLING = /[\s()+.-]/g;

/** A person's chat id from a phone number in any spelling, or the chat id itself. Undefined for anything else. */
function personId(entry: string): string | undefined {
	if (ID.test(entry)) return entry;
	const number = entry.replace(SPELLING, '');
	return PHONE.test(number) && !number.startsWith('0') ? `${number}@c.us` : undefined;
}

/** A chat id as the journals bear it: a phone number becomes a person's id, any other id is kept as it is. */
export const toChatId = (entry: string): string => personId(entry.trim()) ?? entry.trim();

function adviceFor(entry: string): string {
	if (entry.endsWith('@g.us')) return 'A status goes to people: a group cannot receive it';
	if (/^\+?0/.test(entry)) return 'Start it with the country code, without 0 or 00 before it, e.g. +7 900 000-00-01';
	return 'Write a phone number with its country code (e.g. +7 900 000-00-01) or a chat ID that ends in @c.us or @lid';
}

/**
 * The people that a status is for, as GREEN-API takes them: ids ending in @c.us or @lid, each once, in the order given.
 * Takes a text separated by commas or new lines, a number, or a list of either. Throws a Failure that names the
 * entry that is none of these. Applying it to its own result changes nothing.
 */
export function toParticipants(value: unknown): string[] {
	const entries = (Array.isArray(value) ? value : [value])
		.flatMap((entry) => (typeof entry === 'string' ? entry.split(/[,\n]/) : [entry]))
		.filter((entry) => entry !== undefined && entry !== null && entry !== '')
		.map((entry) => (typeof entry === 'object' ? JSON.stringify(entry) : String(entry)).trim())
		.filter((entry) => entry !== '');
	const participants = entries.map((entry) => {
		const id = personId(entry);
		if (id === undefined) throw refusal(`'${entry}' in 'Participants' is neither a phone number nor a chat ID`, adviceFor(entry));
		return id;
	});
	return [...new Set(participants)];
}
