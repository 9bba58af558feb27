// First, since the nodes must find its clock in place.
import '../engine/virtualTime';
import { run, server, useSecondServer } from './useSecondServer';
import { exampleFiles, exampleForm } from '../examples';
import { operationOf } from '../titledOperations';
import { know, seed } from './seed';

useSecondServer();

const correspondents = {
	invokeStatus: { method: 'sendmessage', used: 67, total: 0, status: 'QUOTE_ALLOWED' },
	correspondentsStatus: { method: 'correspondents', used: 3, total: 3, status: 'CORRESPONDENTS_QUOTE_EXCEEDED', description: 'Only 79001110001@c.us' },
};
const quota = { invokeStatus: { method: 'checkwhatsapp', used: 100, total: 100, status: 'QUOTE_EXCEEDED', description: '' } };

/** Answers that the pages and GREEN-API's own programs tell of, and what has to be seen of them: in the items, or in the failure. */
const answers: Array<[key: string, status: number, body: unknown, seen: RegExp]> = [
	['account.getState', 200, null, /being created/],
	['account.getState', 200, { stateInstance: 'suspended' }, /spam/],
	['account.getState', 200, { stateInstance: 'yellowCard' }, /spam/],
	['account.getQrCode', 200, { type: 'alreadyLogged', message: 'instance account already authorized' }, /linked to a WhatsApp account already/],
	['account.getQrCode', 200, { type: 'error', message: 'qr code is not ready' }, /no QR code now: qr code is not ready/],
	['account.getQrCode', 200, { type: 'passkeyRequired', message: '' }, /wants a passkey/],
	['account.getAuthorizationCode', 200, { status: false, code: '' }, /got no code/],
	['account.setProfilePicture', 200, { reason: 'bad image', urlAvatar: null, setProfilePicture: false }, /did not set the picture: bad image/],
	['account.setProfilePicture', 200, { reason: 'rate-overlimit', urlAvatar: null, setProfilePicture: false }, /one in ten seconds/],
	['account.getWhatsAppAccount', 200, { avatar: '', phone: '', stateInstance: 'notAuthorized', deviceId: '' }, /"state":"notAuthorized"/],
	['group.get', 200, 'Error: item-not-found', /knows no such group/],
	['group.get', 200, 'Error: forbidden', /does not let this account/],
	['group.addParticipant', 200, { addParticipant: false }, /was not added to the group/],
	['group.makeAdmin', 200, { setGroupAdmin: false }, /was not made an admin/],
	['group.addParticipant', 200, false, /was not added to the group/],
	['group.makeAdmin', 200, 'failed to set group admin', /was not made an admin/],
	['group.makeAdmin', 200, 'participant not found', /was not made an admin/],
	['group.makeAdmin', 200, { setGroupAdmin: false, error: 'participant not found' }, /was not made an admin/],
	['group.removeParticipant', 200, { removeParticipant: false }, /"removed":true|was not removed/],
	['group.setPicture', 200, { setGroupPicture: false, urlAvatar: null, reason: 'Timed Out' }, /was not changed: Timed Out/],
	['group.setPicture', 400, 'File is empty', /does not take this picture/],
	['group.setPicture', 400, 'Unsupported media type', /does not take this picture/],
	['group.updateSettings', 200, { updateGroupSettings: false, reason: 'forbidden' }, /forbidden/],
	['queue.countNotifications', 200, { '\u0441ount': 7 }, /"count":7/],
	['contact.update', 404, { message: '77059640505@c.us is not on WhatsApp' }, /not on WhatsApp/],
	['contact.delete', 404, { message: '77059640505@c.us is not on WhatsApp' }, /not on WhatsApp|not among the contacts/],
	['group.setPicture', 200, { setGroupPicture: false, urlAvatar: null, reason: 'not an admin' }, /was not changed: not an admin/],
	['group.create', 500, 'rate overlimit', /more groups for now/],
	['group.leave', 200, { removeAdmin: true }, /"left":true/],
	['contact.getAvatar', 200, { urlAvatar: '', available: false }, /"available":false/],
	['contact.checkWhatsapp', 200, { existsWhatsapp: false }, /"existsWhatsapp":false/],
	['contact.checkWhatsapp', 200, { existsWhatsapp: true, chatId: '200000000000001@lid', username: '', phoneNumber: '79001110001@c.us', fromCache: false }, /"chatId":"200000000000001@lid"/],
	['contact.checkWhatsapp', 466, quota, /100 of 100 used/],
	['contact.add', 404, { message: '79876543210@c.us is not on WhatsApp' }, /not on WhatsApp/],
	['contact.add', 400, { message: 'Contact 79876543210@c.us already exists' }, /there already/],
	['queue.clearNotifications', 200, { isCleared: false, reason: 'Too many requests', leftTime: 46 }, /in 46 seconds/],
	['message.sendText', 466, correspondents, /3 of 3 used/],
	['message.sendText', 400, 'instance account not authorized', /not linked/],
	['message.sendText', 400, 'instance is starting or not authorized', /not linked/],
	['message.sendText', 400, 'Instance account is expired. Renew your instance from personal area', /has expired/],
	['message.sendText', 400, 'Instance is deleted', /was deleted/],
	['message.sendFile', 500, 'File from url exceeded max upload size. Size: 120mb Limit: 100mb Url: https://example.com/a', /larger than 100 MB/],
	['message.get', 400, 'Message not found by id BAE5', /knows no message/],
	['message.download', 400, 'File message encrypted url not found by chatId 79001110001@c.us and idMessage BAE5', /no link to the file/],
	['message.download', 500, 'Internal error when downloading file by chatId 79001110001@c.us', /does not have the file any more/],
	['message.sendButtons', 400, "Validation failed. Details: 'buttons[0].type' is required", /does not accept the buttons/],
	['sendStatus.sendText', 403, '<html>403 Forbidden nginx</html>', /refuses access to this instance/],
	['deleteStatus', 400, 'ID message notfound', /is not there/],
	['getStatusStatistic', 200, [{ timestamp: 1587129319, participant: '79001110001@c.us', status: 'pending' }], /"deliveryStatus":"pending"/],
	['lastOutgoingMessages', 200, [{ type: 'outgoing', idMessage: 'A', timestamp: 1587133830, typeMessage: 'orderMessage', chatId: '79001110001@c.us', statusMessage: 'UNKNOWN' }, { idMessage: 'B', typeMessage: 'deletedMessage', statusMessage: 'noAccount' }], /"kind":"order".*"kind":"deleted"/],
	['getOutgoingStatuses.getAll', 200, [{ type: 'outgoing', idMessage: 'A', timestamp: 1587133830, typeMessage: 'deletedMessage', chatId: '79001110001@c.us', sendByApi: true }], /"kind":"deleted"/],
	['call.getAllOutgoing', 200, [{ type: 'outgoing', idMessage: 'A', timestamp: 1763600000000, typeMessage: 'outgoingCall', chatId: '79001110001@c.us', isVideo: false, status: 'invalid', participants: [{ id: '79001110001@c.us', status: 'pickUp' }] }], /"time":"2025-11-19.*"status":"failed"/],
	['contact.getAll', 200, [{ chatId: '2@lid', phoneNumber: 79001110001, name: '', contactName: 'Anna', type: 'user' }], /"phoneNumber":"\+79001110001"/],
];

it.each(answers)('%s with a %i and %j', async (key, status, body, seen) => {
	const operation = operationOf(key.includes('.') && !key.startsWith('getOut') && !key.startsWith('sendS') ? `greenApi.${key}` : key);
	const { form, request } = operation.operation.example;
	const { chatId, idMessage } = { ...form, ...request } as Record<string, string | undefined>;
	if (idMessage) know(server, String(chatId), idMessage);
	else seed(server, chatId);
	for (let time = 0; time < 6; time++) server.next(operation.operation.method, status, { body });
	const { items, error } = await run(operation.node, { parameters: exampleForm(operation), files: exampleFiles(operation, 1) });
	expect(error ? `${error.message} ${String(error.description)}` : JSON.stringify(items.map(({ json }) => json))).toMatch(seen);
});
