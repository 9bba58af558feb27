import { get, later, post, simulator, useWorkbench } from './workbench';

useWorkbench();

const [ANNA, STRANGER, ABSENT] = ['79001110001@c.us', '79001110009@c.us', '79999999999@c.us'];

const outcome = async (apiMethod: string, body: unknown) => {
	const { status, data } = await post(apiMethod, body);
	later(1000);
	return [status, data];
};

const named = (chatId: string) => ({ chatId, firstName: 'Vera', lastName: 'Petrova' });

const saved = () => simulator.instance().contacts.find(({ id }) => id === STRANGER)?.contactName;

describe('saved contacts', () => {
	it('are added once, renamed, and deleted', async () => {
		expect(await outcome('addContact', named(STRANGER))).toEqual([200, { addContact: true }]);
		expect(saved()).toBe('Vera Petrova');
		expect(await outcome('addContact', named(STRANGER))).toEqual([400, { message: `Contact ${STRANGER} already exists` }]);
		expect(await outcome('editContact', { chatId: STRANGER, firstName: 'Vera', saveInAddressbook: false })).toEqual([200, { editContact: true }]);
		expect(saved()).toBe('Vera');
		expect(await outcome('deleteContact', { chatId: STRANGER })).toEqual([200, { deleteContact: true }]);
		expect(saved()).toBe('');
		expect(await outcome('deleteContact', { chatId: STRANGER })).toEqual([400, { message: `Contact ${STRANGER} not found` }]);
		expect(await outcome('editContact', named(STRANGER))).toEqual([400, { message: `Contact ${STRANGER} not found` }]);
	});

	it('may be made of somebody who has only written', async () => {
		expect(await outcome('addContact', named('79001110003@c.us'))).toEqual([200, { addContact: true }]);
		expect((await get('getContacts')).data).toContainEqual({ id: '79001110003@c.us', name: 'Not saved', contactName: 'Vera Petrova', type: 'user' });
	});

	it.each(['addContact', 'editContact', 'deleteContact'])('%s refuses a number without WhatsApp, and what is no number', async (apiMethod) => {
		expect(await outcome(apiMethod, named(ABSENT))).toEqual([404, { message: `${ABSENT} is not on WhatsApp` }]);
		for (const [body, problem] of [
			[{}, "'chatId' is required"],
			[{ ...named('120363020000000001@g.us') }, "'chatId' must be one of the next formats: 'phone_number@c.us'"],
		]) {
			expect(await outcome(apiMethod, body)).toEqual([400, expect.objectContaining({ message: `Validation failed. Details: ${problem}` })]);
		}
	});

	it.each([
		[{ firstName: '' }, "'firstName' is not allowed to be empty"],
		[{ firstName: 1 }, "'firstName' must be a string"],
		[{ saveInAddressbook: 'yes' }, "'saveInAddressbook' must be a boolean"],
	])('are not made with %j', async (wrong, problem) => {
		expect(await outcome('addContact', { ...named(STRANGER), ...wrong })).toEqual([400, expect.objectContaining({ message: `Validation failed. Details: ${problem}` })]);
	});
});

describe('what is known of a contact', () => {
	it('is names and picture, and nothing of a stranger', async () => {
		expect(await outcome('getContactInfo', { chatId: ANNA })).toEqual([
			200,
			expect.objectContaining({ avatar: `https://pps.whatsapp.net/v/${ANNA}.jpg`, name: 'Anna', contactName: 'Anna K.', chatId: ANNA, isBusiness: false }),
		]);
		expect(await outcome('getContactInfo', { chatId: STRANGER })).toEqual([200, expect.objectContaining({ avatar: '', name: '', contactName: '' })]);
		expect(await outcome('getContactInfo', {})).toEqual([400, expect.objectContaining({ message: "Validation failed. Details: 'chatId' is required" })]);
	});
});
