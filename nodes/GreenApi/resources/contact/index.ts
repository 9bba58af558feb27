import type { Resource } from '../../../shared/operation/nodeForm';
import { checkWhatsapp } from './checkWhatsapp';
import { getAvatar } from './getAvatar';

export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	operations: [checkWhatsapp, getAvatar],
	default: 'checkWhatsapp',
	description: 'What to find out about the person',
};
