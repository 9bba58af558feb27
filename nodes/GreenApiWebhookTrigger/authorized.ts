import { sameSecret } from '../shared/sameSecret';

/** GREEN-API's pages name a prefix, and do not show one on the wire. */
const PREFIX = /^(?:basic|bearer) +/i;

/**
 * Whether a call bears the trigger's secret in its Authorization header. It takes as long for a wrong secret as for the right one, of
 * whatever length. Follows https://green-api.com/en/docs/api/receiving/technology-webhook-endpoint/
 */
export function isAuthorized(header: unknown, token: string): boolean {
	const given = typeof header === 'string' ? header.replace(PREFIX, '') : '';
	return sameSecret(given, token) && token !== '';
}
