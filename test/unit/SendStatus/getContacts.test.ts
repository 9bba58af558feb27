import { contactOptions } from '../../../nodes/SendStatus/getContacts';
import { factsOf } from '../factsOf';

const anna = { id: '79000000001@c.us', name: 'anna_k', contactName: 'Anna', type: 'user' };
const annaOption = { name: 'Anna', value: '79000000001@c.us', description: '+79000000001' };

describe('contactOptions', () => {
	it('offers the saved people by name, with the number', () => {
		const boris = { id: '79000000002@c.us', name: '', contactName: 'Boris', type: 'user' };
		expect(contactOptions([boris, anna])).toEqual([annaOption, { name: 'Boris', value: '79000000002@c.us', description: '+79000000002' }]);
	});

	it.each([
		['a group', { id: '120363000000000001@g.us', name: 'Family', type: 'group' }],
		['somebody who is not saved', { id: '79000000003@c.us', name: 'Stranger', contactName: '', type: 'user' }],
		['somebody without a name of any kind', { id: '79000000003@c.us', type: 'user' }],
		['a saved group', { id: '120363000000000001@g.us', contactName: 'Family', type: 'user' }],
		['a channel', { id: '120363000000000001@newsletter', contactName: 'News', type: 'user' }],
		['an entry without an id', { contactName: 'Nobody', type: 'user' }],
	])('leaves out %s, who can receive no status', (_, row) => {
		expect(contactOptions([row, anna])).toEqual([annaOption]);
	});

	it('takes the id from chatId where GREEN-API gives that', () => {
		expect(contactOptions([{ chatId: '79000000001@c.us', contactName: 'Anna', type: 'user' }])).toEqual([annaOption]);
	});

	it.each([
		[{ phoneNumber: '79000000001@c.us' }, '+79000000001'],
		[{ phoneNumber: 79000000001 }, '+79000000001'],
		[{ phoneNumber: '' }, undefined],
		[{}, undefined],
	])('knows the number behind an anonymous id only from a field of its own: %j', (extra, description) => {
		const [option] = contactOptions([{ id: '100200300400500@lid', contactName: 'Clara', type: 'user', ...extra }]);
		expect(option).toEqual({ name: 'Clara', value: '100200300400500@lid', description: description ?? 'Number hidden by WhatsApp' });
	});

	it('offers each contact once', () => {
		expect(contactOptions([anna, anna])).toEqual([annaOption]);
	});

	it('keeps two people of one name apart', () => {
		const other = { ...anna, id: '79000000009@c.us' };
		expect(contactOptions([anna, other]).map(({ description }) => description)).toEqual(['+79000000001', '+79000000009']);
	});

	it.each([
		['GREEN-API knows none', [], /knows no contacts/, /five minutes.*QR code/],
		['none is saved', [{ id: '79000000003@c.us', name: 'Stranger', contactName: '', type: 'user' }], /no saved contacts/, /saved with a name/],
	])('says why there is nobody to choose when %s', (_, rows, title, advice) => {
		const facts = factsOf(() => contactOptions(rows));
		expect(facts.title).toMatch(title);
		expect(facts.advice).toMatch(advice);
	});
});
