import type { IDataObject } from 'n8n-workflow';
import { toParticipants } from '../../../../nodes/shared/form/chatId';
import { whatsAppFormOf } from '../../../../nodes/shared/form/whatsAppForm';
import { contactsIn, namesBy, readableNumber } from '../../../../nodes/shared/people/contacts';
import { kindOf } from '../../../../nodes/shared/people/people';
import { validNumbers } from '../../../numbering/validNumbers';
import { fc } from '../../../properties/fixed';

const [NUMBER, LID, OTHER, GROUP] = ['79001110001@c.us', '200000000000001@lid', '79001110002@c.us', '120363020000000001@g.us'];

it.each<[what: string, contacts: IDataObject[] | undefined, id: unknown, name: string]>([
	['the saved name, before the person\'s own', [{ id: NUMBER, contactName: 'Anna K.', name: 'anna_k' }], NUMBER, 'Anna K.'],
	['the person\'s own name where none is saved', [{ id: NUMBER, contactName: '', name: 'anna_k' }], NUMBER, 'anna_k'],
	['the own name where the saved one has no visible character', [{ id: NUMBER, contactName: '\u200b ', name: 'anna_k' }], NUMBER, 'anna_k'],
	['the number where there is no name', [{ id: NUMBER, contactName: '', name: '' }], NUMBER, '+7 900 111 0001'],
	['the number of somebody who is no contact', [{ id: OTHER, name: 'Boris' }], NUMBER, '+7 900 111 0001'],
	['the number where the contacts cannot be had', undefined, NUMBER, '+7 900 111 0001'],
	['the name of the person behind a hidden number', [{ id: NUMBER, lid: LID, name: 'anna_k' }], LID, 'anna_k'],
	['the number behind a hidden one where there is no name', [{ id: LID, phoneNumber: NUMBER }], LID, '+7 900 111 0001'],
	['the name by either row of a person', [{ id: NUMBER, contactName: 'Anna' }, { id: LID, phoneNumber: NUMBER }], LID, 'Anna'],
	['the ID of somebody whose number is hidden and who has no name', [{ id: LID, name: '' }], LID, LID],
	['each of two namesakes by the same name', [{ id: NUMBER, name: 'Anna' }, { id: OTHER, name: 'Anna' }], OTHER, 'Anna'],
	['a group by its name', [{ id: GROUP, name: 'Neighbours', type: 'group' }], GROUP, 'Neighbours'],
	['a group by its ID where it has no name', [{ id: GROUP, name: '', type: 'group' }], GROUP, GROUP],
	['a channel by its ID', [], '120363000000000001@newsletter', '120363000000000001@newsletter'],
	['nobody', [], '', ''],
	['what is no text', [], { toString: 1 }, ''],
])('calls %s', (_, contacts, id, name) => {
	expect(namesBy(contacts && contactsIn(contacts))(id)).toBe(name);
});

it.each([
	['79001110001@c.us', '+7 900 111 0001'],
	['11001234567@c.us', '+1 100 123 4567'],
	['31612345678@c.us', '+31 612 345 678'],
	['3531234567@c.us', '+353 123 4567'],
	['35312345678@c.us', '+353 123 456 78'],
	['9996543210987@c.us', '+999 654 321 0987'],
	[LID, undefined],
	[GROUP, undefined],
	['12@c.us', undefined],
])('writes the number in %s as %s', (id, expected) => {
	expect(readableNumber(id)).toBe(expected);
});

it('writes every number so that the forms read it back to the same ID', () => {
	// Of the others WhatsApp has no ID: it has them in another form.
	const id = validNumbers.filter((digits) => whatsAppFormOf(digits) === undefined).map((digits) => `${digits}@c.us`).filter((one) => kindOf(one) === 'number');
	fc.assert(
		fc.property(fc.array(id, { minLength: 1, maxLength: 20 }), (ids) => {
			const readable = ids.map((one) => readableNumber(one) ?? '');
			expect(readable.filter((number) => !/^\+\d{1,3}( \d{3})* \d{2,4}$/.test(number))).toEqual([]);
			expect(toParticipants(readable.join(', '))).toEqual([...new Set(ids)]);
		}),
		{ numRuns: 2000 },
	);
});

it('keeps twenty thousand people and as many groups, of which each takes memory', () => {
	const many = Array.from({ length: 20_001 }, (_, index) => [{ id: `7900${1000000 + index}@c.us`, name: 'Anna' }, { id: `1203630${index}@g.us`, name: 'Choir' }]).flat();
	const { people, groups } = contactsIn(many);
	expect([people.size, groups.size]).toEqual([20_000, 20_000]);
});
