import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** An instance of GREEN-API: its addresses, its number and its token. */
export interface Instance {
	apiUrl: string;
	/** Where files are uploaded. */
	mediaUrl: string;
	idInstance: string;
	apiTokenInstance: string;
}

/** The error of a credential that cannot be used: what is wrong with it, and what to do. Its message holds both. */
export class UnusableCredential extends Error {
	constructor(
		readonly title: string,
		readonly advice: string,
	) {
		super(`${title}. ${advice}`);
	}
}

const CONSOLE = "from the instance's page in the GREEN-API console";

/** Invisible characters that get copied along from web pages and messengers: zero-width, direction marks, control characters. */
const INVISIBLE = /[\p{Cf}\p{DI}\u2800]|(?!\s)\p{Cc}/gu;

const text = (value: unknown): string => String(value ?? '').replace(INVISIBLE, '').trim();

/** The token of a credential as it is written into requests; empty where there is none. */
export const tokenIn = ({ apiTokenInstance }: ICredentialDataDecryptedObject): string => text(apiTokenInstance);

/** An address without slashes at its end. The look-behind keeps the search in a long row of slashes from taking quadratic time. */
export const withoutSlashesAtEnd = (address: string): string => address.replace(/(?<!\/)\/+$/, '');

/** A field of the credential that holds an address. */
interface AddressField {
	/** Its display name. */
	label: string;
	/** Its name in the GREEN-API console. */
	name: string;
	example: string;
}

const API_URL: AddressField = { label: 'API URL', name: 'apiUrl', example: 'https://7103.api.greenapi.com' };
const MEDIA_URL: AddressField = { label: 'Media URL', name: 'mediaUrl', example: 'https://7103.media.greenapi.com' };

function readAddress(value: unknown, { label, name, example }: AddressField): string {
	const address = withoutSlashesAtEnd(text(value));
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const isAddress = url && ['http:', 'https:'].includes(url.protocol) && !/[?#@]/.test(address);
	if (!isAddress || url.pathname.includes('/waInstance')) {
		const title = `The credential's ${label} must be a web address such as ${example}`;
		throw new UnusableCredential(title, `Copy ${name} ${CONSOLE}, and nothing more`);
	}
	return address;
}

/** The media address beside an API address: 7103.media.greenapi.com to 7103.api.greenapi.com. Any other host has both. */
const mediaUrlBeside = (apiUrl: string): string =>
	apiUrl.replace(/^(https?:\/\/(?:\d+\.)?)api(?=\.green-?api\.com$)/, '$1media');

/** Instance IDs have been numbers so far. GREEN-API documents only "up to 12 characters", so letters are let through as well. */
const isInstanceId = (id: string): boolean => /^(?=\D*\d)(?!waInstance)[a-z\d]{1,20}$/i.test(id);

/**
 * Of several packages with a credential type of one name n8n lets the one rule that it has loaded last, and hands out none but its
 * fields, for the nodes of all of them.
 */
const isAnothers = (credential: ICredentialDataDecryptedObject): boolean => 'instanceId' in credential && !('idInstance' in credential);

/**
 * The instance that a credential describes, without white space, invisible characters and slashes at the end of addresses.
 * Throws an UnusableCredential that names the field and where to find its value, never the value of the token.
 * Follows https://green-api.com/en/docs/before-start/
 */
export function readInstance(credential: ICredentialDataDecryptedObject): Instance {
	if (isAnothers(credential)) {
		throw new UnusableCredential(
			"Another installed package has a credential type of the same name, and n8n uses that package's",
			'Uninstall the other package in Settings > Community nodes, then see whether the credential is filled in',
		);
	}
	const apiUrl = readAddress(credential.apiUrl, API_URL);
	const mediaUrl = text(credential.mediaUrl) === '' ? mediaUrlBeside(apiUrl) : readAddress(credential.mediaUrl, MEDIA_URL);
	const idInstance = text(credential.idInstance);
	if (!isInstanceId(idInstance)) {
		const spaces = /\s/.test(idInstance) ? ', without spaces in it' : '';
		const title = `The credential's Instance ID must be a number such as 7103000000${spaces}`;
		throw new UnusableCredential(title, `Copy idInstance ${CONSOLE}`);
	}
	const apiTokenInstance = tokenIn(credential);
	if (apiTokenInstance === '') {
		throw new UnusableCredential("The credential's API Token is empty", `Copy apiTokenInstance ${CONSOLE}`);
	}
	return { apiUrl, mediaUrl, idInstance, apiTokenInstance };
}

/** The address of the instance's methods, or of those for files on the media host; without a slash at its end. */
export const instanceUrl = ({ apiUrl, mediaUrl, idInstance }: Instance, onMediaHost = false): string =>
	`${onMediaHost ? mediaUrl : apiUrl}/waInstance${idInstance}`;

/**
 * An absolute address `{apiUrl or mediaUrl}/waInstance{idInstance}/{method}[/suffix][?query]` with the token after the method. An
 * address that is not this instance's comes back unchanged, so that no other host gets the token; so does one with the token in it.
 */
export function withToken(instance: Instance, address: string): string {
	if (!URL.canParse(address)) return address;
	const url = new URL(address);
	const homes = [instanceUrl(instance), instanceUrl(instance, true)].map((home) => new URL(`${home}/`));
	const home = homes.find(({ origin, pathname }) => url.origin === origin && url.pathname.startsWith(pathname));
	if (!home) return address;
	const [method, ...suffix] = url.pathname.slice(home.pathname.length).split('/').filter(Boolean);
	const token = encodeURIComponent(instance.apiTokenInstance);
	if (method === undefined || suffix[0] === token) return address;
	url.pathname = home.pathname + [method, token, ...suffix].join('/');
	return url.href;
}
