import { type Failure, refusal } from '../failures/failure';
import { toChats, toParticipants } from '../form/chatId';
import { chosen } from '../form/chosen';
import { kindWord } from '../form/kinds';
import { located } from '../form/locator';
import { asList, asText } from '../form/text';
import { toWholeNumber } from '../form/wholeNumber';
import { toYesOrNo } from '../form/yesOrNo';
import { isObject } from '../isObject';
import { comparable } from '../journals/comparable';
import { type EventName, eventNames } from './events';
import { MOST_MINUTES, ROWS } from './fields';
import { LABELS } from './labels';

/** What the form of a trigger of notifications says. A filter that is empty lets everything pass. */
export interface NotificationForm {
	events: EventName[];
	chats: string[];
	chatType?: 'groups' | 'people';
	senders: string[];
	/** Kinds of messages, in the form's words. */
	kinds: string[];
	/** What the text must contain, as texts are compared. */
	text: string;
	pattern?: RegExp;
	ignoresOwn: boolean;
	allowsNotes: boolean;
	/** How old something may be, in minutes. */
	mostMinutes?: number;
	downloadsFile: boolean;
	simplify: boolean;
	/** Whether settings that the events need are changed. */
	switchesOn: boolean;
}

/** What the rows of a list say, or the expression that fills a row or the whole list. */
function rowsIn(value: unknown): unknown[] {
	const rows = isObject(value) && ROWS in value ? [value[ROWS]].flat() : [value].flat();
	// A row is an object of one field, which is a locator, or a text.
	const inRow = (row: unknown) => (isObject(row) && !('mode' in row) ? Object.values(row) : [row]);
	return rows.flatMap(inRow).flatMap((entry) => [located(entry)].flat());
}

/** The chats or people that a filter names; empty where the filter was not added. Throws a Failure for one that was and names none. */
function named(value: unknown, label: string, read: (value: unknown, label: string) => string[]): string[] {
	if (value === undefined || value === null) return [];
	const ids = read(rowsIn(value), label);
	if (ids.length > 0) return ids;
	throw refusal(`'${label}' is empty`, 'Add a row and choose somebody in it, or remove the filter to let everything pass');
}

/** What is wrong with a regular expression, in the words of the engine, which repeats the expression first. */
const faultIn = (error: unknown): string => (error as Error).message.split(': ').at(-1) ?? '';

const wrongPattern = (typed: string, fault: string): Failure =>
	refusal(
		`'${typed}' in '${LABELS.pattern}' is no regular expression: ${fault}`,
		`Correct it, e.g. /^order \\d+/i, or use '${LABELS.text}', where signs have no special meaning`,
	);

/** A regular expression as it is, or in slashes with flags. Throws a Failure for what is none. */
function toPattern(value: unknown): RegExp | undefined {
	const typed = asText(value, LABELS.pattern);
	if (typed.trim() === '') return undefined;
	const [, source = typed, flags = ''] = /^\s*\/(.+)\/([a-z]*)\s*$/s.exec(typed) ?? [];
	try {
		// With these two an expression remembers where it has matched last.
		return new RegExp(source, flags.replace(/[gy]/g, ''));
	} catch (error) {
		throw wrongPattern(typed, faultIn(error));
	}
}

function toChatType(value: unknown): NotificationForm['chatType'] {
	const word = asText(value, LABELS.chatType).trim();
	return word === '' ? undefined : chosen(word, ['groups', 'people'] as const, LABELS.chatType)[0];
}

const toMostMinutes = (value: unknown): number =>
	toWholeNumber(value, LABELS.mostMinutes, 'GREEN-API keeps notifications for 24 hours, which are 1440 minutes', MOST_MINUTES);

/**
 * Reads the form that `notificationFields` shows. `parameter` gives a parameter of the node, or the fallback. Throws a Failure that names
 * the field for what cannot be used.
 */
export function readNotificationForm(parameter: (name: string, fallback?: unknown) => unknown): NotificationForm {
	const [filters, options] = ['filters', 'options'].map((name) => {
		const collection = parameter(name, {});
		return isObject(collection) ? collection : {};
	});
	const pattern = toPattern(filters.pattern);
	const chatType = toChatType(filters.chatType);
	return {
		events: chosen(parameter('events', ['messageReceived']), eventNames, LABELS.events),
		chats: named(filters.chats, LABELS.chats, toChats),
		...(chatType && { chatType }),
		senders: named(filters.senders, LABELS.senders, toParticipants),
		kinds: asList(filters.kinds).map((word) => kindWord(word, 'message')),
		text: comparable(asText(filters.text, LABELS.text)),
		...(pattern && { pattern }),
		ignoresOwn: toYesOrNo(filters.ignoreOwn, LABELS.ignoreOwn) ?? true,
		allowsNotes: toYesOrNo(filters.allowNotesToSelf, LABELS.notes) ?? false,
		...(filters.ignoreOlderThan !== undefined && { mostMinutes: toMostMinutes(filters.ignoreOlderThan) }),
		downloadsFile: toYesOrNo(options.downloadFile, LABELS.downloadFile) ?? false,
		simplify: toYesOrNo(options.simplify, LABELS.simplify) ?? true,
		switchesOn: toYesOrNo(options.switchOnSettings, LABELS.switchesOn) ?? false,
	};
}
