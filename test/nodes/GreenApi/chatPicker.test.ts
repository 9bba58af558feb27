// First, since the nodes must find its clock in place.
import { methodsAsked, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { inVirtualTime, virtualSleep } from '../../engine/virtualTime';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { searchList } from '../../engine/searchList';
import { type Fault, notFound404, quota466, unauthorized401 } from '../../simulator';

useVirtualSimulator();

const [ANNA, ANNA_HIDDEN, BORIS, CLARA] = ['79001110001@c.us', '100000000000001@lid', '79001110002@c.us', '79001110003@c.us'];
const FAMILY = '120363020000000001@g.us';

const chat = (id: string, name: string, type = 'user') => ({ id, name, type, archive: false });
const contact = (id: string, contactName: string, type = 'user', more: object = {}) => ({ id, name: '', contactName, type, ...more });

const rows = (body: object): Fault => ({ status: 200, body });

/** What the list shows for an instance whose two lists are these, in pages as n8n asks for them. */
async function shown(chats: Fault, contacts: Fault, method = 'searchChats', ...typed: Array<string | undefined>) {
	const credential = simulator.addInstance();
	simulator.answerNext('getChats', chats);
	simulator.answerNext('getContacts', contacts);
	const { content, error } = await inVirtualTime(async () => await searchList(new GreenApi(), method, credential, ...typed));
	return { credential, error, entries: content?.results.map(({ name, value }) => [name, value]), next: content?.paginationToken };
}

const CHATS = rows([chat(FAMILY, 'Family', 'group'), chat(BORIS, 'Boris'), chat(ANNA_HIDDEN, '')]);
const CONTACTS = rows([contact(CLARA, 'Clara'), contact(ANNA, 'Anna K.', 'user', { newChatId: ANNA_HIDDEN }), contact(BORIS, 'Boris at work'), { id: FAMILY, name: 'Family', type: 'group' }]);

const ALL = [
	['Family (group)', FAMILY],
	['Boris at work (+7 900 111 0002)', BORIS],
	['Anna K. (+7 900 111 0001)', ANNA],
	['Clara (+7 900 111 0003)', CLARA],
];

it('shows chats, the latest first, then contacts, and each person once', async () => {
	expect((await shown(CHATS, CONTACTS)).entries).toEqual(ALL);
});

it('shows people alone where only people are meant', async () => {
	expect((await shown(CHATS, CONTACTS, 'searchPeople')).entries).toEqual(ALL.slice(1));
});

it('shows groups alone where only groups are meant, and says where there is none', async () => {
	expect((await shown(CHATS, CONTACTS, 'searchGroups')).entries).toEqual(ALL.slice(0, 1));
	const { error } = await shown(rows([chat(BORIS, 'Boris')]), rows([]), 'searchGroups');
	expect(error?.message).toMatch(/^GREEN-API knows no group of this account\. .*Group ID/);
});

it.each([
	['a part of a name in any case', 'KAT', []],
	['a part of a name', 'anna', [ALL[2]]],
	['a number as people write it', '+7 (900) 111-00-03', [ALL[3]]],
	['the end of a number', '0002', [ALL[1]]],
	['a group', ' fam ', [ALL[0]]],
])('finds %s', async (_, typed, found) => {
	expect((await shown(CHATS, CONTACTS, 'searchChats', typed)).entries).toEqual(found);
});

it('says of somebody without a name and number what is known', async () => {
	const { entries } = await shown(rows([chat(ANNA_HIDDEN, ''), chat(BORIS, ''), chat(FAMILY, '', 'group')]), rows([]));
	expect(entries).toEqual([[`${ANNA_HIDDEN} (number hidden by WhatsApp)`, ANNA_HIDDEN], ['+7 900 111 0002', BORIS], [`${FAMILY} (group)`, FAMILY]]);
});

it.each<[string, Fault, Fault, unknown]>([
	['without the chats', notFound404(), CONTACTS, ['Clara (+7 900 111 0003)', CLARA]],
	['without the contacts', CHATS, quota466('getcontacts'), ALL[0]],
])('does %s where GREEN-API does not give them', async (_, chats, contacts, first) => {
	const { entries, error } = await shown(chats, contacts);
	expect([error, entries?.[0]]).toEqual([undefined, first]);
});

it.each<[string, Fault, Fault, RegExp]>([
	['neither list can be had', unauthorized401(), unauthorized401(), /^GREEN-API does not accept the API Token\. Copy apiTokenInstance/],
	['there is nobody', rows([]), rows([]), /knows no chats and no contacts of this account yet\. .*choose Phone Number/],
])('says why where %s', async (_, chats, contacts, message) => {
	expect((await shown(chats, contacts)).error?.message).toMatch(message);
});

it('gives a hundred at once, and the others when n8n asks for them', async () => {
	const many = rows(Array.from({ length: 230 }, (_, n) => chat(`7900222${String(n).padStart(4, '0')}@c.us`, `Number ${n}`)));
	const pages = [await shown(many, rows([])), await shown(many, rows([]), 'searchChats', undefined, '100'), await shown(many, rows([]), 'searchChats', undefined, '200')];
	expect(pages.map(({ entries, next }) => [entries?.length, next])).toEqual([[100, '100'], [100, '200'], [30, undefined]]);
	expect(new Set(pages.flatMap(({ entries }) => entries)).size).toBe(230);
});

it('asks once a minute, however much is typed, and again after a failure', async () => {
	const { credential } = await shown(CHATS, CONTACTS);
	const search = async (typed: string) => await inVirtualTime(async () => await searchList(new GreenApi(), 'searchPeople', credential, typed));
	for (const typed of ['a', 'an', 'ann']) await search(typed);
	expect(methodsAsked()).toEqual(['getChats', 'getContacts']);
	await inVirtualTime(async () => await virtualSleep(60_000));
	await search('anna');
	expect(methodsAsked()).toHaveLength(4);
	const { credential: other } = await shown(unauthorized401(), unauthorized401());
	await inVirtualTime(async () => await searchList(new GreenApi(), 'searchChats', other));
	expect(methodsAsked().slice(4)).toEqual(['getChats', 'getContacts', 'getChats', 'getContacts']);
});

it('shows nothing to whoever has another token for the same instance', async () => {
	const { credential } = await shown(CHATS, CONTACTS);
	const stranger = { ...credential, apiTokenInstance: 'f'.repeat(50) };
	const { error } = await inVirtualTime(async () => await searchList(new GreenApi(), 'searchChats', stranger));
	expect(error?.message).toMatch(/does not accept the API Token/);
});
