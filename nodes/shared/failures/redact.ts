import { containsAny } from './glance';
import { inBase64, spelled, spelledInBase64 } from './spellings';

const HIDDEN = '[token]';

/** A slash, plain or encoded. */
const SLASH = '(?:\\\\{0,8}\\/|%(?:25){0,4}2f|\\\\{1,8}u002f|&(?:amp;){0,4}(?:sol|#x0{0,6}2f|#0{0,6}47);)';

/** A method's path up to where the token stands. Bounded, as an endless word must not be searched from each of its letters. */
const PATH = `waInstance\\w{1,20}${SLASH}\\w{1,40}${SLASH}`;

/** Whatever stands in the token's place: up to the next separator, plain or encoded. */
const ANY_TOKEN = new RegExp(`(${PATH})[^\\s/?#"'<>\\\\%&]+`, 'gi');

/**
 * Shorter tokens, which GREEN-API does not make, are hidden in paths only: a test's token "a" or "2026" would turn up in every
 * text, and change it.
 */
const SHORTEST_ALONE = 12;

/** Shorter texts are searched at once, in longer ones it is looked first whether there can be something to find. */
const LONG_TEXT = 1000;

/** Where a token can be in a text, and what is found there. */
interface Search {
	/** Shorter texts bear none. */
	shortest: number;
	/** Whether a long text may bear one, to be known at a glance. */
	mayBear: (text: string) => boolean;
	/** Each with the part in front of the token that is kept as its first group. */
	patterns: RegExp[];
}

function searchFor(token: string): Search {
	if (token === '') return { shortest: Infinity, mayBear: () => false, patterns: [] };
	if (token.length < SHORTEST_ALONE) {
		return { shortest: 'waInstance'.length, mayBear: (text) => /waInstance/i.test(text), patterns: [new RegExp(`(${PATH})${spelled(token)}(?![\\w-])`, 'gi')] };
	}
	const isUnescapedIn = containsAny([token, token.toLowerCase(), token.toUpperCase(), ...inBase64(token)]);
	return {
		shortest: token.length,
		mayBear: (text) => text.includes('%') || text.includes('\\') || text.includes('&') || isUnescapedIn(text),
		patterns: [new RegExp(`()${spelled(token)}`, 'gi'), new RegExp(`()(?:${spelledInBase64(token)})`, 'g')],
	};
}

let latest: { token: string; search: Search } = { token: '', search: searchFor('') };

/** The search of a token, which is kept: nearly always the next text is searched for the same one. */
function searchOf(given: string): Search {
	const token = given.trim();
	if (token !== latest.token) latest = { token, search: searchFor(token) };
	return latest.search;
}

function withoutKnown(text: string, { shortest, mayBear, patterns }: Search): string {
	if (text.length < shortest || (text.length >= LONG_TEXT && !mayBear(text))) return text;
	return patterns.reduce((clean, pattern) => clean.replace(pattern, `$1${HIDDEN}`), text);
}

/**
 * Removes the API token from a text that is going to be shown or stored: the token itself in every usual spelling, and
 * whatever stands in the token's place in a GREEN-API address, whosever it is.
 */
export const redact = (text: string, token = ''): string => withoutKnown(text, searchOf(token)).replace(ANY_TOKEN, `$1${HIDDEN}`);

type Holder = Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

/**
 * Removes the API token from data that is going to be shown or stored, at any depth, names of fields included: the token itself
 * only, since an address of a file looks like one that bears a token. Changes the data in place, which must not contain
 * itself, and returns it: a journal may hold 50 MB, and in nearly all of them there is nothing to change.
 */
export function redactAll<Data>(data: Data, token: string): Data {
	const search = searchOf(token);
	const root: Holder = { data };
	const waiting: Holder[] = [root];
	const look = (holder: Holder, key: string | number, value: unknown): void => {
		if (isHolder(value)) waiting.push(value);
		if (typeof value !== 'string') return;
		const clean = withoutKnown(value, search);
		if (clean !== value) holder[key] = clean;
	};
	for (let holder = waiting.pop(); holder; holder = waiting.pop()) {
		if (Array.isArray(holder)) {
			for (let at = 0; at < holder.length; at++) look(holder, at, holder[at]);
			continue;
		}
		for (const key of Object.keys(holder)) {
			look(holder, key, holder[key]);
			const cleanKey = withoutKnown(key, search);
			if (cleanKey === key) continue;
			holder[cleanKey] = holder[key];
			delete holder[key];
		}
	}
	return root.data as Data;
}
