import type { Resource } from '../../../shared/operation/nodeForm';
import { add } from './add';
import { checkWhatsapp } from './checkWhatsapp';
import { deleteContact } from './delete';
import { get } from './get';
import { getAvatar } from './getAvatar';
import { getMany } from './getMany';
import { update } from './update';

export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	operations: [add, checkWhatsapp, deleteContact, get, getAvatar, getMany, update],
	default: 'checkWhatsapp',
	description: 'What to do with the contact, or to find out about it',
};
