// First, since the nodes must find its clock in place.
import { methodsAsked } from '../../engine/virtualSuite';
import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator';

/** People whom WhatsApp knows by two IDs each, of whom the contacts tell; and one of whom they do not. */
export const [ANNA, HIDDEN_ANNA, BORIS, HIDDEN_BORIS] = ['79001110001@c.us', '200000000000001@lid', '79001110002@c.us', '200000000000002@lid'];
export const [CARLA, STRANGER] = ['79001110003@c.us', '200000000000009@lid'];
export const GROUP = '120363020000000001@g.us';

export const contacts: Contact[] = [
	{ id: HIDDEN_ANNA, name: 'Anna', contactName: '', type: 'user', phoneNumber: ANNA },
	{ id: BORIS, name: '', contactName: 'Boris', type: 'user', lid: HIDDEN_BORIS },
	{ id: CARLA, name: '', contactName: 'Carla', type: 'user' },
];

/** A row of a journal in which all IDs are this one. */
export const row = (id: string, more: IDataObject = {}): IDataObject => ({ idMessage: id, chatId: id, senderId: id, participants: [id], typeMessage: 'textMessage', textMessage: 'Hi', senderName: '', ...more });

/** How often the contacts were asked for. */
export const contactsAsked = () => methodsAsked().filter((method) => method === 'getContacts').length;
