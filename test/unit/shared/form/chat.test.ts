import { toChat, toDigits, toPerson } from '../../../../nodes/shared/form/chat';
import { factsOf } from '../../factsOf';

const ANNA = '79000000001@c.us';
const GROUP = '120363020000000001@g.us';

describe('toChat', () => {
	it.each([
		['a phone number', '+7 (900) 000-00-01', ANNA],
		['a number', 79000000001, ANNA],
		['a chat ID', ` ${ANNA} `, ANNA],
		['a @lid', '100200300400500@lid', '100200300400500@lid'],
		['a choice in the list', { __rl: true, mode: 'list', value: GROUP, cachedResultName: 'Family (group)' }, GROUP],
		['a number in the mode for chat IDs', { __rl: true, mode: 'id', value: 79000000001 }, ANNA],
		['a chat ID in the mode for numbers', { __rl: true, mode: 'phone', value: ANNA }, ANNA],
		['a list by an expression', { __rl: true, mode: 'id', value: [ANNA] }, ANNA],
		['a group', ` ${GROUP}\n`, GROUP],
		['an old group', '79000000001-1600000000@g.us', '79000000001-1600000000@g.us'],
		['a group in quotes', `"${GROUP}"`, GROUP],
		['a group with an invisible mark', `\u200e${GROUP}`, GROUP],
		['a list of one person', [ANNA], ANNA],
		['a list of one group', [GROUP], GROUP],
		['a list of one in JSON', `["${ANNA}"]`, ANNA],
		['a list of one group in JSON', `["${GROUP}"]`, GROUP],
		['a list with a group and nothing', [GROUP, '', null], GROUP],
		['one group twice', `${GROUP}, ${GROUP}`, GROUP],
		['one person twice', `${ANNA}, 79000000001`, ANNA],
	])('reads %s', (_, value, expected) => {
		expect(toChat(value)).toBe(expected);
	});

	it.each([[{ __rl: true, mode: 'list', value: '' }], [''], [' \n'], [undefined], [null], [[]], ['[]']])('says that %j is empty, and what to enter', (value) => {
		const { title, advice, mayBeDone } = factsOf(() => toChat(value));
		expect([title, mayBeDone]).toEqual(["'Chat' is empty", false]);
		expect(advice).toMatch(/phone number with its country code.* or a chat ID$/);
	});

	it.each([`${ANNA}, 79000000002`, [ANNA, '79000000002@c.us'], `${GROUP}, ${ANNA}`, [GROUP, ANNA]])('takes no more than one: %j', (value) => {
		expect(factsOf(() => toChat(value)).title).toBe("'Chat' holds 2 values");
	});

	it.each(['Anna', '900 111-00-01', 'status@broadcast', '120363000000000001@newsletter'])('refuses %j and names the field', (value) => {
		expect(factsOf(() => toChat(value)).title).toMatch(/'Chat' is neither a phone number nor a chat ID$/);
	});

	it.each(['Family@g.us', '@g.us', `+${GROUP}`])('says of a group that it is miswritten, not that groups are not allowed: %s', (value) => {
		expect(factsOf(() => toChat(value)).advice).toMatch(/^Before @g\.us .* copy it again$/);
	});
});

describe('toPerson', () => {
	it('reads a person, and names its own field', () => {
		expect(toPerson('+7 900 000-00-01', 'Phone Number')).toBe(ANNA);
		expect(factsOf(() => toPerson('', 'Phone Number')).title).toBe("'Phone Number' is empty");
	});

	it('refuses a group, since only a person is meant', () => {
		const { title, advice } = factsOf(() => toPerson(GROUP, 'Phone Number'));
		expect(title).toContain(`'${GROUP}' in 'Phone Number'`);
		expect(advice).toMatch(/^Only people can be entered here/);
	});
});

describe('toDigits', () => {
	it.each([['+7 (900) 000-00-01'], [79000000001], [ANNA], [[ANNA]]])('reads %j', (value) => {
		expect(toDigits(value, 'Contact Number')).toBe('79000000001');
	});

	it.each([
		['', "'Contact Number' is empty"],
		[undefined, "'Contact Number' is empty"],
		['100200300400500@lid', "'100200300400500@lid' in 'Contact Number' hides the phone number"],
		[`${ANNA}, 79000000002`, "'Contact Number' holds 2 values"],
		[GROUP, `'${GROUP}' in 'Contact Number' is neither a phone number nor a chat ID`],
	])('refuses %j', (value, title) => {
		expect(factsOf(() => toDigits(value, 'Contact Number')).title.split(':')[0]).toBe(title);
	});
});
