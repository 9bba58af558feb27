import { getContacts, getSettings, getStateInstance, setSettings } from './account';
import type { Handler } from './call';
import { deleteStatus } from './deleteStatus';
import { getIncomingStatuses, getOutgoingStatuses, getStatusStatistic, lastIncomingMessages, lastOutgoingMessages } from './journals';
import { sendMediaStatus, sendTextStatus, sendVoiceStatus } from './sendStatus';

/** What a method needs of the instance: nothing, an account to read from, or a queue to put something into. */
export type Need = 'nothing' | 'account' | 'queue';

/** One row of the method table. */
export interface Method {
	verb: 'GET' | 'POST';
	/** Requests a second and instance (docs: "Rate limits"). */
	perSecond: number;
	needs: Need;
	handle: Handler;
}

const methods: Record<string, Method> = {
	sendTextStatus: { verb: 'POST', perSecond: 5, needs: 'queue', handle: sendTextStatus },
	sendVoiceStatus: { verb: 'POST', perSecond: 5, needs: 'queue', handle: sendVoiceStatus },
	sendMediaStatus: { verb: 'POST', perSecond: 5, needs: 'queue', handle: sendMediaStatus },
	deleteStatus: { verb: 'POST', perSecond: 10, needs: 'account', handle: deleteStatus },
	getOutgoingStatuses: { verb: 'GET', perSecond: 1, needs: 'account', handle: getOutgoingStatuses },
	getIncomingStatuses: { verb: 'GET', perSecond: 1, needs: 'account', handle: getIncomingStatuses },
	getStatusStatistic: { verb: 'GET', perSecond: 1, needs: 'account', handle: getStatusStatistic },
	lastOutgoingMessages: { verb: 'GET', perSecond: 1, needs: 'account', handle: lastOutgoingMessages },
	lastIncomingMessages: { verb: 'GET', perSecond: 1, needs: 'account', handle: lastIncomingMessages },
	getStateInstance: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: getStateInstance },
	getSettings: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: getSettings },
	setSettings: { verb: 'POST', perSecond: 1, needs: 'nothing', handle: setSettings },
	getContacts: { verb: 'GET', perSecond: 1, needs: 'account', handle: getContacts },
};

/** The names of the methods the simulator knows. */
export const methodNames = Object.keys(methods);

const byLowerCase = new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]));

/** Finds a method by its name in any case, as the docs spell some names in two ways. */
export function findMethod(name: string): Method | undefined {
	return byLowerCase.get(name.toLowerCase());
}
