import { toParticipants } from '../../nodes/shared/form/chatId';
import { Failure } from '../../nodes/shared/failures/failure';
import { fc } from './fixed';

const anyDigits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 15 }).filter((number) => !number.startsWith('0'));

/** Some numbers come more than once. */
const digits = fc.oneof(anyDigits, fc.constantFrom('79000000001', '79000000002'));

/** What people and their spreadsheets put between the digits: among it a soft hyphen, marks of direction, and other dashes and spaces. */
const filling = fc.constantFrom('', '', '', ' ', '-', '.', '(', ')', '\u00a0', '\u00ad', '\u200e', '\u202c', '\u2011', '\u2013');

const plus = fc.constantFrom('', '+', '(+', ' + ');

/** A phone number with the digits in this order, anything usual between them, and perhaps a plus before them. */
const phoneOf = (number: string): fc.Arbitrary<string> => 
	fc.tuple(plus, fc.array(filling, { minLength: number.length, maxLength: number.length })).map(([before, after]) => before + [...number].map((digit, at) => digit + after[at]).join(''));

/** An entry, and the id that it stands for. */
const entry = digits.chain((number) =>
	fc.oneof(
		phoneOf(number).map((text): [unknown, string] => [text, `${number}@c.us`]),
		fc.constantFrom<[unknown, string]>([Number(number), `${number}@c.us`], [`${number}@c.us`, `${number}@c.us`], [` ${number}@lid `, `${number}@lid`]),
	),
);

const entries = fc.array(entry, { maxLength: 8 });

/** The same entries as a text, as a list, and as a list of texts. */
const formed = fc.tuple(entries, fc.constantFrom(',', '\n', ' ,\n ', ',,'), fc.constantFrom('text', 'list', 'mixed')).map(([all, separator, form]) => {
	const given = all.map(([value]) => value);
	const half = given.length / 2;
	const value = form === 'list' ? given : form === 'text' ? given.join(separator) : [given.slice(0, half).join(separator), ...given.slice(half), '', null, undefined];
	return { value, ids: [...new Set(all.map(([, id]) => id))] };
});

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

	it('neither drops nor invents a digit', () => {
		fc.assert(
			fc.property(nearly, (text) => {
				const participants = participantsOf(text);
				const given = text.split(/[,\n]/).map(digitsOf).filter(Boolean);
				if (participants) expect(new Set(participants.map(digitsOf))).toEqual(new Set(given));
			}),
			{ numRuns: 3000 },
		);
	});
});
