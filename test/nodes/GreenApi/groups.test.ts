// First, since the nodes must find its clock in place.
import { bodies, methodsAsked, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { asUsual, type Fault, type Instance } from '../../simulator';
import { ABSENT, ANNA, BORIS, CONTINUE, GROUP, onGroup, UNKNOWN } from './onGroup';

useVirtualSimulator();

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
