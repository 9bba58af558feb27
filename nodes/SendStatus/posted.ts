import type { IDataObject } from 'n8n-workflow';
import { lookUpHints } from '../shared/people/lookUp';
import { sentAs } from '../shared/transport/answer';
import type { Api } from '../shared/transport/api';
import type { Hint } from '../shared/transport/notedHint';
import type { Audience } from './audience';
import { formatByName } from '../shared/files/formats';

/** The kinds of status, as the other nodes call them. */
type Kind = 'picture' | 'text' | 'video' | 'voice';

/** The kind of the status with a file of this name. */
export function kindOfFile(fileName: string): Kind {
	const kind = formatByName(fileName)?.kind ?? 'picture';
	return kind === 'sound' ? 'voice' : kind;
}

/** What of a status comes out. */
interface About {
	kind: Kind;
	/** Its text or caption. */
	text?: string;
	audience: Audience;
}

/** What comes out for a status: by what a person recognises it, to how many people it goes, and since when. Throws a Failure. */
export function postedAs(
	{ kind, text, audience: { chosen, participants, lookedUp } }: About,
	body: unknown,
	workflow: Pick<Api, 'timeZone'>,
): IDataObject {
	const leftOut = lookedUp?.leftOut ?? [];
	return sentAs(
		{
			kind,
			...(text !== undefined && { text }),
			audience: chosen,
			...(participants && { recipients: participants.length }),
			...(leftOut.length > 0 && { leftOut }),
		},
		body,
		workflow,
	);
}

/** What a user should know of the people to whom a status went. */
export const audienceHints = ({ audience: { lookedUp } }: { audience: Audience }): Hint[] => (lookedUp ? lookUpHints(lookedUp) : []);
