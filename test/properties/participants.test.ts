import { toParticipants } from '../../nodes/shared/form/chatId';
import { factsOf } from '../unit/factsOf';
import { Failure } from '../../nodes/shared/failures/failure';
import { whatsAppFormOf } from '../../nodes/shared/form/whatsAppForm';
import { isValid, russianNumbers, validNumbers } from '../numbering/validNumbers';
import { fc } from './fixed';
import { phoneOf } from './spellings';

/** Numbers that WhatsApp has as they are dialled; some come more than once. */
const digits = fc.oneof(validNumbers.filter((number) => whatsAppFormOf(number) === undefined), fc.constantFrom('79000000001', '79000000002'));

/** Whether the digits alone say too little: the same could be a Russian number as it is dialled there. */
const needsPlus = (number: string): boolean => /^8\d{10}$/.test(number);

/** An entry, and the id that it stands for. */
const entry = digits.chain((number) =>
	fc.oneof(
		phoneOf(number).map((text): [unknown, string] => [text, `${number}@c.us`]),
		fc.constantFrom<[unknown, string]>(
			needsPlus(number) ? [`+${number}`, `${number}@c.us`] : [Number(number), `${number}@c.us`],
			[`${number}@c.us`, `${number}@c.us`],
			[` ${number}@lid `, `${number}@lid`],
		),
	),
);

const entries = fc.array(entry, { maxLength: 8 });

/** The same entries as a text, as a list, and as a list of texts. */
const formed = fc.tuple(entries, fc.constantFrom(',', '\n', ' ,\n ', ',,', ';', '; ', ';\t', '\r\n'), fc.constantFrom('text', 'list', 'mixed', 'JSON')).map(([all, separator, form]) => {
	const given = all.map(([value]) => value);
	const half = given.length / 2;
	const values: Record<string, unknown> = {
		text: given.join(separator),
		list: given,
		mixed: [given.slice(0, half).join(separator), ...given.slice(half), '', null, undefined],
		JSON: JSON.stringify(given),
	};
	return { value: values[form], ids: [...new Set(all.map(([, id]) => id))] };
});

const joined = fc.constantFrom(' ', '  ', '\t', '\u00a0', ' \t ');

/** Numbers and ids with nothing but white space between them, in spellings that leave no doubt where each begins, and the ids. */
const spaced = fc.oneof(
	fc.array(digits.filter((number) => !needsPlus(number) && number.length >= 8).map((number): [string, string] => [number, `${number}@c.us`]), { minLength: 1, maxLength: 8 }),
	fc.array(
		digits.chain((number) =>
			fc.oneof(
				phoneOf(number).filter((text) => /^\s*\S*\+/.test(text)).map((text): [string, string] => [text, `${number}@c.us`]),
				fc.constantFrom<[string, string]>([`${number}@c.us`, `${number}@c.us`], [`${number}@lid`, `${number}@lid`]),
			),
		),
		{ minLength: 1, maxLength: 8 },
	),
);

/** Texts that are nearly phone numbers and ids. */
const nearly = fc.string({ unit: fc.constantFrom(...'0123456789', '+', ' ', '-', '(', '.', ',', '\n', '@c.us', '@lid', '@g.us', 'x', '\u0667', '²'), maxLength: 60 });

const anything = fc.oneof(nearly, fc.array(nearly), fc.anything(), fc.double(), fc.bigInt());

