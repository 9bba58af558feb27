import type { Resource } from '../../../shared/operation/nodeForm';
import { create } from './create';
import { get } from './get';
import { getMany } from './getMany';
import { leave } from './leave';
import { addParticipant, makeAdmin, removeAdmin, removeParticipant } from './participants';
import { rename } from './rename';
import { setPicture } from './setPicture';
import { updateSettings } from './updateSettings';

export const group: Resource = {
	name: 'Group',
	value: 'group',
	operations: [addParticipant, create, get, getMany, leave, makeAdmin, removeAdmin, removeParticipant, rename, setPicture, updateSettings],
	default: 'get',
	description: 'What to do with a group',
};
