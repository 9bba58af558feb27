import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { contactOptions } from '../../../nodes/SendStatus/getContacts';
import { toParticipants } from '../../../nodes/shared/form/chatId';
import { fc } from '../../properties/fixed';
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

	it('keeps namesakes apart by what n8n shows of those who are chosen, the names', () => {
		const others = [{ ...anna, id: '79000000009@c.us', contactName: 'ANNA' }, { ...anna, id: '100200300400500@lid' }, { ...anna, id: '100200300400501@lid', phoneNumber: 79000000008 }];
		const names = contactOptions([anna, ...others, { ...anna, id: '79000000002@c.us', contactName: 'Boris' }]).map(({ name }) => name);
		expect(names.sort()).toEqual(['ANNA (+79000000009)', 'Anna (+79000000001)', 'Anna (+79000000008)', 'Anna (100200300400500@lid)', 'Boris']);
	});

	it('offers one person once, who is listed by number and by the ID that hides it', () => {
		const hidden = { id: '100200300400500@lid', name: '', contactName: 'Anna', type: 'user', phoneNumber: '79000000001@c.us' };
		expect(contactOptions([hidden, anna])).toEqual([annaOption]);
		expect(contactOptions([anna, hidden])).toEqual([annaOption]);
	});

	const NOT_NAMED = 'GREEN-API does not tell whether the phone has saved this person: only then does a status arrive';
	const hidden = { id: '100200300400500@lid', name: 'clara_', contactName: '', type: 'user' };

	it.each<[string, IDataObject, INodePropertyOptions]>([
		['by the own name', hidden, { name: 'clara_', value: hidden.id, description: `Number hidden by WhatsApp. ${NOT_NAMED}` }],
		['by the number where there is no name at all', { ...hidden, name: '', phoneNumber: 79000000005 }, { name: '+79000000005', value: hidden.id, description: `+79000000005. ${NOT_NAMED}` }],
		['by the own name, with the number where it is known', { ...hidden, phoneNumber: 79000000005 }, { name: 'clara_', value: hidden.id, description: `+79000000005. ${NOT_NAMED}` }],
		['by the ID, which journals show as well, where nothing else is known', { ...hidden, name: '' }, { name: hidden.id, value: hidden.id, description: `Number hidden by WhatsApp. ${NOT_NAMED}` }],
		['by what has no more than an ID', { id: hidden.id }, { name: hidden.id, value: hidden.id, description: `Number hidden by WhatsApp. ${NOT_NAMED}` }],
		['also where the number is known from another row without names', { id: '79000000005@c.us', lid: hidden.id, contactName: '' }, { name: '+79000000005', value: '79000000005@c.us', description: `+79000000005. ${NOT_NAMED}` }],
	])('offers those whose saved names GREEN-API leaves out with their numbers, %s', (_, row, option) => {
		expect(contactOptions([row])).toEqual([option]);
		expect(contactOptions([row, anna])).toEqual([annaOption, option]);
	});

	it('leaves nobody out where GREEN-API leaves saved names out, not those with numbers either', () => {
		const stranger = { id: '79000000003@c.us', name: 'Stranger', contactName: '', type: 'user' };
		expect(contactOptions([stranger, hidden, anna]).map(({ name }) => name)).toEqual(['Anna', 'clara_', 'Stranger']);
		expect(contactOptions([stranger, { ...hidden, contactName: 'Clara' }, anna]).map(({ name }) => name)).toEqual(['Anna', 'Clara']);
	});

	it.each(['\u200b', '\u3164', '\u2800\u2800', ' \u00ad\ufeff'])('takes a name that shows nothing for none: %j', (name) => {
		expect(contactOptions([{ ...hidden, name, contactName: name }, { ...anna, contactName: `Anna${name}` }])).toEqual(contactOptions([{ ...hidden, name: '' }, anna]));
	});

	it('lists the saved first, then those with a name of their own, then the others', () => {
		const rows = [{ id: '1@lid' }, { id: '2@lid', name: 'Aaron' }, { id: '3@lid', contactName: 'Zoe' }, anna];
		expect(contactOptions(rows).map(({ name }) => name)).toEqual(['Anna', 'Zoe', 'Aaron', '1@lid']);
	});

	it('offers each ID once, and none that Send Status would refuse, whatever the rows', () => {
		const id = fc.oneof(fc.constantFrom<unknown>('', null, undefined, '0@c.us', '120363000000000001@g.us', '1@newsletter', {}, 79000000001), fc.nat(20).map((n) => `7900000000${n}@c.us`), fc.nat(20).map((n) => `${n}@lid`));
		const word = fc.oneof(fc.constantFrom<unknown>('', null, undefined, {}, 5, 'Anna', 'anna'), fc.string());
		const anyRow = fc.oneof({ weight: 9, arbitrary: fc.record({ id, newChatId: id, phoneNumber: id, name: word, contactName: word, type: fc.constantFrom<unknown>('user', 'group', undefined) }, { requiredKeys: [] }) }, { weight: 1, arbitrary: fc.anything() });
		fc.assert(
			fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
				const options = contactOptions([...rows, anna]);
				const values = options.map(({ value }) => String(value));
				expect(new Set(values).size).toBe(values.length);
				expect(toParticipants(values)).toEqual(values);
				expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
			}),
		);
	});

	it('is quick with thousands of namesakes', () => {
		const rows = Array.from({ length: 5000 }, (_, index) => ({ ...anna, id: `7900${1000000 + index}@c.us` }));
		expect(contactOptions(rows)).toHaveLength(5000);
	});

	it.each([
		['GREEN-API knows none', [], /knows no contacts/, /five minutes.*QR code/],
		['none is saved', [{ id: '79000000003@c.us', name: 'Stranger', contactName: '', type: 'user' }], /no saved contacts/, /saved with a name/],
		['there are groups only', [{ id: '120363000000000001@g.us', name: 'Family', type: 'group' }], /no saved contacts/, /saved with a name/],
		['all IDs are empty', [{ id: '', name: 'Carla', contactName: '', type: 'user' }, { id: '', contactName: 'Anna' }], /without their chat IDs/, /enableLidMode.*Contacts by Number/],
	])('says why there is nobody to choose when %s', (_, rows, title, advice) => {
		const facts = factsOf(() => contactOptions(rows));
		expect(facts.title).toMatch(title);
		expect(facts.advice).toMatch(advice);
	});
});
