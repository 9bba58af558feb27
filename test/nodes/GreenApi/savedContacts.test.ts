// First, since the nodes must find its clock in place.
import { bodies, methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import { badGateway502, type Fault } from '../../simulator';

useVirtualSimulator();

const [ANNA, STRANGER, ABSENT, GROUP] = ['79001110001@c.us', '79001110009@c.us', '79999999999@c.us', '120363020000000001@g.us'];

const NAMES = { firstName: 'Vera', lastName: 'Petrova' };

async function change(operation: string, parameters: INodeParameters, faults: Fault[] = [], run: Partial<NodeRun> = {}) {
	simulator.answerNext(`${operation === 'update' ? 'edit' : operation}Contact`, ...faults);
	const outcome = await runNode(new GreenApi(), { credential: simulator.credential, parameters: { resource: 'contact', operation, ...parameters }, ...run });
	return { ...outcome, rows: outcome.items.map(({ json }) => json) };
}

const savedName = (chatId: string) => simulator.instance().contacts.find(({ id }) => id === chatId)?.contactName;

/** A request of which nobody knows whether it was carried out: it was. */
const inDoubt: Array<[string, Fault]> = [
	['broke off', { cut: 'after' }],
	['ended at a gateway', { ...badGateway502(), taken: true }],
];

const retrying: Partial<NodeRun> = { settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } };

describe('Add', () => {
	it('saves a person, by a number in any spelling', async () => {
		const { rows } = await change('add', { chatId: '+7 900 111-00-09', ...NAMES });
		expect(rows).toEqual([{ added: true, chatId: STRANGER, ...NAMES }]);
		expect(savedName(STRANGER)).toBe('Vera Petrova');
		expect(bodies()).toEqual([{ chatId: STRANGER, ...NAMES, saveInAddressbook: true }]);
	});

	it('sends no last name where there is none, and leaves the address book alone where that is wanted', async () => {
		const { rows } = await change('add', { chatId: STRANGER, firstName: ' Vera ', lastName: ' ', saveInAddressbook: false });
		expect(rows).toEqual([{ added: true, chatId: STRANGER, firstName: 'Vera' }]);
		expect(bodies()).toEqual([{ chatId: STRANGER, firstName: 'Vera', saveInAddressbook: false }]);
	});

	it('says of a contact that is there what changes its name', async () => {
		const { error } = await change('add', { chatId: ANNA, ...NAMES }, [], retrying);
		expect([error?.message, error?.description]).toEqual(['The contact is there already', expect.stringContaining('Contact > Update')]);
		expect(savedName(ANNA)).toBe('Anna K.');
	});

	it.each(inDoubt)('takes a contact that is there for added where the request before %s', async (_, fault) => {
		const { rows, error } = await change('add', { chatId: STRANGER, ...NAMES }, [fault]);
		expect([error, rows]).toEqual([undefined, [{ added: true, chatId: STRANGER, ...NAMES }]]);
		expect(methodsAsked()).toEqual(['addContact', 'addContact']);
	});

	it('does so when n8n runs the node again, too', async () => {
		const { rows, error } = await change('add', { chatId: STRANGER, ...NAMES }, [{ status: 500, taken: true }], retrying);
		expect([error, rows]).toEqual([undefined, [{ added: true, chatId: STRANGER, ...NAMES }]]);
	});
});

describe('Update', () => {
	it('changes the name of a contact', async () => {
		const { rows } = await change('update', { chatId: ANNA, ...NAMES });
		expect([rows, savedName(ANNA)]).toEqual([[{ updated: true, chatId: ANNA, ...NAMES }], 'Vera Petrova']);
	});

	it('says of a person who is no contact how to make one', async () => {
		const { error } = await change('update', { chatId: STRANGER, ...NAMES });
		expect([error?.message, error?.description]).toEqual(["This 'Contact' is not among the contacts", expect.stringContaining('Contact > Add')]);
	});

	it('does not take a contact that is not there for updated, even in doubt', async () => {
		const { error } = await change('update', { chatId: STRANGER, ...NAMES }, [{ ...badGateway502(), taken: true }]);
		expect(error?.message).toContain('not among the contacts');
	});
});

describe('Delete', () => {
	it('removes a contact', async () => {
		const { rows } = await change('delete', { chatId: ANNA });
		expect([rows, savedName(ANNA)]).toEqual([[{ deleted: true, chatId: ANNA }], '']);
	});

	it.each(inDoubt)('takes a contact that is not there for deleted where the request before %s', async (_, fault) => {
		const { rows, error } = await change('delete', { chatId: ANNA }, [fault]);
		expect([error, rows]).toEqual([undefined, [{ deleted: true, chatId: ANNA }]]);
		expect(methodsAsked()).toEqual(['deleteContact', 'deleteContact']);
	});

	it('says of a person who is no contact that there is none', async () => {
		const { error } = await change('delete', { chatId: STRANGER });
		expect([error?.message, error?.description]).toEqual(["This 'Contact' is not among the contacts", expect.stringContaining('nothing is left to do')]);
	});
});

describe.each([
	['add', 'addContact', 'The contact was not added'],
	['update', 'editContact', 'The contact was not updated'],
	['delete', 'deleteContact', 'The contact was not deleted'],
])('%s', (operation, flag, title) => {
	it('is no success where GREEN-API says that nothing was done', async () => {
		const plain = await change(operation, { chatId: ANNA, ...NAMES }, [{ status: 200, body: { [flag]: false } }]);
		const { message, description } = plain.error ?? {};
		expect([message, description]).toEqual([title, expect.stringMatching(/nothing was done/)]);
		const withReason = await change(operation, { chatId: ANNA, ...NAMES }, [{ status: 200, body: { [flag]: false, reason: 'not synchronised' } }]);
		expect(withReason.error?.message).toBe(`${title}: not synchronised`);
	});

	it('says of a number without WhatsApp that it has none, and goes on with the next item', async () => {
		const { rows } = await change(operation, { chatId: '={{ $json.id }}', ...NAMES }, [], {
			items: [{ id: ABSENT }, { id: operation === 'add' ? STRANGER : ANNA }],
			settings: { onError: 'continueRegularOutput' },
		});
		expect(rows).toEqual([
			{ error: 'This number is not on WhatsApp', details: expect.stringMatching(/country code/) },
			expect.objectContaining({ chatId: operation === 'add' ? STRANGER : ANNA }),
		]);
	});

	it.each([
		['', "'Contact' is empty"],
		[GROUP, `'${GROUP}' in 'Contact'`],
		['Anna', "'Anna' in 'Contact'"],
		[[ANNA, STRANGER], "'Contact' holds 2 values"],
	])('asks nothing about %j', async (chatId, says) => {
		const { error } = await change(operation, { chatId: `={{ ${JSON.stringify(chatId)} }}`, ...NAMES });
		expect(error?.message).toContain(says);
		expect(methodsAsked()).toEqual([]);
	});
});

it.each(['add', 'update'])('asks nothing for %s without a first name', async (operation) => {
	const { error } = await change(operation, { chatId: ANNA, firstName: ' ', lastName: 'Petrova' });
	expect(error?.message).toBe("'First Name' is empty");
	expect(methodsAsked()).toEqual([]);
});
