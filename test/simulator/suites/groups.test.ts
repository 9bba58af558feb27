import { get, later, post, simulator, useWorkbench } from './workbench';

useWorkbench();

const GROUP = '120363020000000001@g.us';
const [ANNA, BORIS, STRANGER] = ['79001110001@c.us', '79001110002@c.us', '79001110009@c.us'];

const asked = async (apiMethod: string, body: object) => {
	const { status, data } = await post(apiMethod, body);
	later(1000);
	return status === 200 ? data : [status, data.message];
};

const onPerson = async (apiMethod: string, participantChatId: string) => await asked(apiMethod, { groupId: GROUP, participantChatId });

/** Who is in the group, and who of them is an admin. */
const people = async () => {
	const { participants } = await asked('getGroupData', { groupId: GROUP });
	return Object.fromEntries((participants as Array<{ id: string; isAdmin: boolean }>).map(({ id, isAdmin }) => [id, isAdmin]));
};

it('a group is made, renamed, and in the lists', async () => {
	const made = await asked('createGroup', { groupName: 'Old school', chatIds: [ANNA] });
	expect(made).toEqual({ created: true, chatId: expect.stringMatching(/@g\.us$/), groupInviteLink: expect.stringMatching(/^https:/) });
	expect(await asked('updateGroupName', { groupId: made.chatId, groupName: 'School' })).toEqual({ updateGroupName: true });
	expect((await get('getContacts', { group: 'true' })).data).toContainEqual({ id: made.chatId, name: 'School', type: 'group' });
	expect(await asked('getGroupData', { groupId: made.chatId })).toMatchObject({ subject: 'School', owner: simulator.instance().wid });
});

it('people come, become admins, and go; what has nothing to change is false', async () => {
	const { wid } = simulator.instance();
	const done = [
		await onPerson('addGroupParticipant', STRANGER),
		await onPerson('addGroupParticipant', STRANGER),
		await onPerson('setGroupAdmin', STRANGER),
		await onPerson('setGroupAdmin', STRANGER),
		await onPerson('removeAdmin', ANNA),
		await onPerson('removeAdmin', wid),
		await onPerson('removeGroupParticipant', BORIS),
		await onPerson('removeGroupParticipant', BORIS),
	];
	expect(done.map((answer) => Object.values(answer as object)[0])).toEqual([true, false, true, false, true, false, true, false]);
	expect(await people()).toEqual({ [wid]: true, [ANNA]: false, [STRANGER]: true });
});

it('settings stay, and the account leaves', async () => {
	expect(await asked('updateGroupSettings', { groupId: GROUP, allowParticipantsSendMessages: false })).toEqual({ updateGroupSettings: true, reason: '' });
	expect(await asked('getGroupData', { groupId: GROUP })).toMatchObject({ allowParticipantsSendMessages: false, allowParticipantsEditGroupSettings: false });
	expect(await asked('leaveGroup', { groupId: GROUP })).toEqual({ removeAdmin: true });
	expect(await asked('leaveGroup', { groupId: GROUP })).toEqual({ leaveGroup: false });
	expect(await asked('getGroupData', { groupId: GROUP })).toBe('Error: forbidden');
	expect(await onPerson('addGroupParticipant', STRANGER)).toEqual({ addParticipant: false });
});

it.each([
	['getGroupData', {}, [400, "Validation failed. Details: 'groupId' is required"]],
	['getGroupData', { groupId: ANNA }, [400, "Validation failed. Details: 'groupId' must be one of the next formats: 'group_id@g.us'"]],
	['getGroupData', { groupId: '120363020000000099@g.us' }, 'Error: item-not-found'],
	['createGroup', { groupName: 'x'.repeat(101), chatIds: [ANNA] }, [400, expect.stringContaining('100 characters')]],
	['createGroup', { groupName: 'x', chatIds: [] }, [400, expect.stringContaining('at least 1')]],
	['addGroupParticipant', { groupId: GROUP, participantChatId: 'Anna' }, [400, expect.stringContaining("'participantChatId'")]],
])('%s with %j is refused', async (apiMethod, body, answer) => {
	expect(await asked(apiMethod, body)).toEqual(answer);
});

it('calls are listed as far back as is asked', async () => {
	const idsOf = async (apiMethod: string, minutes?: number) => ((await get(apiMethod, minutes ? { minutes } : {})).data as unknown[]).length;
	expect(await idsOf('lastIncomingCalls')).toBe(3);
	later(1000);
	expect(await idsOf('lastIncomingCalls', 10_000)).toBe(4);
	expect(await idsOf('lastOutgoingCalls', 30)).toBe(1);
});
