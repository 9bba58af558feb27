// First, since the nodes must find its clock in place.
import { bodies, methodsAsked, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { callAsTool, toolOf } from '../../engine/asTool';
import type { Fault } from '../../simulator';
import { asPlainParticipant, GROUP, onGroup, UNKNOWN } from './onGroup';

useVirtualSimulator();

describe('Leave', () => {
	it.each<[string, Fault[], string[]]>([
		['at once', [], ['leaveGroup']],
		['though a connection broke off', [{ cut: 'after' }], ['leaveGroup', 'leaveGroup', 'getGroupData']],
		['where it had left before', [{ status: 200, taken: true, body: { leaveGroup: false } }], ['leaveGroup', 'getGroupData']],
	])('takes the account out of a group %s', async (_, faults, asked) => {
		const { rows, group, instance } = await onGroup('leave', {}, { faults: [['leaveGroup', ...faults]] });
		expect([rows, group.participants.has(instance.wid)]).toEqual([[{ left: true, chatId: GROUP }], false]);
		expect(methodsAsked()).toEqual(asked);
	});

	it('is no success where the account is still in the group, or the group is not there', async () => {
		const { error } = await onGroup('leave', {}, { faults: [['leaveGroup', { status: 200, body: { leaveGroup: false } }]] });
		expect([error?.message, error?.description]).toEqual(['This account did not leave the group', expect.stringContaining('Group > Get Many')]);
		expect((await onGroup('leave', { groupId: UNKNOWN })).error?.message).toBe('This account did not leave the group');
	});

	it('says to agents that they may not', async () => {
		const call = callAsTool(toolOf(new GreenApi()), simulator.addInstance(), { resource: 'group', operation: 'leave', groupId: GROUP }, {});
		await expect(call).rejects.toMatchObject({ message: expect.stringMatching(/'leave'/i) });
		expect(methodsAsked()).toEqual([]);
	});
});

describe('Rename, Set Picture and Update Settings', () => {
	const picture = { content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), fileName: 'Mine "1".jpg', mimeType: 'image/jpeg' };

	it('rename a group', async () => {
		const { rows, group } = await onGroup('rename', { groupName: 'House 7' });
		expect([rows, group.subject]).toEqual([[{ renamed: true, name: 'House 7', chatId: GROUP }], 'House 7']);
	});

	it('set a picture, as a form with the file as it is', async () => {
		const { rows, instance } = await onGroup('setPicture', {}, { files: [{ data: picture }] });
		const urlAvatar = instance.avatars.get(GROUP);
		expect([rows, urlAvatar]).toEqual([[{ changed: true, urlAvatar, chatId: GROUP }], expect.stringContaining('group')]);
		expect(bodies()).toEqual([{ groupId: GROUP, file: expect.objectContaining({ bytes: 6, fileName: 'picture.jpg', mimeType: 'image/jpeg' }) }]);
	});

	it('repeat a picture whose connection broke off', async () => {
		const { rows } = await onGroup('setPicture', {}, { files: [{ data: picture }], faults: [['setGroupPicture', { cut: 'after' }]] });
		expect(rows).toEqual([expect.objectContaining({ changed: true })]);
		expect(methodsAsked()).toEqual(['setGroupPicture', 'setGroupPicture']);
	});

	it.each<[string, Record<string, typeof picture> | undefined, RegExp]>([
		['no file', undefined, /which the item does not have/],
		['a PNG', { data: { ...picture, content: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1') } }, /which is no JPG picture/],
		['a text', { data: { ...picture, content: Buffer.from('Hello') } }, /which is no JPG picture/],
		['nothing', { data: { ...picture, content: Buffer.alloc(0) } }, /is empty/],
	])('ask nothing with %s for a picture', async (_, files, says) => {
		const { error } = await onGroup('setPicture', {}, { files: [files] });
		expect(error?.message).toMatch(says);
		expect(methodsAsked()).toEqual([]);
	});

	it('send only the settings that were set', async () => {
		const { rows, group } = await onGroup('updateSettings', { settings: { allowParticipantsSendMessages: false } });
		expect(rows).toEqual([{ changed: true, participantsCanSend: false, chatId: GROUP }]);
		expect(bodies()).toEqual([{ groupId: GROUP, allowParticipantsSendMessages: false }]);
		expect([group.allowParticipantsSendMessages, group.allowParticipantsEditGroupSettings]).toEqual([false, false]);
	});

	it('ask nothing without a setting', async () => {
		const { error } = await onGroup('updateSettings', { settings: {} });
		expect(error?.message).toBe("'Settings' is empty");
		expect(methodsAsked()).toEqual([]);
	});

	it.each<[string, INodeParameters, string]>([
		['rename', { groupName: 'House 7' }, 'The group was not renamed'],
		['setPicture', {}, 'The picture of the group was not changed: Timed Out'],
		['updateSettings', { settings: { allowParticipantsSendMessages: true } }, 'The settings of the group were not changed: forbidden'],
	])('are no success (%s) where this account is no admin', async (operation, form, title) => {
		const { error } = await onGroup(operation, form, { files: [{ data: picture }], change: asPlainParticipant });
		expect([error?.message, error?.description]).toEqual([title, expect.stringContaining('make this account an admin')]);
	});
});
