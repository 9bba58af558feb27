import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** One GREEN-API account: where it lives, its number and its secret. */
export interface Instance {
	apiUrl: string;
	/** Where files are uploaded. */
	mediaUrl: string;
	idInstance: string;
	apiTokenInstance: string;
}

/** A credential that cannot be used: what is wrong with it, and what to do. Its message holds both. */
export class UnusableCredential extends Error {
	constructor(
		readonly title: string,
		readonly advice: string,
	) {
		super(`${title}. ${advice}`);
	}
}

const CONSOLE = "from the instance's page in the GREEN-API console";

/** Signs that show nothing, as a web page or a messenger leaves them in what is copied: zero-width ones, marks of direction, controls. */
const INVISIBLE = /[\p{Cf}\p{DI}\u2800]|(?!\s)\p{Cc}/gu;

const text = (value: unknown): string => String(value ?? '').replace(INVISIBLE, '').trim();

/** The token in a credential as it goes into a request; empty where there is none. */
export const tokenIn = ({ apiTokenInstance }: ICredentialDataDecryptedObject): string => text(apiTokenInstance);

/** An address without the slashes at its end. They are looked for from the first of a row only, so that a long row takes no time. */
export const withoutSlashesAtEnd = (address: string): string => address.replace(/(?<!\/)\/+$/, '');

/** A field of the credential that holds an address: its display name, its name in the console, and what it looks like. */
interface AddressField {
	label: string;
	name: string;
	example: string;
}

const API_URL: AddressField = { label: 'API URL', name: 'apiUrl', example: 'https://7103.api.greenapi.com' };
const MEDIA_URL: AddressField = { label: 'Media URL', name: 'mediaUrl', example: 'https://7103.media.greenapi.com' };

function readAddress(value: unknown, { label, name, example }: AddressField): string {
	const address = withoutSlashesAtEnd(text(value));
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const isAddress = url && /^https?:$/.test(url.protocol) && !/[?#@]/.test(address);
	if (!isAddress || url.pathname.includes('/waInstance')) {
		throw new UnusableCredential(`The credential's ${label} must be a web address such as ${example}`, `Copy ${name} ${CONSOLE}, and nothing more`);
	}
	return address;
}

/** GREEN-API's hosts come in pairs: 7103.api.greenapi.com and 7103.media.greenapi.com. Any other address serves files as well. */
const mediaUrlBeside = (apiUrl: string): string => apiUrl.replace(/^(https?:\/\/(?:\d+\.)?)api(?=\.green-?api\.com$)/, '$1media');

/** A number so far. GREEN-API says no more than that it may have up to 12 characters, so a letter is no reason to refuse one. */
const isInstanceId = (id: string): boolean => /^(?=\D*\d)(?!waInstance)[a-z\d]{1,20}$/i.test(id);

/**
 * Reads a credential as the instance that it describes; white space, invisible signs and trailing slashes are forgiven.
 * Throws an UnusableCredential that names the field and where to find its value, never the value of the token.
 * Follows https://green-api.com/en/docs/before-start/
 */
export function readInstance(credential: ICredentialDataDecryptedObject): Instance {
	const apiUrl = readAddress(credential.apiUrl, API_URL);
	const mediaUrl = text(credential.mediaUrl) === '' ? mediaUrlBeside(apiUrl) : readAddress(credential.mediaUrl, MEDIA_URL);
	const idInstance = text(credential.idInstance);
	if (!isInstanceId(idInstance)) {
		const spaces = /\s/.test(idInstance) ? ', without spaces in it' : '';
		throw new UnusableCredential(`The credential's Instance ID must be a number such as 7103000000${spaces}`, `Copy idInstance ${CONSOLE}`);
	}
	const apiTokenInstance = tokenIn(credential);
	if (apiTokenInstance === '') {
		throw new UnusableCredential("The credential's API Token is empty", `Copy apiTokenInstance ${CONSOLE}`);
	}
	return { apiUrl, mediaUrl, idInstance, apiTokenInstance };
}

/** The address under which the instance's methods live, those for files on a host of their own; without a trailing slash. */
export const instanceUrl = ({ apiUrl, mediaUrl, idInstance }: Instance, onMediaHost = false): string => `${onMediaHost ? mediaUrl : apiUrl}/waInstance${idInstance}`;

/**
 * Takes an absolute address `{apiUrl or mediaUrl}/waInstance{idInstance}/{method}[/suffix][?query]` and gives it back
 * with the token after the method. An address that is not this instance's comes back unchanged, so that the
 * token never reaches another host; so does one that bears the token already.
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
