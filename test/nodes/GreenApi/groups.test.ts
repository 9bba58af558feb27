// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import { callAsTool, toolOf } from '../../engine/asTool';
import { asUsual, badGateway502, type Fault, type Instance } from '../../simulator';

useVirtualSimulator();

const [ANNA, BORIS, STRANGER, ABSENT] = ['79001110001@c.us', '79001110002@c.us', '79001110009@c.us', '79999999999@c.us'];
const [GROUP, UNKNOWN] = ['120363020000000001@g.us', '120363020000000099@g.us'];

/** Runs an operation on the group of a fresh instance, in which this account and Anna are admins, and Boris is not. */
async function onGroup(operation: string, form: INodeParameters = {}, { faults = [], change, ...run }: { faults?: Array<[string, ...Fault[]]>; change?: (instance: Instance) => void } & Partial<NodeRun> = {}) {
	const credential = simulator.addInstance();
	const instance = simulator.instance(credential.idInstance);
	change?.(instance);
	for (const [method, ...some] of faults) simulator.answerNext(method, ...some);
	const parameters = { resource: 'group', operation, ...(operation === 'create' || operation === 'getAll' ? {} : { groupId: GROUP }), ...form };
	const outcome = await runNode(new GreenApi(), { credential, parameters, ...run });
	return { ...outcome, rows: outcome.items.map(({ json }) => json), group: instance.groups.get(GROUP)!, instance };
}

const asPlainParticipant = ({ groups, wid }: Instance) => groups.get(GROUP)!.participants.set(wid, false);

const bodies = () => simulator.requests.map(({ body }) => body);

const CONTINUE: Partial<NodeRun> = { settings: { onError: 'continueRegularOutput' } };

describe('Create', () => {
	const form = { groupName: ' House 7 ', participants: '+7 900 111-00-01, 79001110002@c.us' };

	it('makes a group of people in any spelling', async () => {
		const { rows, instance } = await onGroup('create', form);
		expect(rows).toEqual([{ created: true, name: 'House 7', inviteLink: expect.stringMatching(/^https:/), chatId: expect.stringMatching(/@g\.us$/) }]);
		expect(bodies()).toEqual([{ groupName: 'House 7', chatIds: [ANNA, BORIS] }]);
		expect([...instance.groups.get(String(rows[0].chatId))!.participants.keys()]).toEqual([instance.wid, ANNA, BORIS]);
	});

	it('makes no second one where a connection broke off', async () => {
		const { error } = await onGroup('create', form, { faults: [['createGroup', { cut: 'after' }]] });
		expect([error?.message, error?.description]).toEqual([
			expect.stringContaining('The group may have been created. '),
			expect.stringContaining('Look at the groups in WhatsApp before you'),
		]);
		expect(methodsAsked()).toEqual(['createGroup']);
	});

	it.each<[string, string, INodeParameters, string[]]>([
		['leaves out', 'leaveOut', { created: true, name: 'House 7', leftOut: ['+7 999 999 9999'] }, ['checkWhatsapp', 'checkWhatsapp', 'createGroup']],
		['refuses', 'refuse', { error: "1 of the numbers in 'Participants' is not on WhatsApp: +7 999 999 9999" }, ['checkWhatsapp', 'checkWhatsapp']],
	])('%s who is not on WhatsApp', async (_, way, gives, asked) => {
		const { rows } = await onGroup('create', { ...form, participants: `${ANNA}, ${ABSENT}`, options: { lookUpNumberFirst: way } }, CONTINUE);
		expect(rows).toEqual([expect.objectContaining(gives)]);
		expect(methodsAsked().sort()).toEqual(asked);
	});

	it.each<[string, Fault, RegExp, RegExp]>([
		['a limit of WhatsApp', { status: 500, body: { message: 'rate overlimit' } }, /^WhatsApp does not let this account create more groups/, /five minutes/],
		['a false', { status: 200, body: { created: false, chatId: '', groupInviteLink: '' } }, /^The group was not created$/, /five minutes/],
	])('explains %s', async (_, fault, title, advice) => {
		const { error } = await onGroup('create', form, { faults: [['createGroup', fault]] });
		expect([error?.message, error?.description]).toEqual([expect.stringMatching(title), expect.stringMatching(advice)]);
	});

	it('tries no more of them once WhatsApp lets no more be made', async () => {
		const items = [1, 2, 3, 4].map((house) => ({ house }));
		const faults: Array<[string, ...Fault[]]> = [['createGroup', asUsual, { status: 500, body: { message: 'rate overlimit' } }]];
		const { rows } = await onGroup('create', { ...form, groupName: '=House {{ $json.house }}' }, { ...CONTINUE, items, faults });
		const refused = expect.objectContaining({ error: 'WhatsApp does not let this account create more groups for now' });
		expect(rows).toEqual([expect.objectContaining({ created: true, name: 'House 1' }), refused, refused, refused]);
		expect(methodsAsked()).toEqual(['createGroup', 'createGroup']);
	});

	it.each<[INodeParameters, string]>([
		[{ groupName: ' ' }, "'Group Name' is empty"],
		[{ groupName: 'x'.repeat(101) }, "'Group Name' is too long"],
		[{ participants: '={{ "" }}' }, "'Participants' is empty"],
		[{ participants: GROUP }, `'${GROUP}' in 'Participants'`],
	])('asks nothing with %j', async (wrong, says) => {
		const { error } = await onGroup('create', { ...form, ...wrong });
		expect(error?.message).toContain(says);
		expect(methodsAsked()).toEqual([]);
	});
});

