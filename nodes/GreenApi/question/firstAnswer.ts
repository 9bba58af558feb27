/** How long n8n takes at most to have stored that an execution goes on. Milliseconds. */
const SETTLES_WITHIN = 10_000;

/** The questions that were answered in this process a moment ago, and when. Milliseconds. */
const answered = new Map<string, number>();

/**
 * Whether an answer is the first one to a question: until n8n has stored that its execution goes on, it hands every other one to the
 * node as well, and n8n 1 then runs what comes after the question once for each. It is known for some seconds only, so that a
 * question whose execution n8n could not start can be answered once more.
 */
export function isFirstAnswer(reference: string, now = Date.now()): boolean {
	for (const [question, at] of answered) if (now - at > SETTLES_WITHIN) answered.delete(question);
	if (answered.has(reference)) return false;
	answered.set(reference, now);
	return true;
}
