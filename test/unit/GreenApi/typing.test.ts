import { typing, typingSeconds, typingType } from '../../../nodes/GreenApi/fields/typing';
import { factsOf } from '../factsOf';
import { formOf } from '../readForm';

const seconds = (value: unknown) => typingSeconds.read(formOf({ typingSeconds: value }));
const option = (value: unknown) => typing.read(formOf({ typingSeconds: value }));
const shownAs = async (value: unknown) => await typingType.read(formOf({ typingType: value }));

it.each([[1, 1000], [20, 20_000], [2.5, 2500], ['5', 5000]])('gives %j seconds as %d milliseconds', (value, milliseconds) => {
	expect([seconds(value), option(value)]).toEqual([milliseconds, milliseconds]);
});

it.each([0, 0.5, 20.1, 1000, 5000, -1, 'soon', true])('takes %j for no number of seconds, and says that they are no milliseconds', (value) => {
	for (const { title, advice } of [factsOf(() => seconds(value)), factsOf(() => option(value))]) {
		expect(title).toBe(`'Typing Seconds' must be a number from 1 to 20, not '${String(value)}'`);
		expect(advice).toMatch(/seconds and no milliseconds: write 5/);
	}
	expect(factsOf(() => option(value)).advice).toMatch(/leave it out for none/);
});

it.each([undefined, null, ''])('takes %j as none where it is an option, and asks for a number where it is not', (value) => {
	expect(option(value)).toBeUndefined();
	expect(factsOf(() => seconds(value)).title).toMatch(/it is empty$/);
});

it('has a word of its own for a recording only', async () => {
	expect([await shownAs('recording'), await shownAs('typing'), await shownAs(undefined)]).toEqual(['recording', undefined, undefined]);
	await expect(shownAs('singing')).rejects.toThrow("'Typing Type' must be recording or typing, not 'singing'");
});
