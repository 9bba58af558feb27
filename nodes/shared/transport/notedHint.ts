import type { IExecuteData } from 'n8n-workflow';
import type { Workplace } from './api';

/** What a user should know of work that went well: one text about the same of all items. */
export interface Hint {
	/** What it is about: a color, a phone number. */
	about: string[];
	/** Tells it of all of these; the same function for the same hint. */
	tell: (about: string[]) => string;
}

/** The hints of a run, by how they are told. */
type Noted = Map<Hint['tell'] | 'text', Set<string>>;

/** What runs tell beside their items. The execution's data is the same object in an item's context and in the whole node's. */
const noted = new WeakMap<object, Noted>();

function notedIn(execution: object): Noted {
	const hints = noted.get(execution) ?? (new Map() as Noted);
	noted.set(execution, hints);
	return hints;
}

/** Notes what a user should know of an item's work that went well. A run tells each hint once, and of several plain texts the last one. */
export function noteHint(hint: Hint | string, context: Pick<Workplace, 'getExecuteData'>): void {
	const hints = notedIn(context.getExecuteData());
	if (typeof hint === 'string') hints.set('text', new Set([hint]));
	else hints.set(hint.tell, new Set([...(hints.get(hint.tell) ?? []), ...hint.about]));
}

/** What a node's run has noted, as texts. */
export const notedHints = (execution: IExecuteData): string[] =>
	[...(noted.get(execution) ?? [])].map(([tell, about]) => (tell === 'text' ? [...about].join(' ') : tell([...about])));

/** Forgets what a try of a node's run has noted: Retry On Fail runs the next one on the same data. */
export const forgetHints = (execution: IExecuteData): void => void noted.delete(execution);