describe('Get', () => {
	it('tells names, admins, settings and the invite link', async () => {
		const { rows, instance } = await onGroup('get', {}, { workflow: { timezone: 'UTC' } });
		expect(rows).toEqual([
			{
				name: 'Neighbours',
				description: 'All of house 7',
				time: expect.stringMatching(/Z$/),
				participants: [
					{ name: expect.stringMatching(/^\+7/), isAdmin: true, chatId: instance.wid },
					{ name: 'Anna K.', isAdmin: true, chatId: ANNA },
					{ name: 'Boris', isAdmin: false, chatId: BORIS },
				],
				participantsCanSend: true,
				participantsCanEdit: false,
				participantsCanAdd: true,
				inviteLink: expect.stringMatching(/^https:/),
				ownerId: instance.wid,
				chatId: GROUP,
			},
		]);
	});

	it('gives the raw answer without Simplify, and asks for no names', async () => {
		const { rows } = await onGroup('get', { simplify: false });
		expect(rows).toEqual([expect.objectContaining({ subject: 'Neighbours', groupInviteLink: expect.any(String) })]);
		expect(methodsAsked()).toEqual(['getGroupData']);
	});

	it.each<[string, INodeParameters, (instance: Instance) => void, RegExp, RegExp]>([
		['a group that is not there', { groupId: UNKNOWN }, () => undefined, /knows no such group/, /Group > Get Many/],
		['a group that it has left', {}, ({ groups, wid }) => groups.get(GROUP)!.participants.delete(wid), /does not let this account/, /add the account/],
	])('takes the words about %s for no success', async (_, form, change, title, advice) => {
		const { error } = await onGroup('get', form, { change });
		expect([error?.message, error?.description]).toEqual([expect.stringMatching(title), expect.stringMatching(advice)]);
	});
});

it.each([
	['={{ "" }}', "'Group' is empty"],
	[ANNA, `'${ANNA}' in 'Group' is no group`],
	['+7 900 111-00-01', "'+7 900 111-00-01' in 'Group' is no group"],
	['abc@g.us', "'abc@g.us' in 'Group' is no group"],
	[`${GROUP}, ${UNKNOWN}`, "'Group' holds 2 values"],
])('asks nothing about a group %j', async (groupId, says) => {
	const { error } = await onGroup('get', { groupId });
	expect([error?.message, error?.description]).toEqual([expect.stringContaining(says), expect.stringMatching(/@g\.us|by the expression/)]);
	expect(methodsAsked()).toEqual([]);
});

it('takes a group that was chosen in the list', async () => {
	const { rows } = await onGroup('get', { groupId: { __rl: true, mode: 'list', value: GROUP, cachedResultName: 'Neighbours' } });
	expect(rows).toEqual([expect.objectContaining({ chatId: GROUP })]);
});

