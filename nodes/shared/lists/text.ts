import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../isObject';

/** Fields of a message that are about other things than what it says: who sent it, what it answers, its file. */
const OTHERS = ['contextInfo', 'fileMessageData', 'instanceData', 'quotedMessage', 'senderData'];

/** The fields in which messages without a plain text say something, whatever their kind; the most telling first. */
const FIELDS = [
	'contentText', 'body', 'selectedDisplayText', 'selectedButtonText', 'caption', 'nameLocation', 'displayName', 'displayText', 'optionName', 'groupName',
	'name', 'title', 'titleText', 'header', 'description', 'address', 'buttonText', 'footerText', 'footer',
];

/** How many objects may lie in one another; a list in a notification has eight. */
const DEEPEST = 10;

/** A word of a row, which should be a text but may be anything; empty when it is none. */
export function wordOf(value: unknown): string {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	return typeof value === 'string' ? value : '';
}

/** The same, without GREEN-API's markers for what it could not read: {{SWE001}} and the like. */
function textIn(value: unknown): string {
	const word = wordOf(value);
	return word.includes('{{SWE') ? word.replace(/^\s*\{\{SWE\d+\}\}\s*$/, '') : word;
}

const objectsIn = (value: unknown): IDataObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

const joined = (entries: IDataObject[], field: string): string => entries.map((entry) => textIn(entry[field])).filter(Boolean).join(', ');

/** Who has voted: a chat ID, which some answers wrap. */
const voterOf = (voter: unknown): unknown => (isObject(voter) ? (voter.wid ?? voter.voterWid) : voter);

/** The options that a voter has chosen: a vote lists those of everybody. Without a voter all that were chosen; empty when none was. */
function choiceIn(votes: unknown, voter: string): string {
	const isChosen = ({ optionVoters }: IDataObject) => [optionVoters ?? []].flat().some((one) => voter === '' || voterOf(one) === voter);
	return joined(objectsIn(votes).filter(isChosen), 'optionName');
}

/** All that an object of a row says, and what lies in it. */
function saidIn(value: unknown, voter: string, depth: number): string[] {
	if (depth > DEEPEST) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => saidIn(entry, voter, depth + 1));
	if (!isObject(value)) return [];
	const text = textIn(value.textMessage) || textIn(value.text);
	// Beside a text, even an empty one, title and description are those of the page to which it links.
	if (text !== '' || typeof value.text === 'string') return text === '' ? [] : [text];

	const { contacts, votes, ...others } = value;
	return [
		...(votes === undefined ? [] : [choiceIn(votes, voter)]),
		...[joined(objectsIn(contacts), 'displayName'), ...FIELDS.map((name) => textIn(others[name]))].filter(Boolean),
		...Object.keys(others).flatMap((name) => (typeof others[name] !== 'object' || OTHERS.includes(name) ? [] : saidIn(others[name], voter, depth + 1))),
	];
}

/**
 * What a message says itself, of any kind, except for a caption: the most telling text first, which is empty for a vote that was taken
 * back. Takes the rows of journals and notifications, which keep the same texts in different places; whatever they hold, it never throws.
 * Follows https://green-api.com/en/docs/api/receiving/notifications-format/
 */
export function textsOf(row: IDataObject): string[] {
	const { senderData } = row;
	const voter = wordOf(row.senderId) || (isObject(senderData) ? wordOf(senderData.sender) : '');
	// In the row itself these two are the caption of its file, and why it could not be delivered.
	return [...new Set(saidIn({ ...row, caption: undefined, description: undefined }, voter, 0))];
}

/** The caption of a row's file, or of a notification's; empty when there is none. */
export function captionOf(row: IDataObject): string {
	const content = isObject(row.messageData) ? row.messageData : row;
	return textIn(row.caption) || (isObject(content.fileMessageData) ? textIn(content.fileMessageData.caption) : '');
}

/** All that a person reads in a message, one text a line: what it says itself, then the caption. */
export const textOf = (row: IDataObject): string => [...textsOf(row), captionOf(row)].filter(Boolean).join('\n');
