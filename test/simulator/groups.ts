import { validation400 } from './answers';
import { ok, type Call, type Handler } from './call';
import type { Answer } from './faults';
import { type Group, newGroup } from './groupSeeds';
import type { Check } from './validation';
import { boolean, filled, list, optional, refusal, required, text } from './validation';

const FORMAT = "must be one of the next formats: 'group_id@g.us'";

const anyGroup: Check = (name, value) => (typeof value === 'string' && /^\d+(-\d+)?@g\.us$/.test(value) ? undefined : `'${name}' ${FORMAT}`);

const aPerson: Check = (name, value) =>
	typeof value === 'string' && /^\d+@(c\.us|lid)$/.test(value) ? undefined : `'${name}' must be one of the next formats: 'phone_number@c.us' or 'chat_id@lid'`;

const groupId = required(filled(anyGroup));
const groupName = required(filled(text(100)));

/** WhatsApp's words in place of an answer, which come with HTTP 200. */
const words = (said: string): Answer => ({ status: 200, body: JSON.stringify(said), contentType: 'application/json; charset=utf-8' });

const groupOf = ({ instance, body, form }: Call): Group | undefined => instance.groups.get(String(body.groupId ?? form.groupId));

/** The group of a request, if the account is its admin. */
function ownedBy(call: Call): Group | undefined {
	const group = groupOf(call);
	return group?.participants.get(call.instance.wid) ? group : undefined;
}

const linkTo = (id: string): string => `https://chat.whatsapp.com/${id.replace(/\D/g, '')}`;

/** POST createGroup (docs: CreateGroup): makes a group; who has no WhatsApp is not in it. */
export const createGroup: Handler = ({ instance, body, now }) => {
	const refused = refusal(body, { groupName, chatIds: required(list(1, 1024, aPerson)) });
	if (refused) return refused;
	const chatId = `12036302${String(instance.groups.size + 1).padStart(10, '0')}@g.us`;
	const others = (body.chatIds as string[]).filter((id) => !instance.withoutWhatsapp.has(id));
	instance.groups.set(chatId, newGroup(String(body.groupName), instance.wid, others, now));
	instance.contacts.push({ id: chatId, name: String(body.groupName), type: 'group' });
	return ok({ created: true, chatId, groupInviteLink: linkTo(chatId) });
};

/** POST getGroupData (docs: GetGroupData). A group that is not there, and one that the account has left, give WhatsApp's words alone. */
export const getGroupData: Handler = (call) => {
	const refused = refusal(call.body, { groupId });
	if (refused) return refused;
	const group = groupOf(call);
	if (!group) return words('Error: item-not-found');
	const isAdmin = group.participants.get(call.instance.wid);
	if (isAdmin === undefined) return words('Error: forbidden');
	const { participants, creation, owner, ...about } = group;
	return ok({
		...about,
		groupId: call.body.groupId,
		owner,
		creation,
		subjectTime: creation,
		subjectOwner: owner,
		groupInviteLink: isAdmin ? linkTo(String(call.body.groupId)) : '',
		participants: [...participants].map(([id, admin]) => ({ id, isAdmin: admin, isSuperAdmin: id === owner })),
	});
};

/** POST updateGroupName (docs: UpdateGroupName); false where the account is no admin. */
export const updateGroupName: Handler = (call) => {
	const { instance, body } = call;
	const refused = refusal(body, { groupId, groupName });
	if (refused) return refused;
	const group = ownedBy(call);
	const contact = instance.contacts.find(({ id }) => id === body.groupId);
	if (group) group.subject = String(body.groupName);
	if (group && contact) contact.name = group.subject;
	return ok({ updateGroupName: group !== undefined });
};

/** A method that changes how a person stands in a group: false where that may not be done, or is so already. */
const onPerson =
	(flag: string, change: (group: Group, personId: string, call: Call) => boolean): Handler =>
	(call) => {
		const refused = refusal(call.body, { groupId, participantChatId: required(filled(aPerson)) });
		if (refused) return refused;
		const group = ownedBy(call);
		return ok({ [flag]: group !== undefined && change(group, String(call.body.participantChatId), call) });
	};

/** POST addGroupParticipant (docs: AddGroupParticipant). */
export const addGroupParticipant = onPerson('addParticipant', ({ participants }, id, { instance }) => {
	if (participants.has(id) || instance.withoutWhatsapp.has(id)) return false;
	participants.set(id, false);
	return true;
});

/** POST removeGroupParticipant (docs: RemoveGroupParticipant). */
export const removeGroupParticipant = onPerson('removeParticipant', ({ participants, owner }, id) => id !== owner && participants.delete(id));

const setsAdmin = (flag: string, toAdmin: boolean): Handler =>
	onPerson(flag, ({ participants, owner }, id) => {
		if (participants.get(id) !== !toAdmin || id === owner) return false;
		participants.set(id, toAdmin);
		return true;
	});

/** POST setGroupAdmin (docs: SetGroupAdmin). */
export const setGroupAdmin = setsAdmin('setGroupAdmin', true);

/** POST removeAdmin (docs: RemoveAdmin); nobody takes that from the owner. */
export const removeAdmin = setsAdmin('removeAdmin', false);

/** POST setGroupPicture (docs: SetGroupPicture): a form with a JPG; a wrong group times out, which is no other code. */
export const setGroupPicture: Handler = (call) => {
	const { form, instance, nextFileNumber } = call;
	const { file } = form;
	const refused = refusal(form, { groupId });
	if (refused) return refused;
	if (file === undefined || typeof file === 'string' || file.bytes.length === 0) return validation400('File is empty');
	if (file.bytes.readUInt16BE() !== 0xffd8) return validation400('Unsupported media type');
	if (!ownedBy(call)) return ok({ reason: 'Timed Out', urlAvatar: null, setGroupPicture: false });
	const urlAvatar = `https://pps.whatsapp.net/v/group${nextFileNumber()}.jpg`;
	instance.avatars.set(String(form.groupId), urlAvatar);
	return ok({ setGroupPicture: true, urlAvatar, reason: '' });
};

/** POST updateGroupSettings (docs: UpdateGroupSettings). The words of its reason are not documented. */
export const updateGroupSettings: Handler = (call) => {
	const { groupId: id, ...settings } = call.body;
	const checks = { allowParticipantsEditGroupSettings: optional(boolean), allowParticipantsSendMessages: optional(boolean) };
	const refused = refusal({ groupId: id, ...settings }, { groupId, ...checks });
	if (refused) return refused;
	const group = ownedBy(call);
	if (!group) return ok({ updateGroupSettings: false, reason: 'forbidden' });
	Object.assign(group, settings);
	return ok({ updateGroupSettings: true, reason: '' });
};

/** POST leaveGroup (docs: LeaveGroup); an admin's leaving has another name. False where the account is not in it. */
export const leaveGroup: Handler = (call) => {
	const refused = refusal(call.body, { groupId });
	const participants = groupOf(call)?.participants;
	const flag = participants?.get(call.instance.wid) ? 'removeAdmin' : 'leaveGroup';
	return refused ?? ok({ [flag]: participants?.delete(call.instance.wid) ?? false });
};
