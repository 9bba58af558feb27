import { person } from '../../../shared/form/chat';
import { refusal } from '../../../shared/failures/failure';
import { field } from '../../../shared/form/field';
import { oneText } from '../../../shared/form/oneText';

const firstName = field(
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Anna',
		description: 'The first name under which to save the person',
	},
	(value) => {
		const name = oneText(value, 'First Name');
		if (name === '') throw refusal("'First Name' is empty", 'Enter it: GREEN-API saves nobody without one');
		return name;
	},
);

const lastName = field(
	{
		displayName: 'Last Name',
		name: 'lastName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Petrova',
		description: 'The last name under which to save the person',
	},
	(value) => oneText(value, 'Last Name') || undefined,
);

const saveInAddressbook = field(
	{
		displayName: 'Save in Address Book',
		name: 'saveInAddressbook',
		type: 'boolean',
		default: true,
		description: "Whether to save the person in the phone's own address book as well, and not in WhatsApp alone",
	},
	Boolean,
);

/** Who is saved, under which name, and where. */
export const namedPerson = { chatId: person, firstName, lastName, saveInAddressbook };

/** A form, and the request of the documentation that it makes: the pages of two methods show the same. */
export const documentedPerson = {
	form: { chatId: '79876543210@c.us', firstName: 'John', lastName: 'Doe' },
	request: { chatId: '79876543210@c.us', firstName: 'John', lastName: 'Doe', saveInAddressbook: true },
};
