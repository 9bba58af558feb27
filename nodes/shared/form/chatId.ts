import { type Failure, refusal } from '../failures/failure';
import { isOnlyDigits, readPhoneNumber, type Refused } from './phoneNumber';
import { looksLikeSeveral, separatedPeople } from './separatedPeople';

/** A person's chat ID. Only its form is checked, not its number: WhatsApp has numbers that are in no numbering plan. */
const CHAT_ID = /^(?:[1-9]\d{6,14}@c\.us|\d+@lid)$/;

/** A group's chat ID; older ones begin with the number of the person who made the group. */
const GROUP = /^\d+(?:-\d+)?@g\.us$/;

const NO_GROUPS = 'Only people can be entered here, and this is a group: enter a phone number or a chat ID ending in @c.us or @lid';
const WRONG_GROUP = "Before @g.us a group's chat ID has digits only, or two numbers with a hyphen between them: copy it again";
const NO_PEOPLE = "Choose a group in the list, or enter its chat ID, which ends in @g.us: Group > Get Many gives it";
const WRONG_DIGITS = 'Before @c.us a chat ID has 7 to 15 digits, the first of them not 0, and nothing else: copy it again, or write the phone number';
const SEPARATE = 'If these are several people, separate them by commas, semicolons or new lines';
const BRACKETS = 'Leave the brackets out and separate the entries by commas, or give a whole list: ["79000000001", "79000000002"]';

/** An entry without invisible marks, which get copied along, and without what tables, programs and links put around a number. */
const unwrapped = (entry: string): string =>
	entry.replace(/\p{Cf}/gu, '').trim().replace(/^["'`“„«‘]|["'`”“»’]$/g, '').replace(/^tel:/i, '').trim();

/** A person's chat ID from itself or from a phone number, or what is said of an entry that is neither. */
function readPerson(entry: string, noGroups = NO_GROUPS): { id: string } | Refused {
	const text = unwrapped(entry);
	if (CHAT_ID.test(text)) return { id: text };
	if (text.endsWith('@g.us')) return { advice: noGroups };
	if (text.endsWith('@c.us')) return { advice: WRONG_DIGITS };
	if (/[[\]]/.test(text)) return { advice: BRACKETS };
	const reading = readPhoneNumber(text);
	return 'digits' in reading ? { id: `${reading.digits}@c.us` } : reading;
}

/** The people of an entry, mostly one, or what is said of an entry that is none. */
function readPeople(entry: string, noGroups: string): string[] | Refused {
	const person = readPerson(entry, noGroups);
	if ('id' in person) return [person.id];
	const people = separatedPeople(unwrapped(entry), (text) => {
		const one = readPerson(text);
		return 'id' in one ? [one.id] : undefined;
	});
	if (people) return people;
	return person.advice !== BRACKETS && looksLikeSeveral(entry) ? { ...person, advice: `${SEPARATE}. ${person.advice}` } : person;
}

/** The chat IDs of an entry, people's or a group's, or what is said of an entry that is neither. */
function readChats(entry: string): string[] | Refused {
	const text = unwrapped(entry);
	return GROUP.test(text) ? [text] : readPeople(entry, WRONG_GROUP);
}

/** The chat ID of a group, or what is said of an entry that is none. */
function readGroup(entry: string): string[] | Refused {
	const text = unwrapped(entry);
	if (GROUP.test(text)) return [text];
	return { verdict: 'is no group', advice: text.endsWith('@g.us') ? WRONG_GROUP : NO_PEOPLE };
}

const refusalOf = (entry: string, field: string, { verdict = 'is neither a phone number nor a chat ID', advice }: Refused): Failure =>
	refusal(`'${entry}' in '${field}' ${verdict}`, advice);

/**
 * A chat ID as the journals have it: a phone number becomes a person's ID, any other text is kept as it is. Throws a Failure for a
 * text of at least `fewest` digits that is no phone number with a country code, as no row would match it.
 */
export function toChatId(entry: string, field = 'Chat ID', fewest = 1): string {
	const person = readPerson(entry);
	if ('id' in person) return person.id;
	if (isOnlyDigits(unwrapped(entry), fewest)) throw refusalOf(entry.trim(), field, person);
	return entry.trim();
}

/** An entry as text, as failures show it. */
const spelled = (entry: unknown): string => (typeof entry === 'object' ? JSON.stringify(entry) : String(entry)).trim();

const isMissing = (entry: unknown): boolean => entry === undefined || entry === null || spelled(entry) === '';

/** The list that a text holds in JSON, perhaps in JSON twice; undefined for any other text, and for a list of lists or objects. */
function listIn(text: string): unknown[] | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'string') return listIn(value);
		return Array.isArray(value) && value.every((entry) => typeof entry !== 'object' || entry === null) ? value : undefined;
	} catch {
		return undefined;
	}
}

/**
 * The entries of a text: of a list in JSON, or between commas, semicolons and new lines. A broken list stays one entry, so that it is
 * shown whole.
 */
function entriesIn(text: string): unknown[] {
	const list = listIn(text);
	if (list) return list.flatMap((entry) => (typeof entry === 'string' ? entriesIn(entry) : [entry]));
	return /^[\s"']*\[/.test(text) ? [text] : text.split(/[,;\n]/);
}

/**
 * The IDs in a text separated by commas, semicolons or new lines, or by white space where that can be read in one way only, in a list in
 * JSON, a number, or a list of these: each once, in the order given. `read` reads one entry. Throws a Failure that names the entry that
 * is none, and the field.
 */
function idsIn(value: unknown, field: string, read: (entry: string) => string[] | Refused): string[] {
	const entries = [value].flat().flatMap((entry: unknown) => (typeof entry === 'string' ? entriesIn(entry) : [entry]));
	const ids = entries.filter((entry) => !isMissing(entry)).flatMap((entry) => {
		const text = spelled(entry);
		const isWhole = typeof entry !== 'number' || (Number.isSafeInteger(entry) && entry > 0);
		const found = read(isWhole ? text : '');
		if ('advice' in found) throw refusalOf(text, field, found);
		return found;
	});
	return [...new Set(ids)];
}

/**
 * People as GREEN-API takes them: ids ending in @c.us or @lid, read as `idsIn` reads them. Throws a Failure that names the entry that
 * is no person, and the field; `noGroups` is its advice for a group. Its own result comes back unchanged.
 */
export const toParticipants = (value: unknown, field = 'Participants', noGroups = NO_GROUPS): string[] =>
	idsIn(value, field, (entry) => readPeople(entry, noGroups));

/** The same for chats, with people or groups. */
export const toChats = (value: unknown, field: string): string[] => idsIn(value, field, readChats);

/** The same for groups alone. */
export const toGroups = (value: unknown, field: string): string[] => idsIn(value, field, readGroup);
