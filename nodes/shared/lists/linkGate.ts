import type { RequestHelperFunctions } from 'n8n-workflow';
import type { Instance } from '../../../credentials/instance';
import { isPrivate } from '../address/privateHost';
import { Failure, refusal } from '../failures/failure';

/** A failure that no new link to the same file would mend. */
export class LastingFailure extends Failure {}

/** A refusal that no new link to the same file would mend. */
export const lasting = (title: string, advice: string): LastingFailure => new LastingFailure(refusal(title, advice).facts);

/** Whether a row's link can be downloaded from at all. */
export const isAddress = (value: unknown): value is string =>
	typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);

const LOOK = 'Look at the file in WhatsApp';

const inside = ({ hostname }: URL): Failure =>
	lasting(
		`The link to the file leads to '${hostname}', into a network of n8n's own: nothing was fetched from there`,
		`${LOOK}. If a server of yours keeps the files, enter it as the credential's Media URL`,
	);

const notAllowed = ({ hostname }: URL): Failure =>
	lasting(
		`The link to the file leads to '${hostname}', which has an address in a network of n8n's own: nothing was fetched from there`,
		`${LOOK}, or ask n8n's administrator to allow the host with N8N_SSRF_ALLOWED_HOSTNAMES or N8N_SSRF_ALLOWED_IP_RANGES`,
	);

/** n8n's own judge of addresses, which looks names up. n8n 2.41 has one for nodes, 2.20 has not. */
type Judge = Pick<ReturnType<RequestHelperFunctions['getSecureEgressFilter']>, 'validateUrl'>;

/** n8n's own judge, where it has one, whether the administrator has switched n8n's protection on or not. */
export function judgeOf(helpers: Partial<Pick<RequestHelperFunctions, 'getSecureEgressFilter'>>): Judge | undefined {
	return helpers.getSecureEgressFilter?.('enforced');
}

/** What n8n's judge makes of an address. A name that it cannot look up is let pass: a proxy may know it, and else nothing is fetched. */
async function isBlocked(judge: Judge | undefined, url: URL): Promise<boolean> {
	const verdict = await judge?.validateUrl(url).catch(() => undefined);
	return verdict?.ok === false;
}

/** Whether n8n's protection of its network has ended a request, where its administrator has switched that on. */
export const isProtection = ({ message }: Error): boolean => /request was blocked/i.test(message);

/**
 * What stands before each request for a file, those of redirects included: it throws a Failure for a link that leads to the
 * n8n server itself or into its network. Only where GREEN-API itself is, by the credential of `instance`, everything may be fetched.
 */
export function gateOf({ apiUrl, mediaUrl }: Instance, judge?: Judge): (url: URL, from?: URL) => Promise<void> {
	const homes = [apiUrl, mediaUrl].map((home) => new URL(home).origin);
	return async (url, from) => {
		const { protocol, username, password } = url;
		if (!/^https?:$/.test(protocol)) throw lasting(`The link to the file leads to '${protocol}', which is no web address`, LOOK);
		const losesEncryption = protocol === 'http:' && from?.protocol === 'https:';
		if (losesEncryption) throw lasting('The link to the file leads to an address without encryption', LOOK);
		if (username || password) throw lasting('The link to the file bears a user name or a password, as no link of GREEN-API does', LOOK);
		if (homes.includes(url.origin)) return;
		if (isPrivate(url)) throw inside(url);
		if (await isBlocked(judge, url)) throw notAllowed(url);
	};
}