describe('Get Many', () => {
	it('lists groups alone, by a part of their name', async () => {
		const more = ({ contacts }: Instance) => void contacts.push({ id: UNKNOWN, name: 'Old school', type: 'group' });
		expect((await onGroup('getAll', {}, { change: more })).rows).toEqual([
			{ name: 'Neighbours', kind: 'group', chatId: GROUP },
			{ name: 'Old school', kind: 'group', chatId: UNKNOWN },
		]);
		expect((await onGroup('getAll', { filters: { nameContains: 'SCHOOL' }, simplify: false }, { change: more })).rows).toEqual([
			{ id: UNKNOWN, name: 'Old school', type: 'group' },
		]);
	});

	it('leaves people out where GREEN-API gives them all the same', async () => {
		const { rows } = await onGroup('getAll', {}, { faults: [['getContacts', { status: 200, body: [{ id: ANNA, name: 'Anna', type: 'user' }] }]] });
		expect(rows).toEqual([]);
	});
});

describe.each<[string, string, string, string]>([
	['addParticipant', 'addGroupParticipant', 'added', STRANGER],
	['removeParticipant', 'removeGroupParticipant', 'removed', BORIS],
	['makeAdmin', 'setGroupAdmin', 'madeAdmin', BORIS],
	['removeAdmin', 'removeAdmin', 'removedAdmin', ANNA],
])('%s', (operation, method, done, person) => {
	const output = { [done]: true, participantId: person, chatId: GROUP };

	it('changes how a person stands in the group, and succeeds where it is so already', async () => {
		const { rows, group } = await onGroup(operation, { participants: person });
		expect(rows).toEqual([output]);
		expect([group.participants.has(person), group.participants.get(person) ?? false]).toEqual([operation !== 'removeParticipant', operation === 'makeAdmin']);
		const twice = await onGroup(operation, { participants: person }, { items: [{}, {}] });
		expect(twice.rows).toEqual([output, output]);
	});

	it.each<[string, Fault]>([
		['broke off', { cut: 'after' }],
		['ended at a gateway', { ...badGateway502(), taken: true }],
	])('repeats a request that %s, and finds it done', async (_, fault) => {
		const { rows, error } = await onGroup(operation, { participants: person }, { faults: [[method, fault]] });
		expect([error, rows]).toEqual([undefined, [output]]);
		expect(methodsAsked()).toEqual([method, method, 'getGroupData']);
	});

	it('says that only admins can do that', async () => {
		const { error } = await onGroup(operation, { participants: person }, { change: asPlainParticipant });
		expect([error?.message, error?.description]).toEqual([expect.stringMatching(/^\+7 900 111 000\d was .*: this account is no admin of the group$/), expect.stringContaining('make this account an admin')]);
	});

	it.each<[string, Fault]>([
		['the group cannot be looked at', { status: 200, body: 'Error: item-not-found' }],
		['nobody tells how it stands', { status: 500, body: '' }],
	])('says what may be the reason where %s', async (_, fault) => {
		const refused: Fault = { status: 200, body: { [method === 'addGroupParticipant' ? 'addParticipant' : method === 'removeGroupParticipant' ? 'removeParticipant' : method]: false } };
		const { error } = await onGroup(operation, { participants: person }, { faults: [[method, refused], ['getGroupData', fault, fault, fault, fault, fault]] });
		expect([error?.message, error?.description]).toEqual([expect.stringMatching(/^\+7 900 111 000\d was [^:]+$/), expect.stringMatching(/Only admins .* If it is one: /)]);
	});

	it("takes WhatsApp's words alone for no success", async () => {
		const { error } = await onGroup(operation, { participants: STRANGER }, { faults: [[method, { status: 200, body: 'participant refused' }]] });
		if (operation === 'removeParticipant') return expect(error).toBeUndefined();
		expect(error?.message).toMatch(operation === 'addParticipant' ? /participant refused/ : /not in the group/);
	});

	it('goes on with the others where one is refused', async () => {
		const { rows } = await onGroup(operation, { participants: `${ABSENT}, ${person}` }, CONTINUE);
		const ofAbsent = operation === 'removeParticipant' ? { removed: true, participantId: ABSENT } : { error: expect.stringMatching(/^\+7 999 999 9999 was /) };
		expect(rows).toEqual([expect.objectContaining(ofAbsent), output]);
	});
});

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
