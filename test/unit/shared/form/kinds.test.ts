import { kindWord, messageKinds, statusKinds, type Subject } from '../../../../nodes/shared/form/kinds';
import { passes, readFilters } from '../../../../nodes/shared/journals/filters';

const words = { status: statusKinds, message: messageKinds };

/** What GREEN-API calls the kinds: in its documentation, its clients and its live answers. */
const types: Record<Subject, string[]> = {
	status: ['extendedTextMessage', 'textMessage', 'imageMessage', 'videoMessage', 'audioMessage', 'deletedMessage'],
	message: [
		'textMessage', 'extendedTextMessage', 'imageMessage', 'videoMessage', 'documentMessage', 'audioMessage', 'stickerMessage', 'locationMessage', 'liveLocationMessage', 'contactMessage',
		'contactsArrayMessage', 'ContactsArrayMessage', 'pollMessage', 'pollCreationMessage', 'pollUpdateMessage', 'reactionMessage', 'quotedMessage', 'deletedMessage', 'editedMessage',
		'interactiveButtons', 'interactiveButtonsReply', 'interactiveButtonsResponse', 'buttonsMessage', 'buttonsResponseMessage', 'templateMessage', 'templateButtonsReplyMessage',
		'templateButtonReplyMessage', 'listMessage', 'listResponseMessage', 'groupInviteMessage', 'productMessage', 'orderMessage',
	],
};

const cases = (['status', 'message'] as const).flatMap((subject) => types[subject].map((type) => [subject, type] as const));

it.each(cases)('a %s that GREEN-API calls %s has a word of the form, and is found by it and by that name alone', (subject, type) => {
	const word = kindWord(type, subject);
	const offered = words[subject].map(({ value }) => String(value));
	expect(offered).toContain(word);
	const finds = (kind: string) => passes({ typeMessage: type }, readFilters({ kind: [kind] }), subject);
	expect(finds(type)).toBe(true);
	expect(offered.filter(finds)).toEqual([word]);
});

it.each([['status', statusKinds], ['message', messageKinds]] as const)('every kind of %s that the form offers is one that GREEN-API has', (subject, kinds) => {
	expect(kinds.map(({ value }) => value).sort()).toEqual([...new Set(types[subject].map((type) => kindWord(type, subject)))].sort());
});

it('passes on what it does not know, as the journals may have it one day', () => {
	expect(kindWord('eventMessage', 'message')).toBe('eventMessage');
	expect(passes({ typeMessage: 'eventMessage' }, readFilters({ kind: ['eventMessage'] }), 'message')).toBe(true);
});
