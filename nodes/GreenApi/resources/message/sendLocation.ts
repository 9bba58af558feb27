import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../../../shared/failures/failure';
import { field, group } from '../../../shared/form/field';
import { toNumberBetween } from '../../../shared/form/numberBetween';
import { asText } from '../../../shared/form/text';
import { replyTo } from '../../fields/replyTo';
import { sender } from '../../sender';

const DEGREES = 'Write it in degrees with a decimal point, e.g. 55.7558; south and west are negative';

const latitude: INodeProperties = {
	displayName: 'Latitude',
	name: 'latitude',
	type: 'number',
	default: 0,
	required: true,
	placeholder: 'e.g. 55.7558',
	description: 'How far north the place is, in degrees from -90 to 90; south is negative',
};

const longitude: INodeProperties = {
	displayName: 'Longitude',
	name: 'longitude',
	type: 'number',
	default: 0,
	required: true,
	placeholder: 'e.g. 37.6173',
	description: 'How far east the place is, in degrees from -180 to 180; west is negative',
};

/** A place on the map. Nobody means the one in the sea where both are 0, with which the form begins. */
const position = group([latitude, longitude], ({ value }) => {
	const north = toNumberBetween(-90, 90, 'Latitude', DEGREES)(value('latitude'));
	const east = toNumberBetween(-180, 180, 'Longitude', DEGREES)(value('longitude'));
	if (north === 0 && east === 0) throw refusal("'Latitude' and 'Longitude' are both 0", `Enter where the place is. ${DEGREES}`);
	return { latitude: north, longitude: east };
});

const address = field(
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1 Baker Street, London',
		description: 'The address that WhatsApp shows below the name of the place',
	},
	(value) => asText(value, 'Address').trim() || undefined,
);

const nameLocation = field(
	{
		displayName: 'Name',
		name: 'nameLocation',
		type: 'string',
		default: '',
		placeholder: 'e.g. Bakery',
		description: 'The name of the place',
	},
	(value) => asText(value, 'Name').trim() || undefined,
);

export const sendLocation = sender({
	method: 'sendLocation',
	option: {
		name: 'Send Location',
		value: 'sendLocation',
		action: 'Send location message',
		description: 'Send a place on the map',
	},
	fields: { position },
	options: { address, nameLocation, quotedMessageId: replyTo },
	request: ({ position: place }, options) => ({ ...place, ...options }),
	about: () => ({ kind: 'location' }),
	example: {
		page: 'https://green-api.com/en/docs/api/sending/SendLocation/',
		form: {
			chatId: '11001234567@c.us',
			latitude: 12.3456789,
			longitude: 10.1112131,
			options: { nameLocation: 'Restaurant', address: '123456, Perm' },
		},
		request: {
			chatId: '11001234567@c.us',
			nameLocation: 'Restaurant',
			address: '123456, Perm',
			latitude: 12.3456789,
			longitude: 10.1112131,
		},
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
