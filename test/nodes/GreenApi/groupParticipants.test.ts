// First, since the nodes must find its clock in place.
import { methodsAsked, useVirtualSimulator } from '../../engine/virtualSuite';
import { badGateway502, type Fault } from '../../simulator';
import { ABSENT, ANNA, asPlainParticipant, BORIS, CONTINUE, GROUP, onGroup, STRANGER } from './onGroup';

useVirtualSimulator();

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
