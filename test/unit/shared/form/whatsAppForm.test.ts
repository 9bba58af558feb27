import { isInPlan } from '../../../../nodes/shared/form/numberingPlan';
import { hasWhatsAppForm, whatsAppFormOf } from '../../../../nodes/shared/form/whatsAppForm';

/** Brazil's area codes in which the documentation demands the ninth digit, and all others that its numbering plan has. */
const withNinth = ['11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '22', '24', '27', '28'];
const withoutNinth = Array.from({ length: 89 }, (_, at) => String(at + 11)).filter((area) => !withNinth.includes(area) && isInPlan(`55${area}987654321`));

it('knows the area codes of Brazil', () => {
	expect(withoutNinth).toHaveLength(67 - withNinth.length);
});

describe('whatsAppFormOf', () => {
	it.each([
		['Argentina, without the 9', '541158749895', '5491158749895'],
		['Argentina, in the documentation', '540123456789', '5490123456789'],
		['Argentina, with 15 behind an area code of two digits', '54111558749895', '5491158749895'],
		['Argentina, with 15 behind one of three', '54351154567890', '5493514567890'],
		['Argentina, with 15 behind one of four', '54290115456789', '5492901456789'],
		['Argentina, with the 9 and 15', '549111558749895', '5491158749895'],
		...withNinth.map((area): [string, string, string] => ['Brazil, without its ninth digit', `55${area}87654321`, `55${area}987654321`]),
		...withoutNinth.map((area): [string, string, string] => ['Brazil, with a ninth digit', `55${area}981723241`, `55${area}81723241`]),
	])('gives what the documentation demands for a number of %s: %s', (_, number, demanded) => {
		expect(whatsAppFormOf(number)).toBe(demanded);
		expect(whatsAppFormOf(demanded)).toBeUndefined();
		expect(hasWhatsAppForm(demanded) || isInPlan(demanded)).toBe(true);
	});

	it.each([
		['Argentina with its 9', '5491158749895'],
		['Brazil, a landline with its area code', '551131234567'],
		['Brazil with its ninth digit', '5521912345678'],
		['Mexico without a 1', '525639691841'],
		['Mexico with a 1', '5215639691841'],
		['Russia', '79001110001'],
		['Peru', '51987654321'],
		['Argentina with 15, but a digit too few', '5411155874989'],
		['Argentina with 15, but a digit too many', '541115587498955'],
	])('gives nothing for what WhatsApp has as it is: %s', (_, number) => {
		expect(whatsAppFormOf(number)).toBeUndefined();
	});
});

describe('hasWhatsAppForm', () => {
	it.each([
		['the Argentine number of the documentation', '5490123456789'],
		['its Brazilian one of twelve digits', '552112345678'],
		['its Mexican one', '5210123456789'],
		["a Brazilian's id", '559281723241'],
		["a Mexican's id", '5215639691841'],
	])('lets %s pass, which no numbering plan has', (_, number) => {
		expect(hasWhatsAppForm(number)).toBe(true);
	});

	it.each(['549012345678', '54901234567890', '55928172324', '5592817232411', '55928172324112', '521563969184', '52156396918411', '552012345678', '79001110001'])('does not let %s pass', (number) => {
		expect(hasWhatsAppForm(number)).toBe(false);
	});
});