/** The participants, or undefined for a value that is refused as the user's mistake. Any other error is a bug. */
function participantsOf(value: unknown): string[] | undefined {
	try {
		return toParticipants(value);
	} catch (error) {
		expect(error instanceof Failure ? 'a refusal' : error).toBe('a refusal');
		return undefined;
	}
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The digits that an entry may become: its own, or those without `.0`, with 7 for its 8, or without the 0 in brackets. */
const mayBecome = (text: string): string[] => [text, text.replace(/\.0+\s*$/, ''), text.replace(/\(\s*0\s*\)/, '')].map(digitsOf).flatMap((each) => [each, each.replace(/^8/, '7')]);

describe('toParticipants', () => {
	it('finds every number and id that it is given, once and in order, in whatever spelling and form', () => {
		fc.assert(fc.property(formed, ({ value, ids }) => expect(toParticipants(value)).toEqual(ids)));
	});

	it('changes nothing in its own result, as a list and as a text', () => {
		fc.assert(
			fc.property(formed, ({ value }) => {
				const participants = toParticipants(value);
				expect(toParticipants(participants)).toEqual(participants);
				expect(toParticipants(participants.join(', '))).toEqual(participants);
			}),
		);
	});

	it('finds them with nothing but white space between, where each shows its beginning', () => {
		fc.assert(
			fc.property(spaced, joined, (all, space) => {
				const text = all.map(([spelling]) => spelling).join(space);
				expect(toParticipants(text)).toEqual([...new Set(all.map(([, id]) => id))]);
				expect(toParticipants(toParticipants(text).join(space))).toEqual(toParticipants(text));
			}),
		);
	});

	it('never takes one number for several, however its digits are grouped', () => {
		fc.assert(
			fc.property(digits, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }), joined, (number, sizes, space) => {
				const groups = sizes.reduce<string[]>((parts, size) => [...parts.slice(0, -1), (parts.at(-1) ?? '').slice(0, size), (parts.at(-1) ?? '').slice(size)], [number]).filter(Boolean);
				const people = participantsOf(groups.join(space));
				expect(people ?? []).toEqual(people ? [expect.stringMatching(new RegExp(`^(${mayBecome(number).join('|')})@c\\.us$`))] : []);
			}),
			{ numRuns: 1000 },
		);
	});

	it('gives ids or refuses the value, whatever it is, and changes nothing in what it gives', () => {
		fc.assert(
			fc.property(anything, (value) => {
				const participants = participantsOf(value);
				fc.pre(participants !== undefined);
				for (const id of participants ?? []) expect(id).toMatch(/^\d+@(c\.us|lid)$/);
				expect(toParticipants(participants)).toEqual(participants);
			}),
			{ maxSkipsPerRun: 1000 },
		);
	});

	it('neither drops nor invents a digit but in the three spellings that it corrects', () => {
		fc.assert(
			fc.property(nearly, (text) => {
				const participants = participantsOf(text);
				const given = text.split(/[,;\n]/).filter((part) => digitsOf(part) !== '');
				for (const id of participants ?? []) expect(given.flatMap(mayBecome)).toContain(digitsOf(id));
				if (participants) for (const part of given) expect(participants.map(digitsOf)).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^(${mayBecome(part).join('|')})$`))]));
			}),
			{ numRuns: 3000 },
		);
	});

	it('reads the 8 of every Russian and Kazakh number as 7, but where another country has the number as it stands', () => {
		fc.assert(
			fc.property(russianNumbers, (number) => {
				const dialled = `8${number.slice(1)}`;
				expect(participantsOf(dialled)).toEqual(isValid(dialled) ? undefined : [`${number}@c.us`]);
				expect(participantsOf(`+${dialled}`)).toEqual(isValid(dialled) ? [`${dialled}@c.us`] : undefined);
			}),
			{ numRuns: 3000 },
		);
	});

	it('takes a number that WhatsApp has otherwise in the form that its refusal demands, and in no other', () => {
		fc.assert(
			fc.property(validNumbers.filter((number) => /^5[45]/.test(number) && whatsAppFormOf(number) !== undefined), (number) => {
				const demanded = whatsAppFormOf(number) ?? '';
				expect(factsOf(() => toParticipants(`+${number}`)).advice).toContain(`+${demanded}`);
				expect(toParticipants(`+${demanded}`)).toEqual([`${demanded}@c.us`]);
				expect(toParticipants(`${number}@c.us`)).toEqual([`${number}@c.us`]);
			}),
			{ numRuns: 50 },
		);
	});
});
