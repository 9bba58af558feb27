import type { INodePropertyOptions } from 'n8n-workflow';

/** What became of calls, by the word that GREEN-API has for it. */
type Words = Record<string, INodePropertyOptions>;

const answered: INodePropertyOptions = { name: 'Answered', value: 'answered' };
const missed: INodePropertyOptions = { name: 'Missed', value: 'missed', description: 'Not answered, or the caller gave up' };
const rejected: INodePropertyOptions = {
	name: 'Rejected',
	value: 'rejected',
	description: 'Hung up on this side, or the phone was set not to disturb',
};
const failed: INodePropertyOptions = {
	name: 'Failed',
	value: 'failed',
	description: 'It never got through, as to a number that is not there',
};
const unanswered: INodePropertyOptions = {
	name: 'Unanswered',
	value: 'unanswered',
	description: 'Nobody answered, or the number is not on WhatsApp',
};

/** Follows https://green-api.com/en/docs/api/receiving/notifications-format/IncomingCall */
export const ofIncoming: Words = { pickUp: answered, missed, declined: missed, hungUp: rejected, hangUp: rejected };

/** Follows https://green-api.com/en/docs/api/receiving/notifications-format/OutgoingCall */
export const ofOutgoing: Words = { pickUp: answered, invalid: failed, hungUp: unanswered, hangUp: unanswered };

/** What can be chosen of them, each once. */
export const optionsOf = (words: Words): INodePropertyOptions[] => [...new Set(Object.values(words))];

/** The word for GREEN-API's; another one is as it is. */
export const statusWord = (status: string, words: Words): string => String(words[status]?.value ?? status);
