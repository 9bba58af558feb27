import type { DeclarativeRestApiSettings, IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import type { Failure } from '../failures/failure';
import { failureFrom } from '../failures/thrown';

/**
 * Turns what an item's form holds into what GREEN-API takes; throws a Failure that says what is wrong with it. The context is
 * for what the form only names, as a binary field of the item. It is a promise where n8n has to be asked first.
 */
export type Check = (form: IDataObject, context: IExecuteSingleFunctions) => IDataObject | Promise<IDataObject>;

/** Checks an item's request in place. Returns the Failure if it must not be sent; a promise of it only where the check is one. */
export function refusalOf(
	check: Check,
	part: 'body' | 'qs',
	options: DeclarativeRestApiSettings.HttpRequestOptions,
	context: IExecuteSingleFunctions,
): Failure | undefined | Promise<Failure | undefined> {
	const put = (checked: IDataObject): undefined => {
		options[part] = checked;
	};
	try {
		const checked = check(options[part] as IDataObject, context);
		return checked instanceof Promise ? checked.then(put, failureFrom) : put(checked);
	} catch (error) {
		return failureFrom(error);
	}
}
