import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { type Field, field } from './field';
import { asText } from './text';

/** A switch that an expression may also set by the words true and false; undefined where it gives nothing. */
export const yesOrNo = (property: Omit<INodeProperties, 'type'>): Field<boolean | undefined> =>
	field({ ...property, type: 'boolean' }, (value) => {
		const word = asText(value, property.displayName).trim().toLowerCase();
		if (word === 'true' || word === 'false') return word === 'true';
		if (word === '') return undefined;
		throw refusal(`'${property.displayName}' must be true or false, not '${word}'`, 'Let the expression give one of these two words');
	});
