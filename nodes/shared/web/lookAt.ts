import type { IN8nHttpFullResponse } from 'n8n-workflow';
import { instanceFrom } from '../instanceFrom';
import type { NetworkOptions } from '../transport/ask';
import { throwIfOver } from '../transport/pause';
import { asUtf8 } from './asUtf8';
import { followerFor, type Visitor } from './follow';
import { homesOf } from './linkGate';

/** What a link's server says of what is behind the link, as far as it says it. */
export interface Seen {
	/** Whether there is nothing. */
	isGone?: boolean;
	mimeType?: string;
	/** Its length. */
	bytes?: number;
	fileName?: string;
}

/** The longest that a look takes, its redirects included. Milliseconds. */
const LONGEST_LOOK = 10_000;

const headerOf = ({ headers }: IN8nHttpFullResponse, name: string): string | undefined => {
	const value = headers[name];
	return typeof value === 'string' && value !== '' ? value : undefined;
};

function decoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

/** The name of the file in a Content-Disposition, without folders; the encoded one first: https://www.rfc-editor.org/rfc/rfc6266 */
export function dispositionName(disposition = ''): string | undefined {
	const encoded = /filename\*\s*=\s*(?:utf-8|iso-8859-1)'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
	const [, quoted, plain] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(asUtf8(disposition)) ?? [];
	const name = (encoded && decoded(encoded)) || quoted?.replace(/\\(.)/g, '$1') || plain;
	return name?.split(/[/\\]/).at(-1)?.trim() || undefined;
}

/** What an answer to HEAD says. Many servers refuse HEAD for what they give: that says nothing. */
function seenIn(answer: IN8nHttpFullResponse): Seen {
	// Of a 404 nothing follows: a server that knows GET alone, as n8n's own webhooks, answers HEAD with it.
	if (answer.statusCode === 410) return { isGone: true };
	if (answer.statusCode !== 200) return {};
	const bytes = Number(headerOf(answer, 'content-length'));
	return {
		mimeType: headerOf(answer, 'content-type'),
		bytes: bytes > 0 ? bytes : undefined,
		fileName: dispositionName(headerOf(answer, 'content-disposition')),
	};
}

/**
 * Asks a link's server what is behind the link, without fetching it (a link may work once only) and without the credential. What cannot
 * be had within ten seconds, or may not be asked for, is not said. GREEN-API itself is not asked. Throws a Failure only when the
 * execution is stopped, or when the credential cannot be used.
 */
export async function lookAt(link: string, context: Visitor, network: NetworkOptions): Promise<Seen> {
	const homes = homesOf(await instanceFrom(context));
	const refuse = ({ origin }: URL): void => {
		if (homes.includes(origin)) throw new Error('GREEN-API is not asked');
	};
	const timeout = Math.min(network.timeout ?? LONGEST_LOOK, LONGEST_LOOK);
	const follow = await followerFor(context, { ...network, timeout });
	throwIfOver(context.getExecutionCancelSignal());
	try {
		return await follow(link, { method: 'HEAD', encoding: 'text', read: seenIn, refuse }, AbortSignal.timeout(LONGEST_LOOK));
	} catch {
		throwIfOver(context.getExecutionCancelSignal());
		return {};
	}
}
