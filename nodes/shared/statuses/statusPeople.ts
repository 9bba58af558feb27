import { toParticipants } from '../form/chatId';

const NO_GROUPS = 'Statuses go from people to people: a group neither receives nor posts any';

/** The people that a status is for or from, read as `toParticipants` reads people. Throws a Failure that names the entry and the field. */
export const toStatusPeople = (value: unknown, field?: string): string[] => toParticipants(value, field, NO_GROUPS);
