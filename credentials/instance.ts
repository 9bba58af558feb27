import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** One GREEN-API account: where it lives, its number and its secret. */
export interface Instance {
	apiUrl: string;
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

const text = (value: unknown): string => String(value ?? '').trim();

function readApiUrl(value: unknown): string {
	const apiUrl = text(value).replace(/\/+$/, '');
	const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
	const isAddress = url && /^https?:$/.test(url.protocol) && !/[?#@]/.test(apiUrl);
	if (!isAddress || url.pathname.includes('/waInstance')) {
		throw new UnusableCredential("The credential's API URL must be a web address such as https://7103.api.greenapi.com", `Copy apiUrl ${CONSOLE}, and nothing more`);
	}
	return apiUrl;
}

/**
 * Reads a credential as the instance that it describes; white space and trailing slashes are forgiven.
 * Throws an UnusableCredential that names the field and where to find its value, never the value of the token.
 * Follows https://green-api.com/en/docs/before-start/
 */
export function readInstance(credential: ICredentialDataDecryptedObject): Instance {
	const apiUrl = readApiUrl(credential.apiUrl);
	const idInstance = text(credential.idInstance);
	if (!/^\d+$/.test(idInstance)) {
		throw new UnusableCredential("The credential's Instance ID must be a number such as 7103000000", `Copy idInstance ${CONSOLE}`);
	}
	const apiTokenInstance = text(credential.apiTokenInstance);
	if (apiTokenInstance === '') {
		throw new UnusableCredential("The credential's API Token is empty", `Copy apiTokenInstance ${CONSOLE}`);
	}
	return { apiUrl, idInstance, apiTokenInstance };
}

/** The address under which all methods of the instance live, without a trailing slash. */
export const instanceUrl = ({ apiUrl, idInstance }: Instance): string => `${apiUrl}/waInstance${idInstance}`;

/**
 * Takes an absolute address `{apiUrl}/waInstance{idInstance}/{method}[/suffix][?query]` and gives it back
 * with the token after the method. An address that is not this instance's comes back unchanged, so that the
 * token never reaches another host; so does one that bears the token already.
 */
export function withToken(instance: Instance, address: string): string {
	if (!URL.canParse(address)) return address;
	const own = new URL(`${instanceUrl(instance)}/`);
	const url = new URL(address);
	if (url.origin !== own.origin || !url.pathname.startsWith(own.pathname)) return address;
	const [method, ...suffix] = url.pathname.slice(own.pathname.length).split('/').filter(Boolean);
	const token = encodeURIComponent(instance.apiTokenInstance);
	if (method === undefined || suffix[0] === token) return address;
	url.pathname = own.pathname + [method, token, ...suffix].join('/');
	return url.href;
}
