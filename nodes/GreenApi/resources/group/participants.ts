import { participantOperation } from './participant';

const AGAIN = 'Run the node again; if it lasts, do the same in WhatsApp on the phone';

export const addParticipant = participantOperation({
	method: 'addGroupParticipant',
	option: {
		name: 'Add Participant',
		value: 'addParticipant',
		action: 'Add participant to group',
		description: 'Add one or more people to a group of which this account is an admin. Save them among the contacts first: WhatsApp lets few others be added.',
	},
	flag: 'addParticipant',
	done: 'added',
	refused: 'was not added to the group',
	isSo: ({ isIn }) => isIn,
	needsParticipant: false,
	advice: 'Save the number among the contacts of the phone, as Contact > Add does, and run the node again. Who lets nobody add them can be sent the invite link that Group > Get gives',
});

export const removeParticipant = participantOperation({
	method: 'removeGroupParticipant',
	option: {
		name: 'Remove Participant',
		value: 'removeParticipant',
		action: 'Remove participant from group',
		description: 'Remove one or more people from a group of which this account is an admin',
	},
	flag: 'removeParticipant',
	done: 'removed',
	refused: 'was not removed from the group',
	isSo: ({ isIn }) => !isIn,
	needsParticipant: false,
	advice: AGAIN,
});

export const makeAdmin = participantOperation({
	method: 'setGroupAdmin',
	option: {
		name: 'Make Admin',
		value: 'makeAdmin',
		action: 'Make participant admin of group',
		description: 'Make admins of one or more participants of a group of which this account is an admin',
	},
	flag: 'setGroupAdmin',
	done: 'madeAdmin',
	refused: 'was not made an admin',
	isSo: ({ isAdmin }) => isAdmin,
	needsParticipant: true,
	advice: AGAIN,
});

export const removeAdmin = participantOperation({
	method: 'removeAdmin',
	option: {
		name: 'Remove Admin',
		value: 'removeAdmin',
		action: 'Remove admin of group',
		description: 'Make plain participants of one or more admins of a group of which this account is an admin; they stay in the group',
	},
	flag: 'removeAdmin',
	done: 'removedAdmin',
	refused: 'was left an admin',
	isSo: ({ isIn, isAdmin }) => isIn && !isAdmin,
	needsParticipant: true,
	advice: 'WhatsApp lets nobody take that from who created the group',
});
