import type { RequestHelperFunctions } from 'n8n-workflow';
import type { Instance } from '../../../credentials/instance';
import { isPrivate } from '../address/privateHost';
import { Failure, refusal } from '../failures/failure';

/** A failure that a new link to the same file would not prevent. */
export class LastingFailure extends Failure {}

/** A refusal that a new link to the same file would not prevent. */
export const lasting = (title: string, advice: string): LastingFailure => new LastingFailure(refusal(title, advice).facts);

/** Whether a value is a web address, from which something can be downloaded. */
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

/** n8n's own check of addresses, which looks names up. n8n 2.41 has one for nodes, n8n 2.20 has not. */
type Judge = Pick<ReturnType<RequestHelperFunctions['getSecureEgressFilter']>, 'validateUrl'>;

/** n8n's own check of addresses, if it has one, whether or not the administrator has switched n8n's protection on. */
export function judgeOf(helpers: Partial<Pick<RequestHelperFunctions, 'getSecureEgressFilter'>>): Judge | undefined {
	return helpers.getSecureEgressFilter?.('enforced');
}

/** Whether n8n's own check refuses an address. A name that it cannot look up passes: only a proxy that knows it can fetch anything then. */
async function isBlocked(judge: Judge | undefined, url: URL): Promise<boolean> {
	const verdict = await judge?.validateUrl(url).catch(() => undefined);
	return verdict?.ok === false;
}

/** Whether n8n itself has blocked a request, as it can where its administrator has switched its protection on. */
export const isBlockedByN8n = ({ message }: Error): boolean => /request was blocked/i.test(message);

/** Where GREEN-API itself is, by the credential. */
export const homesOf = ({ apiUrl, mediaUrl }: Instance): string[] => [apiUrl, mediaUrl].map((home) => new URL(home).origin);

/**
 * A check to be made before each request for a file, also after a redirect: it throws a Failure for an address on the n8n server itself
 * or in its network. The addresses of the credential's `instance` always pass. `from` is the address that redirected to this one.
 */
export function gateOf(instance: Instance, judge?: Judge): (url: URL, from?: URL) => Promise<void> {
	const homes = homesOf(instance);
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
