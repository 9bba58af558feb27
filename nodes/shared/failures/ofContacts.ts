import { type Explanation, refused } from './explanation';

const notOnWhatsApp = {
	code: 404, says: /is not on WhatsApp/i, ...refused,
	title: 'This number is not on WhatsApp',
	advice: 'Compare it with the number of the person, country code included',
} satisfies Explanation;

const unknown = {
	code: [400, 404], says: /contact \S+ (is |was |does )?not (found|exist)/i, ...refused, missing: true,
	title: "This 'Contact' is not among the contacts",
} satisfies Partial<Explanation>;

/**
 * Answers that speak of contacts. They come without GREEN-API's frame. Follows the pages below https://green-api.com/en/docs/api/contacts/;
 * what is said of a contact that is not there is not on them.
 */
export const explanationsOfContacts: Explanation[] = [
	{
		code: 400, says: /contact \S+ already exists/i, methods: ['addContact'], ...refused, there: true,
		title: 'The contact is there already',
		advice: 'Use Contact > Update to change the name under which it is saved',
	},
	{ ...notOnWhatsApp, methods: ['deleteContact'], missing: true },
	notOnWhatsApp,
	{
		...unknown, methods: ['editContact'],
		advice: "Use Contact > Add to save the person, or compare 'Contact' with the chatId of Contact > Get Many",
	},
	{
		...unknown, methods: ['deleteContact'],
		advice: "If it was deleted already, nothing is left to do; else compare 'Contact' with the chatId of Contact > Get Many",
	},
];
