import type { DeclarativeRestApiSettings, IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import type { Failure } from '../failures/failure';
import { failureFrom } from '../failures/thrown';

/**
 * Turns what an item's form holds into what GREEN-API takes; throws a Failure that says what is wrong with it. The context is
 * for what the form only names, as a binary field of the item.
 */
export type Check = (form: IDataObject, context: IExecuteSingleFunctions) => IDataObject;

/** Checks an item's request in place. Returns the Failure if it must not be sent. */
export function refusalOf(
	check: Check,
	part: 'body' | 'qs',
	options: DeclarativeRestApiSettings.HttpRequestOptions,
	context: IExecuteSingleFunctions,
): Failure | undefined {
	try {
		options[part] = check(options[part] as IDataObject, context);
		return undefined;
	} catch (error) {
		return failureFrom(error);
	}
}
