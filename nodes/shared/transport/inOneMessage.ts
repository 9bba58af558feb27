import type { INode } from 'n8n-workflow';
import { toListError } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import { tokenOf } from './secret';

type Context = Parameters<typeof tokenOf>[0] & { getNode: () => INode };

/**
 * Does work of which n8n shows no more than an error's message: it fills a list in a form, or publishes a workflow. Throws its failures
 * as n8n's errors, with their advice in the message and without the token.
 */
export async function inOneMessage<T>(context: Context, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const n8nError = toListError(failureFrom(error), context.getNode(), await tokenOf(context));
		throw n8nError;
	}
}
