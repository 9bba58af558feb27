import type { IHookFunctions } from 'n8n-workflow';
import { toListError } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { tokenOf } from '../shared/transport/secret';

/** Does the work of publishing. Throws its failures as n8n's errors, with their advice and without the token. */
export async function inN8nWords<T>(context: IHookFunctions, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const n8nError = toListError(failureFrom(error), context.getNode(), await tokenOf(context));
		throw n8nError;
	}
}
