import type { Notification } from '../shared/notifications/notification';
import type { Station } from '../shared/notifications/station';
import { takeAnswer } from '../shared/questions/takeAnswer';
import type { Delivery } from './deliver';

/**
 * Whether a notification is a reply that is done with as the answer to a question, which is handed on once. Throws a Failure only where
 * the trigger is closed meanwhile: then it stays in the queue.
 */
export async function isAnswer(delivery: Delivery, station: Station, notification: Notification, key: string): Promise<boolean> {
	const { answers, noAnswers } = station;
	if (answers.has(key) || noAnswers.has(key)) return answers.has(key);
	const { context, form, reports, instance: { apiTokenInstance: token }, closed, isFromJournal } = delivery;
	// What only the journal has may have been answered in a process that was killed.
	const isTaken = await takeAnswer(notification, {
		context, form, token, closed, isQuiet: isFromJournal, tell: (failure) => reports.record(failure, token),
	});
	(isTaken ? answers : noAnswers).note(key);
	return isTaken;
}
