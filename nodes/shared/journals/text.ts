import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../isObject';

/** Fields of a message whose texts are not its own: who sent it, what it answers, its file. */
const NOT_ITS_TEXT = ['contextInfo', 'fileMessageData', 'instanceData', 'quotedMessage', 'senderData'];

/** The fields with the texts of messages that have no plain text, for all kinds of messages; the most important first. */
const FIELDS = [
	'contentText', 'body', 'selectedDisplayText', 'selectedButtonText', 'caption', 'nameLocation', 'displayName', 'displayText',
	'optionName', 'groupName', 'name', 'title', 'titleText', 'header', 'description', 'address', 'buttonText', 'footerText', 'footer',
];

/** How deep objects are searched for texts; a list message in a notification is eight deep. */
const DEEPEST = 10;

/** A value of a row as text; empty where it is neither a text nor a number, whatever GREEN-API should have put there. */
export function wordOf(value: unknown): string {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	return typeof value === 'string' ? value : '';
}

/** A value of a row as text, without GREEN-API's markers for what it could not read: {{SWE001}} and the like. */
function textIn(value: unknown): string {
	return wordOf(value).replace(/^\s*\{\{SWE\d+\}\}\s*$/, '');
}

const objectsIn = (value: unknown): IDataObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

const joined = (entries: IDataObject[], field: string): string =>
	entries.map((entry) => textIn(entry[field])).filter(Boolean).join(', ');

/** The chat ID of a voter, which some answers wrap in an object. */
const voterOf = (voter: unknown): unknown => (isObject(voter) ? (voter.wid ?? voter.voterWid) : voter);

/** The options of a poll that a voter has chosen, or without a voter those that anybody has; empty for none. */
export function choiceOf(votes: unknown, voter: string): string {
	const isChosen = ({ optionVoters }: IDataObject) => [optionVoters ?? []].flat().some((one) => voter === '' || voterOf(one) === voter);
	return joined(objectsIn(votes).filter(isChosen), 'optionName');
}

/** The texts in an object of a row, and in the objects inside it. */
function textsInside(value: unknown, voter: string, depth: number): string[] {
	if (depth > DEEPEST) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => textsInside(entry, voter, depth + 1));
	if (!isObject(value)) return [];
	const text = textIn(value.textMessage) || textIn(value.text);
	// Beside a text, even an empty one, title and description are those of the page that it links to.
	if (text !== '' || typeof value.text === 'string') return text === '' ? [] : [text];

	const { contacts, votes, ...others } = value;
	return [
		...(votes === undefined ? [] : [choiceOf(votes, voter)]),
		...[joined(objectsIn(contacts), 'displayName'), ...FIELDS.map((name) => textIn(others[name]))].filter(Boolean),
		...Object.keys(others)
			.filter((name) => !NOT_ITS_TEXT.includes(name))
			.flatMap((name) => textsInside(others[name], voter, depth + 1)),
	];
}

/**
 * The texts of a message of any kind, without its caption: the most important first, which is empty for a vote that was withdrawn.
 * Takes rows of journals and notifications, which keep the same texts in different places. It never throws, whatever a row holds.
 * Follows https://green-api.com/en/docs/api/receiving/notifications-format/
 */
export function textsOf(row: IDataObject): string[] {
	const { senderData } = row;
	const voter = wordOf(row.senderId) || (isObject(senderData) ? wordOf(senderData.sender) : '');
	// At the top of a row these two are its file's caption, and the reason why it could not be delivered.
	return [...new Set(textsInside({ ...row, caption: undefined, description: undefined }, voter, 0))];
}

/** The caption of the file in a row or a notification; empty when there is none. */
export function captionOf(row: IDataObject): string {
	const content = isObject(row.messageData) ? row.messageData : row;
	return textIn(row.caption) || (isObject(content.fileMessageData) ? textIn(content.fileMessageData.caption) : '');
}

/** All texts that a person reads in a message, one a line: its own, then the caption. */
export const textOf = (row: IDataObject): string => [...textsOf(row), captionOf(row)].filter(Boolean).join('\n');
