import { refusal } from '../failures/failure';

const ID = /^\d+@(c\.us|lid)$/;
const PHONE = /^\d{8,15}$/;

/** What people put between the digits; copied numbers also bring invisible marks and dashes of other kinds. */
const SPELLING = /[\s().\p{Pd}\p{Cf}]/gu;

/** A person's chat id from a phone number in any spelling, or the chat id itself. Undefined for anything else. */
function personId(entry: string): string | undefined {
	if (ID.test(entry)) return entry;
	const number = entry.replace(SPELLING, '').replace(/^\+/, '');
	return PHONE.test(number) && !number.startsWith('0') ? `${number}@c.us` : undefined;
}

/** A chat id as the journals bear it: a phone number becomes a person's id, any other id is kept as it is. */
export const toChatId = (entry: string): string => personId(entry.trim()) ?? entry.trim();

function adviceFor(entry: string): string {
	if (entry.endsWith('@g.us')) return 'Statuses go from people to people: a group neither receives nor posts any';
	if (/^\+?0/.test(entry)) return 'Start it with the country code, without 0 or 00 before it, e.g. +7 900 000-00-01';
	return 'Write a phone number with its country code (e.g. +7 900 000-00-01) or a chat ID that ends in @c.us or @lid';
}

/** An entry as text; an object, or a number that is not whole, is shown but stands for nobody. */
const spelled = (entry: unknown): string => (typeof entry === 'object' ? JSON.stringify(entry) : String(entry)).trim();

const isMissing = (entry: unknown): boolean => entry === undefined || entry === null || spelled(entry) === '';

/**
 * The people that a status is for or from, as GREEN-API takes them: ids ending in @c.us or @lid, each once, in the order
 * given. Takes a text separated by commas or new lines, a number, or a list of either. Throws a Failure that names the
 * entry that is none of these, and the field. Applying it to its own result changes nothing.
 */
export function toParticipants(value: unknown, field = 'Participants'): string[] {
	const entries = [value].flat().flatMap((entry: unknown) => (typeof entry === 'string' ? entry.split(/[,\n]/) : [entry]));
	const participants = entries.filter((entry) => !isMissing(entry)).map((entry) => {
		const text = spelled(entry);
		const isWhole = typeof entry !== 'number' || (Number.isSafeInteger(entry) && entry > 0);
		const id = isWhole ? personId(text) : undefined;
		if (id === undefined) throw refusal(`'${text}' in '${field}' is neither a phone number nor a chat ID`, adviceFor(text));
		return id;
	});
	return [...new Set(participants)];
}
