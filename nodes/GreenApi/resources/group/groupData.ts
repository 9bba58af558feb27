import type { IDataObject } from 'n8n-workflow';
import { failureOfWords } from '../../../shared/failures/judge';
import { isObject } from '../../../shared/isObject';
import { wordOf } from '../../../shared/journals/text';
import { unreadable, wordsAlone } from '../../../shared/transport/answer';

/** Somebody in a group. */
export interface Participant {
	id: string;
	/** WhatsApp has two chat IDs of many: one with the number, and one that hides it. */
	ids: string[];
	isAdmin: boolean;
}

/** What getGroupData answers about a group. Throws a Failure for what is none, as WhatsApp's words in its place. */
export function groupDataIn(body: unknown): IDataObject {
	const words = wordsAlone(body);
	if (words !== undefined) throw failureOfWords(words, 'getGroupData');
	if (!isObject(body) || !Array.isArray(body.participants)) throw unreadable('about a group');
	return body;
}

/** The people in a group. */
export const participantsIn = ({ participants }: IDataObject): Participant[] =>
	[participants].flat().filter(isObject).map(({ id, lid, isAdmin, isSuperAdmin }: IDataObject) => ({
		id: wordOf(id) || wordOf(lid),
		ids: [id, lid].map(wordOf).filter(Boolean),
		isAdmin: isAdmin === true || isSuperAdmin === true,
	}));
