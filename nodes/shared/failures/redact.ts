import { containsAny } from './containsAny';
import { inBase64, spelled, spelledInBase64 } from './spellings';

const HIDDEN = '[token]';

/** A slash, plain or encoded. */
const SLASH = '(?:\\\\{0,8}\\/|%(?:25){0,4}2f|\\\\{1,8}u002f|&(?:amp;){0,4}(?:sol|#x0{0,6}2f|#0{0,6}47);)';

/** A method's path up to the token. Its words are limited, or a search in an endless word would begin anew at each of its letters. */
const PATH = `waInstance\\w{1,20}${SLASH}\\w{1,40}${SLASH}`;

/** Whatever stands in the token's place: up to the next separator, plain or encoded. */
const ANY_TOKEN = new RegExp(`(${PATH})[^\\s/?#"'<>\\\\%&]+`, 'gi');

/**
 * The length from which a token is hidden everywhere. GREEN-API makes no shorter ones; somebody's "a" or "2026", entered to try
 * something, stands in many a text by chance, and is hidden in paths only.
 */
const SHORTEST_HIDDEN_EVERYWHERE = 12;

/** A text of this length is first looked at whether it can hold the token, since the search itself takes longer. */
const LONG_TEXT = 1000;

/** How a token is searched for. */
interface Search {
	/** The length of the shortest text that can hold the token. */
	shortest: number;
	/** Whether a long text may hold the token: a quick look, which can be wrong only in saying that it may. */
	mayHold?: (text: string) => boolean;
	/** The first group of each is what stands before the token and is kept. */
	patterns: () => RegExp[];
}

/** Makes something when it is first asked for: most texts are too short for a token, and what finds one takes a while to make. */
function onDemand<Value>(make: () => Value): () => Value {
	let made: Value | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** A search for a token in paths only. */
const inPaths = (token: string): Search => ({
	shortest: 'waInstance'.length,
	mayHold: (text) => /waInstance/i.test(text),
	patterns: onDemand(() => [new RegExp(`(${PATH})${spelled(token)}(?![\\w-])`, 'gi')]),
});

function searchFor(token: string): Search {
	if (token === '') return { shortest: Infinity, patterns: () => [] };
	if (token.length < SHORTEST_HIDDEN_EVERYWHERE) return inPaths(token);
	const isUnescapedIn = onDemand(() => containsAny([token, token.toLowerCase(), token.toUpperCase(), ...inBase64(token)]));
	return {
		shortest: token.length,
		mayHold: (text) => text.includes('%') || text.includes('\\') || text.includes('&') || isUnescapedIn()(text),
		patterns: onDemand(() => [new RegExp(`()${spelled(token)}`, 'gi'), new RegExp(`()(?:${spelledInBase64(token)})`, 'g')]),
	};
}

let latest: { token: string; search: Search } = { token: '', search: searchFor('') };

/** The search for a token. The latest one is kept, since the next text is nearly always searched for the same token. */
function searchOf(token: string): Search {
	if (token !== latest.token) latest = { token, search: searchFor(token) };
	return latest.search;
}

function withoutKnown(text: string, { shortest, mayHold, patterns }: Search): string {
	if (text.length < shortest || (text.length >= LONG_TEXT && !mayHold?.(text))) return text;
	return patterns().reduce((clean, pattern) => clean.replace(pattern, `$1${HIDDEN}`), text);
}

/**
 * Removes the API token from a text that is going to be shown or stored: the token itself in every usual spelling, and
 * whatever stands in the token's place in a GREEN-API address, be it another instance's token.
 */
export const redact = (text: string, token = ''): string => withoutKnown(text, searchOf(token)).replace(ANY_TOKEN, `$1${HIDDEN}`);

/** An object or a list, whose fields can be changed. */
type Holder = Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

/**
 * Removes the API token from data that is going to be shown or stored, at any depth, also from names of fields. It removes the token
 * itself only, not what stands in a token's place in an address, since links to files look like such addresses. Changes the data in
 * place and returns it, as a journal may hold 50 MB, and nearly none has anything to change. The data must not contain itself.
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
