/** The parts of `/waInstance{idInstance}/{method}/{token}[/suffix]`; '' where the path ends before. */
interface ApiPath {
	instance: string;
	apiMethod: string;
	token: string;
	/** What follows the token, e.g. a receiptId. */
	suffix: string;
}

/**
 * Takes a request's path apart (docs: "Request format").
 *
 * @param path without the query
 * @returns undefined when it does not start with /waInstance and digits: such a path does not get past the web server
 */
export function parseApiPath(path: string): ApiPath | undefined {
	const match = /^\/waInstance(\d+)(?:\/([^/]*))?(?:\/([^/]*))?(?:\/(.*))?$/.exec(path);
	if (match === null) return undefined;
	const [, instance, apiMethod = '', token = '', suffix = ''] = match;
	return { instance, apiMethod, token, suffix };
}

/** The path without its query. */
export function withoutQuery(url: string): string {
	return url.split('?', 1)[0];
}

/** The query's parameters, decoded; of a repeated one the last. */
export function queryOf(url: string): Record<string, string> {
	const query = url.slice(withoutQuery(url).length + 1);
	return Object.fromEntries(new URLSearchParams(query));
}
