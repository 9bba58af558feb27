const HIDDEN = '[token]';

/** A method's path with whatever follows it up to the next separator, plain or URL-encoded. */
const TOKEN_PATH = /(waInstance\d+(?:\\?\/|%2f)\w+(?:\\?\/|%2f))[^\s/?#"'<>\\%]+/gi;

/**
 * Removes the API token from a text that is going to be shown or stored: the token itself, its URL-encoded
 * form, and whatever stands in the token's place in a GREEN-API address, whosever it is.
 */
export function redact(text: string, token = ''): string {
	const secret = token.trim();
	const known = secret === '' ? [] : [secret, encodeURIComponent(secret)];
	return known
		.reduce((clean, form) => clean.replaceAll(form, HIDDEN), text)
		.replace(TOKEN_PATH, `$1${HIDDEN}`);
}
