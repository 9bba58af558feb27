import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { Failure, refusal } from '../failures/failure';
import { isObject } from '../isObject';
import { isoTime } from '../workflowTime';

/** The failure of an answer that is a success and yet not what was expected. */
export const unreadable = (expected: string): Failure =>
	new Failure({
		title: `GREEN-API's answer is not ${expected}`,
		advice: [
			"Check that the credential's API URL is the apiUrl of the instance in the GREEN-API console.",
			'If it is, the instance may still be starting: run the node again in a minute',
		].join(' '),
		mayBeDone: true,
	});

/** The failure of an answer that begins as a list of rows and is no JSON as a whole; n8n hands such a one on as text. */
const garbled = (): Failure =>
	new Failure({
		title: "GREEN-API's list cannot be read: it is garbled or cut off",
		advice: [
			"GREEN-API has sent such lists when they were long: look less far back where there is 'Look Back',",
			'or else try again in a minute. If it lasts, tell GREEN-API support',
		].join(' '),
		mayBeDone: true,
	});

/** Rows as items that point to the input item they came from. */
export const asItems = (rows: IDataObject[], item: number): INodeExecutionData[] => rows.map((json) => ({ json, pairedItem: { item } }));

/**
 * The rows of an answer that must be a list of objects. What stands among them and is none, such as null, has nothing to give and is
 * left out, so that the rows beside it come through. An empty list is fine. Throws a Failure for anything else than a list of rows.
 */
export function listOf(body: unknown): IDataObject[] {
	if (typeof body === 'string' && /^\s*\[\s*([{\],]|null\b|$)/.test(body)) throw garbled();
	if (!Array.isArray(body)) throw unreadable('a list');
	const rows = body.filter(isObject);
	if (rows.length === 0 && body.some((entry) => entry !== null)) throw unreadable('a list');
	return rows;
}

/** Throws a Failure for an answer that is not empty. GREEN-API answers so to many a change that it has made. */
export function expectNothing(body: unknown): void {
	const isEmpty = body === undefined || body === null || body === '' || (isObject(body) && Object.keys(body).length === 0);
	if (!isEmpty) throw unreadable('empty');
}

/** What WhatsApp's words look like where GREEN-API answers with them alone: Error: forbidden, participant not found. */
const WORDS = /^[\w :'-]{1,100}$/;

/** The words of WhatsApp's with which GREEN-API has answered in place of what was asked for; undefined where it has not. */
export const wordsAlone = (body: unknown): string | undefined => (typeof body === 'string' && WORDS.test(body) ? body : undefined);

/**
 * Why nothing was done, empty where GREEN-API does not say, unless an answer says by a field that it was done: it answers with HTTP 200,
 * too, where it has done nothing. An empty answer stands for what was done before. Throws a Failure for what says neither.
 */
export function refusedIn(body: unknown, flag: string): string | undefined {
	const words = wordsAlone(body);
	if (words !== undefined) return words;
	if (body === '') return undefined;
	// The page of AddGroupParticipant: the whole answer can be false.
	if (body === false) return '';
	if (!isObject(body) || typeof body[flag] !== 'boolean') throw unreadable('a yes or no');
	if (body[flag]) return undefined;
	return [body.reason, body.message].find((one) => typeof one === 'string' && one !== '') as string | undefined ?? '';
}

/** The failure of what was not done: `title`, and GREEN-API's reason behind it, if there is one. */
export const notDone = (title: string, reason: string, advice: string): Failure =>
	refusal(reason === '' ? title : `${title}: ${reason}`, advice);

const NOTHING_DONE =
	'GREEN-API took the request and says that nothing was done. Run the node again; if it lasts, do the same in WhatsApp on the phone';

/** Throws a Failure, with this title and advice, unless an answer says by a field that it was done. */
export function expectDone(body: unknown, flag: string, title: string, advice = NOTHING_DONE): void {
	const reason = refusedIn(body, flag);
	if (reason !== undefined) throw notDone(title, reason, advice);
}

/** The answer to a send: an object with the id under which GREEN-API has queued it. Throws a Failure for any other. */
function sentOf(body: unknown): IDataObject {
	if (!isObject(body) || typeof body.idMessage !== 'string' || body.idMessage.trim() === '') throw unreadable('a message ID');
	return body;
}

/**
 * What comes out for a send: `about`, by which a person recognises what was sent, when GREEN-API took it, and its idMessage. Throws a
 * Failure for an answer without that.
 */
export const sentAs = (about: IDataObject, body: unknown, { timeZone }: { timeZone: string }): IDataObject => ({
	...about,
	time: isoTime(Date.now(), timeZone),
	idMessage: sentOf(body).idMessage,
});
