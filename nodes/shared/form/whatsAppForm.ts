/** Brazil's area codes where WhatsApp's mobile numbers have the ninth digit, and those where they do not. */
const WITH_NINTH = '(1[1-9]|2[12478])';
const WITHOUT_NINTH = '(3[1-578]|[4689][1-9]|5[13-5]|7[13-79])';

/** Numbers that only WhatsApp has, no numbering plan. In Mexico it may have a 1 after 52 or not: the number does not show which. */
const forms = [/^549\d{10}$/, new RegExp(`^55(${WITH_NINTH}[01]|${WITHOUT_NINTH}\\d)\\d{7}$`), /^521\d{10}$/];

/** Numbers as people dial them, and how WhatsApp has them: Argentina's with a 9 and without 15, then Brazil's. */
const dialled: [RegExp, string][] = [
	[/^54(\d{10})$/, '549$1'],
	[/^549?(?=\d{12}$)(11|[23]\d{2,3}?)15(\d+)$/, '549$1$2'],
	[new RegExp(`^55${WITH_NINTH}([689]\\d{7})$`), '55$19$2'],
	[new RegExp(`^55${WITHOUT_NINTH}9(\\d{8})$`), '55$1$2'],
];

/**
 * Whether an international number, given as digits, has a form that only WhatsApp uses.
 * Follows https://green-api.com/en/docs/faq/features-of-sending-and-receiving-messages-from-different-countries
 */
export const hasWhatsAppForm = (digits: string): boolean => forms.some((form) => form.test(digits));

/** How WhatsApp has a number that people dial differently, by the same page; undefined where there is no difference. */
export function whatsAppFormOf(digits: string): string | undefined {
	const found = dialled.find(([form]) => form.test(digits));
	return found && digits.replace(...found);
}
