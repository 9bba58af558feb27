/** What the simulator knows of a group beside its chat. */
export interface Group {
	subject: string;
	description: string;
	owner: string;
	/** Seconds. */
	creation: number;
	/** Everybody in the group, with whether the person is an admin, by chat id. */
	participants: Map<string, boolean>;
	allowParticipantsEditGroupSettings: boolean;
	allowParticipantsSendMessages: boolean;
	allowParticipantsAddMembers: boolean;
}

/** A group that the account makes: it owns it and is its admin. */
export const newGroup = (subject: string, wid: string, others: string[], now: number): Group => ({
	subject,
	description: '',
	owner: wid,
	creation: Math.floor(now / 1000),
	participants: new Map([[wid, true], ...others.map((id): [string, boolean] => [id, false])]),
	allowParticipantsEditGroupSettings: false,
	allowParticipantsSendMessages: true,
	allowParticipantsAddMembers: true,
});

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** The group of a fresh instance: the account's own, in which Anna is an admin and Boris is none. */
export function seedGroups(wid: string, now: number): Map<string, Group> {
	const group = newGroup('Neighbours', wid, ['79001110001@c.us', '79001110002@c.us'], now - YEAR);
	group.participants.set('79001110001@c.us', true);
	return new Map([['120363020000000001@g.us', { ...group, description: 'All of house 7' }]]);
}
